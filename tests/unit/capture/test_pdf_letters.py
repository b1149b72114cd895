"""ToUnicode tables of PDF fonts: joined shapes become the letters that they are shapes of."""

import pytest

from a11y_audit.capture.pdf_letters import as_letters

HEAD, TAIL = b"/CIDInit /ProcSet findresource begin\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n", b"\nendcmap"


def _table(block: bytes) -> bytes:
    return HEAD + block + TAIL


@pytest.mark.parametrize(("block", "lines"), [
    (b"1 beginbfchar\n<0003> <FE8E>\nendbfchar", [b"<0003> <0627>"]),
    (b"1 beginbfchar\n<0003> <FEFB>\nendbfchar", [b"<0003> <06440627>"]),  # lam and alef are one shape
    (b"1 beginbfrange\n<0003> <0005> <FE8D>\nendbfrange", [b"<0003> <0627>", b"<0004> <0627>", b"<0005> <0628>"]),
    (b"1 beginbfrange\n<0003> <0004> [<FEE1> <0041>]\nendbfrange", [b"<0003> <0645>", b"<0004> <0041>"]),
    (b"1 beginbfchar\n<0009> <0041>\nendbfchar\n1 beginbfrange\n<00FE> <00FF> <FEE3>\nendbfrange",
     [b"<0009> <0041>", b"<00FE> <0645>", b"<00FF> <0645>"]),
])  # fmt: skip
def test_shapes_become_letters(block, lines):
    expected = b"%d beginbfchar\n%s\nendbfchar" % (len(lines), b"\n".join(lines))
    assert as_letters(_table(block)) == _table(expected)


def test_what_holds_no_shapes_stays_as_it_was():
    table = _table(b"1 beginbfrange\n<0003> <0044> <0041>\nendbfrange")
    assert as_letters(table) == table
    assert as_letters(b"no table at all") == b"no table at all"


def test_blocks_hold_a_hundred_entries_at_most():
    made = as_letters(_table(b"1 beginbfrange\n<0000> <00F9> <FE00>\nendbfrange"))
    assert [int(line.split()[0]) for line in made.split(b"\n") if b"beginbfchar" in line] == [100, 100, 50]
