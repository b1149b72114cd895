"""The verdict on measured text; the measuring itself is tested in tests/browser/test_contrast.py."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from a11y_audit.rules.text_contrast import text_contrast as RULE  # noqa: N812
from a11y_audit.rules.text_contrast_enhanced import text_contrast_enhanced as ENHANCED  # noqa: N812
from support.page import outcomes, page

from a11y_audit import colour
from a11y_audit.judging.evaluate import evaluate
from a11y_audit.model.contrast import TextSample
from a11y_audit.model.evidence import Gap, Snapshot
from a11y_audit.model.finding import Box, Outcome

TEXTS = {"en": "Apply for an industrial licence", "ar": "التقديم على رخصة صناعية"}


def measured(language: str = "en", attributes: str = "", **facts: Any) -> Snapshot:
    html = f"<p {attributes}>{TEXTS[language]}</p>"
    row = next(e.index for e in page(html).elements if e.tag == "p")
    known = {"ratio": 21.0, "median": 21.0, "foreground": "#000000", "background": "#ffffff", "method": "flat"}
    sample = TextSample(**{"frame": 0, "row": row, "box": Box(0, 0, 90, 20), "size": 16.0, "weight": 400} | known | facts)
    return page(html, contrast=msgspec.to_builtins([sample]))


GREY = {"ratio": 2.84, "median": 2.84, "foreground": "#999999", "below3": 1.0, "below45": 1.0, "below7": 1.0}
MIDDLE = {"ratio": 3.5, "median": 3.5, "foreground": "#888888", "below45": 1.0, "below7": 1.0}
PARTLY = {"ratio": 3.9, "median": 8.0, "foreground": "#808080", "below45": 0.08, "below7": 0.4, "method": "pixels"}
NOTHING = {"ratio": None, "median": None, "foreground": "", "background": "", "method": "none"}
TABLE = [
    ("black on white", {}, [("passed", "ok")]),
    ("grey", GREY, [("failed", "low")]),
    ("a stray pixel", {"below45": 0.02, "below7": 0.02}, [("passed", "ok")]),
    ("a part", PARTLY, [("cantTell", "partly-low")]),
    ("a part, large", PARTLY | {"size": 24.0}, [("passed", "ok")]),
    ("middle grey", MIDDLE, [("failed", "low")]),
    ("middle grey, 24 px", MIDDLE | {"size": 24.0}, [("passed", "ok")]),
    ("middle grey, 23 px", MIDDLE | {"size": 23.0}, [("failed", "low")]),
    ("middle grey, bold 18.66 px", MIDDLE | {"size": 18.66, "weight": 700}, [("passed", "ok")]),
    ("middle grey, bold 18 px", MIDDLE | {"size": 18.0, "weight": 700}, [("failed", "low")]),
    ("middle grey, 18.66 px, not bold", MIDDLE | {"size": 18.66, "weight": 600}, [("failed", "low")]),
    ("disabled", GREY | {"exempt": "disabled"}, []),
    ("inert", GREY | {"exempt": "inert"}, []),
    ("an icon's ligature", GREY | {"notes": ("icon",)}, []),
    ("covered", NOTHING | {"notes": ("unseen",)}, []),
    ("scrolled away", NOTHING | {"notes": ("scrolled",)}, [("cantTell", "scrolled")]),
    ("on a canvas", NOTHING | {"kind": "canvas", "notes": ("paint",)}, [("cantTell", "painted")]),
    ("in a logo", GREY | {"notes": ("logo",)}, [("cantTell", "logo")]),
    ("in a logo, under the pointer", GREY | {"notes": ("logo",), "state": "hover"}, []),
    ("in a logo, plain", {"notes": ("logo",)}, [("passed", "ok")]),
    ("outlined", GREY | {"notes": ("stroke", "stroke-carries")}, [("cantTell", "outline")]),
    ("a shadow carries half of its edges", MIDDLE | {"below45": 0.48, "notes": ("shadow",)}, [("cantTell", "shadow")]),
    ("a shadow carries hardly any", MIDDLE | {"below45": 0.96, "notes": ("shadow",)}, [("failed", "low")]),
    ("no shadow, half of its edges", MIDDLE | {"below45": 0.48}, [("failed", "low")]),
    ("pulsing", GREY | {"notes": ("animated",)}, [("cantTell", "changing")]),
    ("its ground's colour", GREY | {"ratio": 1.0, "foreground": "#ffffff", "notes": ("same-colour",)}, [("cantTell", "same-colour")]),
    ("a shadow beside some edges", {"ratio": 2.78, "median": 4.1, "below3": 0.18, "below45": 1.0, "size": 36.0, "weight": 700,
      "method": "pixels", "notes": ("shadow",)}, [("cantTell", "shadow")]),
    ("a shadow, faint all the same", GREY | {"notes": ("shadow",)}, [("failed", "low")]),
    ("grey with the focus", GREY | {"state": "focus"}, [("failed", "low-focus")]),
    ("a ring of the focus over some of the letters", {"ratio": 1.0, "median": 7.4, "foreground": "#101010", "background": "#101010",
      "below3": 0.16, "below45": 0.16, "below7": 0.16, "method": "pixels", "state": "focus"}, [("cantTell", "unsure-focus")]),
    ("on the edge of a box that is turned away", GREY | {"size": 0.49}, []),
    ("hardly another colour, in pixels", GREY | {"ratio": 1.02, "median": 1.03, "method": "pixels"}, [("cantTell", "same-colour")]),
    ("hardly another colour, by styles", GREY | {"ratio": 1.06, "median": 1.06}, [("failed", "low")]),
    ("its ground's colour, for want of a picture", GREY | {"ratio": 1.0, "foreground": "#ffffff", "notes": ("same-colour", "picture")}, [("failed", "low")]),
]  # fmt: skip


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize(("facts", "expected"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_text_contrast(language: str, facts: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    snapshot = measured(language, **facts)
    assert outcomes(RULE, snapshot) == expected
    findings, [check] = evaluate([RULE], snapshot)
    assert check.outcome is not Outcome.UNTESTED, check.reason
    for finding in findings:
        assert "{" not in RULE.info.reasons[finding.reason].fill(language, finding.values)


@pytest.mark.parametrize(("style", "expected"), [("", [("failed", "low")]), ("display:none", [])])
def test_text_in_a_frame_that_is_not_seen_is_nobodys(style: str, expected: list[tuple[str, str]]) -> None:
    outer, inner = page(f'<iframe title="x" style="{style}"></iframe>'), measured("ar", **GREY)
    [owner] = outer.select("iframe")
    samples = [{**sample, "frame": 1} for sample in inner.sections["contrast"]]
    frames = (outer.main, msgspec.structs.replace(inner.main, index=1, parent=0, owner=owner.index))
    assert outcomes(RULE, msgspec.structs.replace(inner, frames=frames, sections={"contrast": samples})) == expected


def test_text_that_nobody_hears_or_sees_is_nobodys() -> None:
    hidden = measured(attributes='aria-hidden="true"', **GREY | {"ratio": 1.0, "foreground": "#ffffff", "notes": ("same-colour",)})
    assert outcomes(RULE, hidden) == []


def test_the_remedy_names_colours_that_pass() -> None:
    [judgement] = RULE.check(measured(**GREY))
    assert judgement.values["ratio"] == "2.84"
    assert judgement.values["text_fix"] == "#767676"
    front, ground = (colour.from_hex(str(judgement.values[name])) for name in ("foreground", "background_fix"))
    assert colour.ratio(front, ground) >= 4.5


def test_a_ratio_is_never_told_better_than_it_is() -> None:
    [judgement] = RULE.check(measured(**MIDDLE | {"ratio": 4.499}))
    assert judgement.values["ratio"] == "4.49"


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, [("passed", "ok")]),
        ({"ratio": 5.0, "foreground": "#707070", "below7": 1.0}, [("failed", "low")]),
        ({"ratio": 5.0, "foreground": "#707070", "below7": 1.0, "size": 30.0}, [("passed", "ok")]),
        (PARTLY | {"below7": 0.1}, [("cantTell", "unsure")]),
        (NOTHING | {"notes": ("scrolled",)}, [("cantTell", "unsure")]),
        (NOTHING | {"notes": ("unseen",)}, []),
    ],
)
def test_text_contrast_enhanced(facts: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    assert outcomes(ENHANCED, measured(**facts)) == expected
    assert all(check.outcome is not Outcome.UNTESTED for check in evaluate([ENHANCED], measured(**facts))[1])


def test_what_could_not_be_measured_is_untested() -> None:
    snapshot = msgspec.structs.replace(page("<p>x</p>"), gaps=(Gap("contrast", "the pictures could not be taken"),))
    [check] = evaluate([RULE], snapshot)[1]
    assert (check.outcome, "pictures" in check.reason) == (Outcome.UNTESTED, True)


def control(html: str) -> list[tuple[str, str]]:
    """Return what is said of grey text in the last element of a piece of HTML that has text of its own."""
    row = [e.index for e in page(html).elements if e.tag in ("a", "button", "span", "b")][-1]
    sample = TextSample(**{"frame": 0, "row": row, "box": Box(0, 0, 90, 20), "size": 16.0, "weight": 400, "method": "flat"}
                        | GREY | {"background": "#ffffff"})  # fmt: skip
    return outcomes(RULE, page(html, contrast=msgspec.to_builtins([sample])))


@pytest.mark.parametrize(
    ("html", "is_asked"),
    [
        ('<li class="page-item disabled"><a href="#">Previous</a></li>', True),
        ('<li class="paginate_button disabled"><a href="#"><b>السابق</b></a></li>', True),
        ('<button class="btn btn-primary disabled">Send</button>', True),
        ('<a href="#" class="buttonPrevious buttonDisabled">السابق</a>', True),
        ('<button class="Mui-disabled">Send</button>', True),
        ('<a href="#" style="cursor:not-allowed">إرسال</a>', True),
        ('<div class="icheckbox disabled"><input type="checkbox" disabled><span>Agree</span></div>', True),
        ('<button class="disabled:opacity-50 disabled:pointer-events-none">Send</button>', False),
        ('<button class="not-disabled">إرسال</button>', False),
        ('<a href="/n" class="enabled">Next</a>', False),
        (f'<div class="disabled"><a href="/n">Next</a> <p>{"A service of the ministry for factories. " * 4}</p></div>', False),
        ('<body class="js-disabled"><a href="/n">التالي</a></body>', False),
    ],
)
def test_a_control_that_only_looks_disabled_is_asked_about(html: str, is_asked: bool) -> None:
    assert control(html) == [("cantTell", "inactive") if is_asked else ("failed", "low")]


def slider(clip: str, slides: int = 3, language: str = "ar") -> list[tuple[str, str]]:
    """Return what is said of grey text in the first of some dimmed slides, of which the last is wider than the window."""
    first = f'<section style="opacity:.4"><p>{TEXTS[language]}</p></section>'
    rest = "<section>1</section>" * (slides - 2)
    html = f'<div style="overflow-x:{clip}" width="500"><div>{first}{rest}<section width="600">2</section></div></div>'
    row = next(e.index for e in page(html).elements if e.tag == "p")
    sample = TextSample(**{"frame": 0, "row": row, "box": Box(0, 0, 90, 20), "size": 16.0, "weight": 400, "method": "flat"}
                        | GREY | {"background": "#ffffff"})  # fmt: skip
    return outcomes(RULE, page(html, contrast=msgspec.to_builtins([sample])))


def test_a_slide_that_waits_dimmed_beside_the_current_one_is_asked_about() -> None:
    assert slider("hidden") == [("cantTell", "slide")]
    assert slider("visible") == [("failed", "low")]
    assert slider("hidden", slides=2) == [("failed", "low")]


def test_texts_of_one_colour_that_must_be_scrolled_to_are_one_question() -> None:
    html = "".join(f"<p>{text}</p>" for text in (*TEXTS.values(), "Third")) + '<p style="color:rgb(9, 9, 9)">Other</p>'
    rows = [e.index for e in page(html).elements if e.tag == "p"]
    samples = [TextSample(frame=0, row=row, box=Box(0, 0, 90, 20), size=16.0, weight=400, **NOTHING, notes=("scrolled",)) for row in rows]
    judgements = list(RULE.check(page(html, contrast=msgspec.to_builtins(samples))))
    assert [(judgement.reason, judgement.of_many) for judgement in judgements] == [("scrolled", 3), ("scrolled", 1)]
