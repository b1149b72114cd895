"""Drawings made of characters."""

import pytest
from a11y_audit.rules.text_drawing_unnamed import text_drawing_unnamed as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

ALONE, ASK = ("failed", "alone"), ("cantTell", "perhaps")
CAT = "\n  /\\_/\\\n ( o.o )\n  &gt; ^ &lt;\n (__|__)\n"
CHART = "\n %\n80 |      *\n60 |    *   *\n40 |  *       *\n20 |*\n   +----------\n     May  Jun\n"

CASES = [
    Case("a drawing and nothing else", f"<pre>{CAT}</pre>", [ALONE]),
    Case("رسم ولا شيء سواه", f'<pre lang="ar">{CHART}</pre>', [ALONE]),
    Case("a drawing beside text", f"<p>This is our cat.</p><pre>{CAT}</pre>", [ASK]),
    Case("مخطط بعد فقرة", f'<p lang="ar">عدد الطلبات في الشهر</p><pre>{CHART}</pre><pre>{CHART}</pre>', [ASK]),
    Case("named", f'<pre role="img" aria-label="A cat">{CAT}</pre>', []),
    Case("في شكل له عنوان", f'<figure><pre>{CAT}</pre><figcaption lang="ar">قطة</figcaption></figure>', []),
    Case("an abbreviation", f'<pre><abbr title="a cat">{CAT}</abbr></pre>', []),
    Case("hidden from speech", f'<pre aria-hidden="true">{CAT}</pre><p>Hello</p>', []),
    Case("code", "<pre>\ndef f(x):\n    return x + 1\n\nprint(f(2))\n</pre>", []),
    Case("more code", "<pre>\nif (a &amp;&amp; b) { x[i] += 1; }\nelse { y(); }\nreturn (x) =&gt; { z };\n</pre>", []),
    Case("figures", "<pre>\n1.0  2.0  3.5\n4.0  5.1  6.2\n7.7  8.8  9.9\n</pre>", []),
    Case("lines between parts", "<pre>\n-----\nNews\n-----\n</pre>", []),
    Case("lines around words", "<pre>\n----------------------\nCommand:  example\nArguments:  (none)\n----------------------\n</pre>", []),
    Case("قصيدة", "<pre>\nقفا نبك من ذكرى حبيب ومنزل\nبسقط اللوى بين الدخول فحومل\nفتوضح فالمقراة لم يعف رسمها\n</pre>", []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_text_drawing_unnamed(case):
    assert outcomes(RULE, page(case.html)) == case.expected
