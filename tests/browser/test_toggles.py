"""Controls that say a state, pressed in a real browser: what they say then is heard, and nothing goes out or stays behind."""

from __future__ import annotations

from typing import Any

import pytest
from a11y_audit.rules.toggle_state_unsaid import toggle_state_unsaid
from support.visits import misjudged

pytestmark = pytest.mark.browser

PART = "<button type='button' id='b' aria-expanded='false' aria-controls='p'>Terms</button><div id='p' hidden>For owners.</div>"
TABS = (
    "<div role='tablist'><button role='tab' id='a' aria-selected='true' aria-controls='p1'>Fees</button>"
    "<button role='tab' id='b' aria-selected='false' aria-controls='p2'>Papers</button></div>"
    "<div role='tabpanel' id='p1'>300</div><div role='tabpanel' id='p2' hidden>Card</div>"
)
STYLE = "<style>.on{background:#060;color:#fff}#b i{display:inline-block;width:9px;height:9px}#b[aria-pressed=true]{color:#060}</style>"
TOGGLE = STYLE + "<button type='button' id='b' aria-pressed='false'>Notices</button>"
SWITCH = STYLE + "<span id='b' role='switch' tabindex='0' aria-checked='false'>إشعارات</span>"
SHOW = "p.hidden = !p.hidden;"
SAY = "b.setAttribute('aria-expanded', String(!p.hidden));"
OK, REVEALS, LOOKS, PERHAPS = ("passed", "ok"), ("failed", "reveals"), ("failed", "looks"), ("cantTell", "perhaps")

CASES = [
    ("a part that is said to be open", PART, SHOW + SAY, [OK]),
    ("said at the end of a movement", PART, SHOW + f"setTimeout(() => {{ {SAY} }}, 400);", [OK]),
    ("a part that opens in silence", PART, SHOW, [REVEALS]),
    ("the words change alone", PART, SHOW + "b.textContent = p.hidden ? 'Terms' : 'Hide the terms';", [PERHAPS]),
    ("nothing opens", PART, "", []),
    ("tabs that say so", TABS,
     "p2.hidden = false; p1.hidden = true; b.setAttribute('aria-selected', 'true'); a.setAttribute('aria-selected', 'false');", [OK]),
    ("tabs in silence", TABS, "p2.hidden = false; p1.hidden = true; b.className = 'on';", [REVEALS]),
    ("a toggle that says so", TOGGLE, "b.setAttribute('aria-pressed', String(b.getAttribute('aria-pressed') !== 'true'));", [OK]),
    ("a toggle in silence", TOGGLE, "b.classList.toggle('on');", [LOOKS]),
    ("مفتاح لا يعلن حالته", SWITCH, "b.classList.toggle('on');", [LOOKS]),
    ("a ripple that goes away", TOGGLE,
     "const i = document.createElement('i'); b.append(i); b.className = 'on';"
     "setTimeout(() => { i.remove(); b.className = ''; }, 300);", []),
    ("the server is asked first", TOGGLE, "b.classList.toggle('on'); fetch('/state').catch(() => {});", [PERHAPS]),
    ("said when a movement ends", PART, SHOW + f"p.addEventListener('transitionend', () => {{ {SAY} }});", [OK]),
    ("a part that is fetched", PART, SHOW + "fetch('/part').then(() => { " + SAY + " }).catch(() => {});", [PERHAPS]),
    ("it takes the focus, and looks so", "<style>#b:focus{background:#060;color:#fff}</style>" + TOGGLE, "b.focus();", []),
    ("it moves by itself", "<style>#b{animation:m .4s infinite}@keyframes m{to{opacity:.4}}</style>" + TOGGLE, "", []),
    ("what deletes is not pressed", PART.replace("Terms", "Delete"), SHOW, []),
    ("what leads away says nothing", TOGGLE, "b.className = 'on'; location.href = '/away';", []),
]  # fmt: skip


def document(body: str, act: str) -> str:
    return (
        '<!doctype html><html lang="en"><head><title>Page</title></head><body><h1>Page</h1>'
        f"{body}<script>b.addEventListener('click', () => {{ {act} }});</script></body></html>"
    )


def test_what_controls_say_when_they_are_pressed(in_browser: Any, serve: Any) -> None:
    cases = {name: (document(body, act), expected) for name, body, act, expected in CASES}
    assert len(cases) == len(CASES), "names are told apart"
    assert not (wrong := misjudged(in_browser, serve, toggle_state_unsaid, "toggles", cases)), wrong
