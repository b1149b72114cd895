"""Fields that are set in a real browser: what leaves the page is seen, and nothing goes out or stays behind."""

from __future__ import annotations

from typing import Any

import pytest
from a11y_audit.rules.field_change_navigates import field_change_navigates
from support.visits import misjudged

pytestmark = pytest.mark.browser

OPTIONS = "<option value=''>Choose</option><option value='/ar'>العربية</option>"
SELECT = f"<form action='/sent'><label>Language <select id='field'>{OPTIONS}</select></label></form>"
RADIOS = (
    "<fieldset><legend>Map</legend><label><input type='radio' name='m' id='field'> North</label>"
    "<label><input type='radio' name='m'> South</label></fieldset>"
)
LEFT, OPENED, TOLD, OK = ("failed", "navigates"), ("failed", "opens"), ("cantTell", "perhaps-told"), ("passed", "ok")
FIELD = "const field = document.getElementById('field');"


def on_change(act: str, kind: str = "change") -> str:
    return f"{FIELD} field.addEventListener('{kind}', () => {{ {act} }});"


CASES = [
    ("an address", SELECT, on_change("window.location = field.value"), [LEFT]),
    ("the same page again", SELECT, on_change("location.reload()"), [LEFT]),
    ("the form, by its method", SELECT, on_change("field.form.submit()"), [LEFT]),
    ("the form, as by its button", SELECT, on_change("field.form.requestSubmit()"), [LEFT]),
    ("the form, sent by a script of its own", SELECT,
     on_change("field.form.requestSubmit()") + "field.form.onsubmit = (event) => event.preventDefault();", [OK]),
    ("a window", RADIOS, on_change("window.open('/map')", "click"), [OPENED, OK]),
    ("a place on the page", SELECT, on_change("location.hash = 'results'"), [OK]),
    ("a listener of the form", SELECT, f"{FIELD} field.form.setAttribute('onchange', \"location.href='/x'\");", [LEFT]),
    ("told before", "<p>بمجرد اختيار اللغة تنتقل إلى صفحتها.</p>" + SELECT, on_change("location.href = '/ar'"),
     [TOLD]),
    ("nobody listens", SELECT, "", [OK]),
]  # fmt: skip


def document(body: str, script: str) -> str:
    return (
        '<!doctype html><html lang="en"><head><title>Page</title></head><body><h1>Page</h1>'
        f"<form id='outer'></form>{body}<script>{script}</script></body></html>"
    )


def test_fields_that_leave_the_page(in_browser: Any, serve: Any) -> None:
    cases = {name: (document(body, act), expected) for name, body, act, expected in CASES}
    assert len(cases) == len(CASES), "names are told apart"
    assert not (wrong := misjudged(in_browser, serve, field_change_navigates, "choices", cases)), wrong
