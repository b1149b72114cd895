"""Columns made with spaces."""

import pytest
from a11y_audit.rules.text_arranged_by_spaces import text_arranged_by_spaces as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

CASES = [
    Case(
        "columns",
        "<pre>\nMenu      Breakfast   Lunch\nMonday    two eggs    soup\nTuesday   pancakes    rice\n</pre>",
        [("cantTell", "columns")],
    ),
    Case(
        "أعمدة",
        "<pre>\nاليوم      الفطور   الغداء\nالإثنين    بيض      حساء\nالثلاثاء   فطائر    أرز\n</pre>",
        [("cantTell", "columns")],
    ),
    Case(
        "figures",
        "<pre>\nTown            Yes    No\nAlbion           22    99\nBerry            52   178\nBurke            80   300\n"
        "Vienna          133   639\n</pre>",
        [("failed", "figures")],
    ),
    Case(
        "جدول أرقام",
        "<pre>\nالرياض     120   45\nجدة         87   32\nالدمام      64   21\nأبها        18    7\n</pre>",
        [("failed", "figures")],
    ),
    Case("times", "<pre>\nMonday      9:00     17:00\nTuesday     9:00     17:00\nFriday      9:00     12:00\nSunday     10:00"
         "     14:00\n</pre>", [("failed", "figures")]),
    Case("no-break spaces",
         "<p>Monday&nbsp;&nbsp;&nbsp;&nbsp;9:00<br>Tuesday&nbsp;&nbsp;&nbsp;9:00<br>Friday&nbsp; &nbsp; &nbsp;10:00</p>",
         [("cantTell", "no-break")]),
    Case("مسافات غير منقسمة",
         "<div>الأحد&#160;&#160;&#160;٩</div><div>الاثنين&#160;&#160;&#160;٩</div><div>الثلاثاء&#160;&#160;&#160;١٠</div>",
         [("cantTell", "no-break")]),
    Case("one gap, and an indented line",
         "<p>Name:&nbsp;&nbsp;&nbsp;Jo</p><p>&nbsp;&nbsp;&nbsp;&nbsp;It was long ago.</p><p>&nbsp;&nbsp;&nbsp;And far away.</p>", []),
    Case(
        "three columns of words",
        "<pre>\nDay       Morning      Evening\nMonday    maths        sport\nTuesday   history      choir\nFriday    painting     chess\n</pre>",
        [("failed", "words")],
    ),
    Case(
        "ثلاثة أعمدة من الكلمات",
        "<pre>\nاليوم      الصباح      المساء\nالأحد      رياضيات     كرة\nالإثنين    تاريخ       خط\nالثلاثاء   علوم        رسم\n</pre>",
        [("failed", "words")],
    ),
    Case(
        "columns on a page with code",
        "<p>Type <code>ps</code>.</p><pre>\nNAME      STATE        PORT\nweb       running      http\nmail      stopped      smtp\n"
        "news      running      nntp\n</pre>",
        [("cantTell", "columns")],
    ),
    Case(
        "قصيدة بشطرين",
        "<pre>\nقفا نبك من ذكرى      حبيب ومنزل\nبسقط اللوى بين       الدخول فحومل\nفتوضح فالمقراة لم    يعف رسمها\nلما نسجتها من        جنوب وشمأل\n</pre>",
        [("cantTell", "columns")],
    ),
    Case(
        "heads of pages",
        "<pre>\n" + "RFC 9999       The letter box      May 2024\n\nIt is a box for letters,  and stands at the door.\n\n" * 4 + "</pre>",
        [("cantTell", "columns")],
    ),
    Case("code", "<pre><code>\nlet a  = 1\nlet b  = 2\nlet c  = 3\n</code></pre>", []),
    Case("a comment in code", "<pre>\n/* History:\n   1.0  30 Oct 2004  First\n   1.1   8 Nov 2004  Casts\n"
         "   1.2   9 Nov 2004  Words\n   1.3   6 Apr 2005  Bounds\n   1.4  11 Dec 2005  Modes */\n</pre>", []),
    Case("output of a program", "<pre>\n$ ls\na    b    c\nd    e    f\ng    h    i\n</pre>", []),
    Case("قصيدة", "<pre>\nبيت أول\nبيت ثان\nبيت ثالث\n</pre>", []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_text_arranged_by_spaces(case):
    assert outcomes(RULE, page(case.html)) == case.expected
