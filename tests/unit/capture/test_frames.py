"""What people meet of a document is what its frame element lets them meet."""

import pytest

from a11y_audit.capture.frames import as_held
from a11y_audit.model.rows import Flag, Row

SHOWN, HEARD, STOP = int(Flag.VISIBLE), int(Flag.EXPOSED), int(Flag.FOCUSABLE | Flag.TABBABLE)


@pytest.mark.parametrize(
    ("holder", "role", "kept"),
    [
        (SHOWN | HEARD, "", SHOWN | HEARD | STOP),
        (0, "", 0),  # display: none
        (HEARD, "", HEARD | STOP),  # off the screen
        (SHOWN, "", SHOWN | STOP),  # aria-hidden
        (SHOWN, "presentation", SHOWN | HEARD | STOP),
        (0, "presentation", HEARD | STOP),  # role none hides from speech, whatever the flag of the element says
    ],
)
def test_a_frame_shows_what_its_element_lets_through(holder: int, role: str, kept: int) -> None:
    inside = (Row("html", -1, flags=SHOWN | HEARD), Row("a", 0, flags=SHOWN | HEARD | STOP))
    held = as_held(inside, Row("iframe", 5, flags=holder, role=role))
    assert held[1].flags == kept
    assert held[0].flags == kept & ~STOP
