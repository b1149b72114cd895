"""Pictures in a real browser: which are read, alone and without the page's text; with Tesseract, what it reads."""

from __future__ import annotations

import asyncio
import base64
import io
from pathlib import Path
from typing import Any

import pytest
from a11y_audit.rules.image_text_painted import image_text_painted as RULE  # noqa: N812
from msgspec import structs
from PIL import Image
from support.page import outcomes
from support.tesseract import install, table

from a11y_audit import app
from a11y_audit.capture.lettering import Reader, Sight
from a11y_audit.capture.settings import Observed, PageRequest
from a11y_audit.capture.tesseract import Tesseract, installed
from a11y_audit.model.lettering import ReadPicture, SeenWord
from a11y_audit.model.shape import Shape
from a11y_audit.reading.lettering import picture_texts
from a11y_audit.run import choosing, replaying
from a11y_audit.settings.config import Config

pytestmark = pytest.mark.browser

SECTIONS = frozenset({"dom", "lettering"})
THERE = installed()
needs_tesseract = pytest.mark.skipif(
    THERE is None or bool(THERE.lacks), reason="Tesseract with ara and eng is not installed (README.md says how)"
)
SHIAR, SLOGAN = "صناعة تقود المستقبل", "Industry that leads the future"
_PICTURES: Shape[list[ReadPicture]] = Shape(list[ReadPicture])


def flat(colour: str, size: tuple[int, int] = (300, 120), stripe: str = "white") -> bytes:
    """A picture with a stripe, so that it is not even."""
    picture = Image.new("RGB", size, colour)
    picture.paste(Image.new("RGB", (size[0], 20), stripe), (0, 40))
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def read(answer: Any) -> list[ReadPicture]:
    assert isinstance(answer, Observed), answer
    return _PICTURES.of(answer.snapshot.sections["lettering"].get("pictures", []))


def observed(in_browser: Any, tesseract: Tesseract, *urls: str) -> list[Any]:
    async def work(pool: Any) -> list[Any]:
        return [await pool.observe(PageRequest(url=url)) for url in urls]

    found: list[Any] = in_browser(work, sections=SECTIONS, tesseract=tesseract, settle=0.5, quiet=0.0)
    return found


def document(body: str, language: str = "en") -> str:
    direction = "rtl" if language == "ar" else "ltr"
    return (
        f'<!doctype html><html lang="{language}" dir="{direction}"><head><title>Page</title></head>'
        f'<body style="margin:0;font:20px sans-serif">{body}</body></html>'
    )


KINDS = document("""
<img src="/red.png" alt="a">
<input type="image" src="/red.png" alt="b">
<div id="back" style="width:300px;height:120px;background:url(/blue.png)">Text that is text</div>
<svg width="300" height="100"><path d="M0 0h200v50z"/><text x="9" y="90">Text that is text</text></svg>
<object data="/blue.png" title="c" width="300" height="120"></object>
<img src="/red.png" width="20" height="8" alt="too small">
<img src="/red.png" alt="not seen" style="display:none"><img src="/red.png" alt="clear" style="opacity:0">
<img src="/none.png" alt="not there"><svg width="300" height="100"></svg>
""")


def test_each_picture_once_and_without_the_text_over_it(in_browser: Any, serve: Any, tmp_path: Path) -> None:
    program = install(tmp_path, table(SLOGAN))
    base = serve({
        "/": KINDS, "/bare": KINDS.replace("Text that is text", ""),
        "/red.png": (200, {"Content-Type": "image/png"}, flat("red")),
        "/blue.png": (200, {"Content-Type": "image/png"}, flat("blue")),
    })  # fmt: skip
    page, bare = observed(in_browser, Tesseract(str(program), "5"), f"{base}/", f"{base}/bare")
    found = read(page)
    assert [picture.kind for picture in found] == ["img", "input", "background", "svg", "object"]
    assert found[0].digest == found[1].digest != found[2].digest
    assert [one.digest for one in read(bare)] == [one.digest for one in found], "text of the page is no part of them"
    assert len((tmp_path / "asked").read_text().splitlines()) == len({one.digest for one in found}), "once each"
    assert [word.text for word in found[0].words] == SLOGAN.split()
    assert found[0].words[0].x == (120 - 20) / 2, "boxes are in CSS px, the margin is not the picture's"
    assert page.snapshot.gaps == ()


STACK = document("""
<div style="position:relative;width:300px;height:120px">
<img src="/red.png" alt="a" style="position:absolute;top:0"><img src="/blue.png" alt="b" style="position:absolute;top:0">
</div><div style="position:fixed;top:0;left:0;width:400px;height:60px;background:#fff">A bar</div>
<img src="/red.png" alt="c">
""")


def test_slides_of_a_stack_are_seen_one_by_one(in_browser: Any, serve: Any, tmp_path: Path) -> None:
    program = install(tmp_path, table(SLOGAN))
    base = serve({
        "/": STACK, "/red.png": (200, {"Content-Type": "image/png"}, flat("red")),
        "/blue.png": (200, {"Content-Type": "image/png"}, flat("blue")),
    })  # fmt: skip
    [page] = observed(in_browser, Tesseract(str(program), "5"), f"{base}/")
    below, above, alone = read(page)
    assert below.digest == alone.digest != above.digest


