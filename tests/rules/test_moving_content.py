"""Movement and flashing as far as an inventory shows them: sure where nothing can stop it, else a question."""

from __future__ import annotations

import pytest
from a11y_audit.rules.flashing_possible import flashing_possible
from a11y_audit.rules.moving_content_unstoppable import moving_content_unstoppable
from support.page import outcomes, page

from a11y_audit.api import Animation, ImageFacts

GIF = "https://ministry.example/a.gif"
IMAGE = '<p>News of the day</p><img src="a.gif" alt="Plant" width="300" height="200">'
VIDEO = '<p>أخبار اليوم</p><video src="a.webm" autoplay muted {}></video>'
BOX = '<p>News</p><div id="x" width="300" height="200">moving</div>'


def gif(frames: int = 10, duration: float = 1000, loops: int = 0) -> tuple[ImageFacts, ...]:
    return (ImageFacts(url=GIF, kind="image/gif", frames=frames, duration=duration, loops=loops),)


@pytest.mark.parametrize(
    ("html", "images", "expected"),
    [
        (IMAGE, gif(), [("failed", "picture")]),
        (IMAGE, gif(loops=3), [("passed", "ok")]),
        (IMAGE, gif(loops=9), [("failed", "picture")]),
        (IMAGE + "<button>إيقاف الحركة</button>", gif(), [("cantTell", "maybe-stopped")]),
        (IMAGE.replace('width="300"', 'width="8"'), gif(), []),
        (f'<div role="status">{IMAGE}</div>', gif(), [("cantTell", "animation")]),
        (IMAGE, (), []),
        (VIDEO.format("loop"), (), [("failed", "video")]),
        (VIDEO.format("data-duration=30"), (), [("failed", "video")]),
        (VIDEO.format("data-duration=4"), (), [("passed", "ok")]),
        (VIDEO.format("loop controls"), (), []),
    ],
)
def test_pictures_and_videos(html: str, images: tuple[ImageFacts, ...], expected: list[tuple[str, str]]) -> None:
    assert outcomes(moving_content_unstoppable, page(html, images=images)) == expected


def animation(html: str, **more: object) -> tuple[Animation, ...]:
    row = next(e.index for e in page(html).elements if e.attribute("id") == "x")
    given = {"duration": 1000.0, "iterations": None, "state": "running", "properties": ("transform",), **more}
    return (Animation(row, "css-animation", "a", given["duration"], given["iterations"], given["state"], given["properties"]),)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("more", "moving", "flashing"),
    [
        ({}, [("cantTell", "animation")], []),
        ({"iterations": 2.0}, [], []),
        ({"state": "paused"}, [], []),
        ({"properties": ("color",)}, [], []),
        ({"properties": ("opacity",), "duration": 200.0}, [("cantTell", "animation")], [("cantTell", "animation")]),
        ({"properties": ("backgroundColor",), "duration": 200.0}, [], [("cantTell", "animation")]),
        ({"properties": ("backgroundColor",), "duration": 500.0}, [], []),
    ],
)
def test_animations(more: dict[str, object], moving: list[tuple[str, str]], flashing: list[tuple[str, str]]) -> None:
    html = BOX.replace('width="300" height="200"', 'width="300" height="100"')
    snapshot = page(html, animations=animation(html, **more))
    assert outcomes(moving_content_unstoppable, snapshot) == moving
    assert outcomes(flashing_possible, snapshot) == flashing


def test_small_things_do_not_flash_over_an_area_that_counts() -> None:
    html = BOX.replace('width="300" height="200"', 'width="20" height="20"')
    snapshot = page(html, animations=animation(html, properties=("opacity",), duration=100.0))
    assert outcomes(flashing_possible, snapshot) == []


@pytest.mark.parametrize(("frames", "expected"), [(20, [("cantTell", "picture")]), (5, [])])
def test_fast_frames_are_a_question(frames: int, expected: list[tuple[str, str]]) -> None:
    assert outcomes(flashing_possible, page(IMAGE, images=gif(frames=frames))) == expected


def test_flashing_never_passes_from_an_inventory() -> None:
    assert outcomes(flashing_possible, page("<p>Nothing moves</p>")) == []
