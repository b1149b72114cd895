"""Editors, players and frames that are hidden and take the focus."""

import msgspec
import pytest
from a11y_audit.rules.hidden_part_takes_focus import hidden_part_takes_focus as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK = ("passed", "ok")
EDITOR, PLAYER, FRAME = ("failed", "editor"), ("failed", "player"), ("failed", "frame")

CASES = [
    Case("an editor", '<div aria-hidden="true"><div contenteditable="true">Write</div></div>', [EDITOR]),
    Case("محرر", '<div aria-hidden="true"><p contenteditable>اكتب هنا</p></div>', [EDITOR]),
    Case("itself", '<div aria-hidden="true" contenteditable="true">Write</div>', [EDITOR]),
    Case("a recording with controls", '<p aria-hidden="true"><audio controls></audio></p>', [PLAYER]),
    Case("a recording without", '<p aria-hidden="true"><audio></audio>Music</p>', [OK]),
    Case("an editor that Tab passes by", '<div aria-hidden="true"><p contenteditable tabindex="-1">Write</p></div>', [OK]),
    Case("nothing in it takes the focus", '<p aria-hidden="true">★ <b>Best of the year</b></p>', [OK]),
    Case("نجمة", '<p aria-hidden="true">★ الأفضل</p>', [OK]),
    Case("behind a dialog", '<div role="dialog" aria-label="Cookies">Accept?</div><div aria-hidden="true"><video controls></video></div>',
         [("cantTell", "behind-dialog")]),
    Case("خلف مربع حوار مغلق",
         '<div role="dialog" hidden>هل توافق؟</div><div aria-hidden="true"><p contenteditable>اكتب</p></div>', [EDITOR]),
    Case("an editor with tabindex is axe's", '<div aria-hidden="true"><p contenteditable tabindex="0">Write</p></div>', []),
    Case("a link is axe's", '<p aria-hidden="true"><a href="/x">Home</a></p>', []),
    Case("hidden twice is told once",
         '<div aria-hidden="true"><div aria-hidden="true"><div contenteditable>Write</div></div></div>', [EDITOR]),
    Case("aria-hidden=false hides nothing", '<div aria-hidden="false"><div contenteditable>x</div></div>', []),
    Case("not hidden", '<div contenteditable>Write</div>', []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_hidden_part_takes_focus(case):
    assert outcomes(RULE, page(case.html)) == case.expected


@pytest.mark.parametrize(
    ("attributes", "inside", "expected"),
    [
        ("", "<button>تشغيل</button>", [FRAME]),
        ("", "<p>Text alone</p>", [OK]),
        ("tabindex='-1'", "<button>Play</button>", [OK]),
        ("style='display:none'", "<button>Play</button>", [OK]),
    ],
)
def test_a_frame(attributes, inside, expected):
    outer = page(f'<iframe aria-hidden="true" title="x" {attributes}></iframe>')
    [owner] = outer.select("iframe")
    inner = msgspec.structs.replace(page(inside).main, index=1, parent=0, owner=owner.index)
    assert outcomes(RULE, msgspec.structs.replace(outer, frames=(outer.main, inner))) == expected