def test_what_breaks_on_a_picture_is_a_gap(in_browser: Any, serve: Any, tmp_path: Path) -> None:
    program = install(tmp_path, "", code=1)
    image = (200, {"Content-Type": "image/png"}, flat("red"))
    base = serve({"/": document('<img src="/red.png" alt="x">'), "/red.png": image})
    [page] = observed(in_browser, Tesseract(str(program), "5"), f"{base}/")
    assert read(page) == []
    [gap] = page.snapshot.gaps
    assert gap.section == "picture"
    assert gap.reason == f"{base}/red.png: Tesseract ended with 1: it broke"


def test_kept_evidence_is_judged_again_without_tesseract(
    serve: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, executable: str
) -> None:
    install(tmp_path, table(SLOGAN))
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    image = (200, {"Content-Type": "image/png"}, flat("red"))
    base = serve({"/": document('<img src="/red.png" alt="">'), "/red.png": image})
    config = Config(
        urls=(f"{base}/",), crawl=False, robots=False, read_pictures=True, motion=False, evidence=tmp_path / "kept",
        rules=(RULE.id,), browser=Path(executable),
    )  # fmt: skip
    first, _ = app.run_audit(config, pictures=False)
    monkeypatch.setenv("PATH", "")
    again, _ = replaying.replay(tmp_path / "kept", Config(rules=(RULE.id,)))
    for result in (first, again):
        [finding] = result.pages[0].findings
        assert (finding.reason, finding.values["words"]) == ("unheard", SLOGAN)
    assert RULE.id not in {rule.id for rule in choosing.choose_judges(structs.replace(config, rules=(), read_pictures=False)).rules}


LOOKS = [
    "background:#fff;color:#222", "background:#00463c;color:#fff", "background:#eee;color:#063;font-size:44px",
    "background:#f4e9d8;color:#7a1f1f;font-family:serif",
]  # fmt: skip


@needs_tesseract
def test_arabic_and_english_are_read(in_browser: Any, serve: Any) -> None:
    """Painted words, made by the browser itself: Arabic is shaped as on any page."""
    assert THERE is not None

    async def painted(pool: Any) -> dict[str, bytes]:
        shift = await pool._on_shift()
        page = await shift.browser.new_page()
        made = {}
        for number, look in enumerate(LOOKS):
            for name, words in (("ar", SHIAR), ("en", SLOGAN)):
                style = f"display:inline-block;padding:20px;width:620px;font:600 22px sans-serif;{look}"
                await page.set_content(document(f'<div id="x" style="{style}">{words}</div>', name))
                made[f"{name}{number}"] = await page.locator("#x").screenshot()
        await page.close()
        return made

    pictures = in_browser(painted)
    body = "".join(f'<p><img src="/{name}.png" alt=""></p>' for name in pictures)
    base = serve({"/": document(body)} | {
        f"/{name}.png": (200, {"Content-Type": "image/png"}, data) for name, data in pictures.items()
    })  # fmt: skip
    [page] = observed(in_browser, THERE, f"{base}/")
    read_there = [text.quote for text in picture_texts(page.snapshot)]
    assert len(read_there) == 2 * len(LOOKS)
    for read_words, words in zip(map(str.split, read_there), [SHIAR.split(), SLOGAN.split()] * len(LOOKS), strict=True):
        # Which words a reader is sure of hangs on the font, and which fonts there are on the machine.
        assert set(read_words) <= set(words)
        assert len(read_words) >= 2 / 3 * len(words), read_words
    assert outcomes(RULE, page.snapshot) == [("cantTell", "unheard")] * len(pictures)


def test_base64_is_not_told_as_an_address(in_browser: Any, serve: Any, tmp_path: Path) -> None:
    program = install(tmp_path, "", code=1)
    data = base64.b64encode(flat("red")).decode()
    base = serve({"/": document(f'<img src="data:image/png;base64,{data}" alt="x">')})
    [page] = observed(in_browser, Tesseract(str(program), "5"), f"{base}/")
    assert page.snapshot.gaps[0].reason.startswith("data:: Tesseract")


def test_a_page_given_up_leaves_the_reading_to_others(tmp_path: Path) -> None:
    """Two pages with one picture: the reading goes on when the first is given up."""
    program = install(tmp_path, table("الترخيص"), waits=True)

    async def work() -> tuple[SeenWord, ...]:
        reader, sight = Reader(Tesseract(str(program), "5")), Sight("a", b"pixels", 9)
        first, second = asyncio.ensure_future(reader.words(sight)), asyncio.ensure_future(reader.words(sight))
        while not (tmp_path / "asked").exists():  # noqa: ASYNC110 another program makes it
            await asyncio.sleep(0.01)
        first.cancel()
        await asyncio.wait([first])
        (tmp_path / "answered").touch()
        return await second

    assert [word.text for word in asyncio.run(asyncio.wait_for(work(), 60))] == ["الترخيص"]
    assert len((tmp_path / "asked").read_text("utf-8").splitlines()) == 1
