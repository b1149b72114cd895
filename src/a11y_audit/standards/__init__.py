"""What we audit against: WCAG 2.0, what 2.1 and 2.2 added, and the provisions of the Customer Experience Policy.

Data and its loader; of the project they know the model alone.
"""

from a11y_audit.model.level import Level
from a11y_audit.standards.load import criteria, criterion, later_criteria, provision, provisions
from a11y_audit.standards.model import (
    ActRule,
    Bilingual,
    Classification,
    Criterion,
    LaterCriterion,
    Part,
    Provision,
    UnknownIdError,
    order,
)

__all__ = [
    "ActRule",
    "Bilingual",
    "Classification",
    "Criterion",
    "LaterCriterion",
    "Level",
    "Part",
    "Provision",
    "UnknownIdError",
    "criteria",
    "criterion",
    "later_criteria",
    "order",
    "provision",
    "provisions",
]
