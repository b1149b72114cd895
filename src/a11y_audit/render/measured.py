"""Measured numbers as a reader sees them at once: both colours of a contrast, its ratio and the one asked for."""

from __future__ import annotations

import re
from collections.abc import Mapping

from markupsafe import Markup

from a11y_audit.model.finding import Value
from a11y_audit.render.markup import translated

# A colour as `#rrggbb`, or as computed styles give it; anything else never becomes an attribute.
_COLOUR = re.compile(r"#[0-9a-f]{3}(?:[0-9a-f]{3})?(?:[0-9a-f]{2})?|rgba?\([0-9., %/]{5,40}\)", re.IGNORECASE)
_SWATCH = Markup(
    '<svg class="swatch" viewBox="0 0 40 24" aria-hidden="true" focusable="false">'
    '<rect width="40" height="24" fill="{back}"/>'
    '<path d="M9 12a6 6 0 0 1 12 0 6 6 0 0 1-12 0M24 8h9v2h-9zm0 5h6v2h-6z" fill="{fore}"/></svg>'
)


def measured(values: Mapping[str, Value]) -> Markup:
    """Return the colours and ratios of a finding, nothing when it has none."""
    fore, back = (str(values.get(name, "")) for name in ("foreground", "background"))
    ratio = _ratio(values.get("ratio"))
    if not (ratio and _COLOUR.fullmatch(fore) and _COLOUR.fullmatch(back)):
        return Markup("")
    parts = [
        _SWATCH.format(back=back, fore=fore),
        _pair("ui.colours", Markup('<code dir="ltr" lang="en">{} / {}</code>').format(fore, back)),
        _pair("ui.ratio", Markup('<strong><bdi dir="ltr">{}:1</bdi></strong>').format(ratio)),
    ]
    for name in ("required", "wanted"):
        if required := _ratio(values.get(name)):
            parts.append(_pair("ui.ratio-required", Markup('<bdi dir="ltr">{}:1</bdi>').format(required)))
            break
    return Markup(" ").join(parts)


def _pair(key: str, value: Markup) -> Markup:
    return Markup('<span class="pair">{} {}</span>').format(translated(key), value)


def _ratio(value: Value | None) -> str:
    """A ratio with two decimals at most: `4.5:1` and `4.5` are both 4.5."""
    try:
        number = float(str(value).removesuffix(":1"))
    except ValueError:
        return ""
    return f"{number:.2f}".rstrip("0").rstrip(".") if 1 <= number <= 21 else ""  # the bounds of the formula in WCAG 2.0
