"""What the source of a handler tells of the keys that it waits for."""

import pytest

from a11y_audit.capture.named_keys import named_keys


@pytest.mark.parametrize(
    ("source", "keys"),
    [
        ('(e) => { if (e.key === "c") close(); }', ("c",)),
        ("function (event) { if (event.key == '+') add(); else if ('-' === event.key) take(); }", ("+", "-")),
        ("(e) => { if (e.key === 'ش') remove(); }", ("ش",)),
        ("({ key }) => { if (key === '?') help(); }", ("?",)),
        (
            "(e) => { switch (e.key) { case 'j': next(); break; case 'k': back(); break; case 'Escape': close(); } }",
            ("j", "k"),
        ),
        ("(e) => { if (e.key.toLowerCase() === 's') search(); }", ("s",)),
        ("(e) => { if (e.code === 'KeyM' || e.code === 'Digit1') mute(); }", ("m", "1")),
        ("(e) => { if (e.keyCode == 74) next(); }", ("j",)),
        ("(e) => { switch (e.which) { case 75: back(); break; case 27: close(); } }", ("k",)),
        ("(e) => { if (e.ctrlKey || e.metaKey) return; if (e.key === '/') search(); }", ("/",)),
        ("(e) => { if (e.altKey) { return; } if (e.key === '/') search(); }", ("/",)),
        ("(e) => { if (e.ctrlKey && e.key === 'c') copy(); }", ()),
        ("(e) => { if (e.key === 's' && (e.metaKey || e.ctrlKey)) save(); }", ()),
        ("(e) => { if (e.key === 'Escape' || e.key === 'Tab') close(); }", ()),
        ("(e) => { if (e.key === ' ') press(); }", ()),
        ("(e) => { if (e.keyCode === 27 || e.which === 13 || e.keyCode === 190) close(); }", ()),
        ("(e) => { switch (state) { case 'a': one(); } }", ()),
        ("(e) => { if (map.key !== undefined) one('c'); }", ()),
        ("function onkeydown() { [native code] }", ()),
        ("", ()),
    ],
)
def test_named_keys(source: str, keys: tuple[str, ...]) -> None:
    assert named_keys(source, "keydown") == keys


def test_codes_of_keypress_are_characters() -> None:
    assert named_keys("(e) => { if (e.which === 43 || e.which === 100 || e.which == 13) add(); }", "keypress") == (
        "+",
        "d",
    )
