"""Drawings made of signs."""

import pytest
from a11y_audit.rules.text_drawing_unnamed import text_drawing_unnamed as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, ASK = ("passed", "ok"), ("cantTell", "drawing")
CAT = "  /\\_/\\\n ( o.o )\n  &gt; ^ &lt;\n (\")_(\")"

CASES = [
    Case("a cat", f"<p>Our cat:</p><pre>\n{CAT}\n</pre>", [ASK]),
    Case("قطة", f"<p lang=ar>قطتنا:</p><pre>\n{CAT}\n</pre>", [ASK]),
    Case("with a role and a name", f'<pre role="img" aria-label="A cat">\n{CAT}\n</pre>', [OK]),
    Case("in a figure with a caption", f"<figure><pre>\n{CAT}\n</pre><figcaption>قطة</figcaption></figure>", [OK]),
    Case("a poem", "<pre>\nRoses are red,\nviolets are blue,\nsugar is sweet.\n</pre>", []),
    Case("code", "<pre><code>\n{ [ ( ) ] }\n&lt;/&gt; {{ }}\n;;; :: //\n</code></pre>", []),
    Case("a table of signs", "<pre>\n+---+---+\n| 1 | 2 |\n+---+---+\n</pre>", []),
    Case("a head between rules", "<pre>\n--------------------------\nCommand: example\nArguments: (none)\n"
         "--------------------------\n--------------------------\n</pre>", []),
    Case("hidden", f'<pre style="display:none">\n{CAT}\n</pre>', []),
    Case("two lines", "<pre>\n(^_^) /\n&lt;|&gt;  !!!!\n</pre>", []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_text_drawing_unnamed(case):
    assert outcomes(RULE, page(case.html)) == case.expected
