"""What pictures of the window tell of the focus: a mark, a hint of one, nothing, or that something else moves."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageDraw

from a11y_audit.capture.trials.marks import Look, compare

MARK, MOVER, OTHER = (10, 10, 40, 30), (60, 60, 90, 80), (100, 10, 110, 20)


def window(*drawn: tuple[tuple[int, int, int, int], str], width: int = 120) -> bytes:
    image = Image.new("RGB", (width, 100), "white")
    for place, colour in drawn:
        ImageDraw.Draw(image).rectangle(place, fill=colour)
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


PLAIN = window()
MARKED = window((MARK, "#14573a"))
FAINT = window((MARK, "#f8f8f8"))


def moving(*colours: str, mark: str = "white") -> Look:
    """Something moves from picture to picture; the first and the last may show a mark."""
    one, two, three = colours
    return Look(window((MOVER, one), (MARK, mark)), window((MOVER, two)), window((MOVER, three), (MARK, mark)))


@pytest.mark.parametrize(
    ("looks", "restless", "expected"),
    [
        ([Look(MARKED, PLAIN, MARKED)], [], ("plain", True)),
        ([Look(FAINT, PLAIN, FAINT)], [], ("faint", True)),
        ([Look(PLAIN, PLAIN, PLAIN)], [], ("none", True)),
        ([Look(window((MOVER, "red")), PLAIN, window((MOVER, "red")))], [(60, 60, 91, 81)], ("none", True)),
        ([moving("red", "blue", "green")], [], ("restless", False)),
        ([moving("red", "blue", "green", mark="black")], [], ("plain", False)),
        # it blinks: once it looks as if the focus had changed it, the next time it does not
        ([moving("red", "blue", "red"), moving("red", "red", "blue"), moving("blue", "blue", "red")], [], ("none", True)),
        ([moving("red", "blue", "red"), moving("blue", "red", "red")], [], ("restless", False)),
        ([Look(PLAIN, window(width=121), PLAIN)], [], ("restless", True)),
    ],
)
def test_marks(looks, restless, expected):
    assert compare(looks, restless) == expected


def test_places_are_told_in_px_of_the_window():
    twice = [Image.open(io.BytesIO(data)).resize((240, 200)) for data in (window((OTHER, "red")), PLAIN)]
    files = []
    for image in twice:
        out = io.BytesIO()
        image.save(out, "PNG")
        files.append(out.getvalue())
    assert compare([Look(files[0], files[1], files[0])], [(98, 8, 113, 23)], 120) == ("none", True)
