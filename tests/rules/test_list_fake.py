"""Lists typed by hand."""

import pytest
from a11y_audit.rules.list_fake import list_fake as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, TYPED, ASK = ("passed", "ok"), ("failed", "typed-list"), ("cantTell", "numbered-paragraphs")
TALK = ("cantTell", "dialogue")
LONG = "the ministry shall publish the conditions of every licence in both languages on its site and keep them up to date, " * 2
CLAUSE = "تلتزم الوزارة بنشر شروط كل ترخيص تمنحه باللغتين على موقعها وتحديثها بصفة دورية، " * 2
ITEM = '<li style="display:list-item">{}</li>'
ITEMS, ITEMS_AR = (ITEM.format(one) + ITEM.format(two) for one, two in (("Mining", "Energy"), ("التعدين", "الطاقة")))
PLAIN = "".join(f'<li style="display:list-item;list-style-type:none">{one}</li>' for one in ("Mining", "Energy"))
REMOVED = ("failed", "role-removed")

CASES = [
    Case("a list", "<ul><li>One</li><li>Two</li><li>Three</li></ul>", [OK]),
    Case("plain text", "<p>One.<br>Two.<br>Three.</p>", []),
    Case("bullets and breaks", "<p>• Apply the standard<br>• Enable all users<br>• Meet the needs</p>", [TYPED]),
    Case("نقاط وأسطر", "<p>الأهداف:<br>• توطين الصناعة<br>• تنمية الصادرات<br>• رفع المحتوى المحلي</p>", [TYPED]),
    Case("dashes", "<div>- mining<br/>- industry<br/>- energy</div>", [TYPED]),
    Case("شرطات في فقرات", "<p>- التعدين</p><p>- الصناعة</p><p>- الطاقة</p>", [TYPED]),
    Case("numbers", "<p>1. Sign in<br>2. Fill in the form<br>3. Pay</p>", [TYPED]),
    Case("أرقام عربية", "<p>١- سجّل الدخول<br>٢- املأ النموذج<br>٣- ادفع الرسوم</p>", [TYPED]),
    Case("حروف أبجدية", "<p>أ- التعدين<br>ب- الصناعة<br>ج- الطاقة<br>د- المياه</p>", [TYPED]),
    Case("حروف هجائية", "<div><p>أ) التعدين</p><p>ب) الصناعة</p><p>ت) الطاقة</p></div>", [TYPED]),
    Case("Roman figures", "<p>i. Sign in<br>ii. Fill in the form<br>iii. Pay<br>iv. Print</p>", [TYPED]),
    Case("أرقام رومانية", "<p>I) التعدين</p><p>II) الصناعة</p><p>III) الطاقة</p>", [TYPED]),
    Case("signs of ticks", "<p>✅ Free wifi<br>✅ Warm rooms<br>✅ Coffee</p>", [TYPED]),
    Case("أسهم", "<p>➔ التعدين<br>➔ الصناعة<br>➔ الطاقة</p>", [TYPED]),
    Case("a derivation", "<p>2x + 3 = 9<br>→ 2x = 6<br>→ x = 3<br>→ x + 1 = 4</p>", []),
    Case("steps in words", "<p>Step 1: Sign in</p><p>Step 2: Fill in the form</p><p>Step 3: Pay</p>", [ASK]),
    Case("خطوات", "<p>الخطوة ١: سجّل الدخول</p><p>الخطوة ٢: املأ النموذج</p><p>الخطوة ٣: ادفع الرسوم</p>", [ASK]),
    Case("initials", "<p>I. Newton<br>V. Woolf<br>X. Herbert</p>", []),
    Case("only two", "<p>- Yes, he said.<br>- No, she said.</p>", []),
    Case("numbers that do not follow", "<p>1. May<br>7. June<br>9. July</p>", []),
    Case("figures with signs", "<p>-5 degrees<br>-7 degrees<br>-9 degrees</p>", []),
    Case("years", "<p>2023: mining<br>2024: industry<br>2025: energy</p>", []),
    Case("long numbered paragraphs", f"<p>1. {LONG}</p><p>2. {LONG}</p><p>3. {LONG}</p>", [ASK]),
    Case("فقرات مرقمة طويلة", f"<p>١. {CLAUSE}</p><p>٢. {CLAUSE}</p><p>٣. {CLAUSE}</p>", [ASK]),
    Case("hours", "<p>9: Opening<br>10: Talks<br>11: Lunch</p>", [ASK]),
    Case("ساعات", "<p>٩: الافتتاح<br>١٠: الكلمات<br>١١: الغداء</p>", [ASK]),
    Case("ranges", "<p>1 - 2<br>2 - 3<br>3 - 4</p>", []),
    Case("a dialogue", "<p>– Have you seen him?<br>– No, I have not.<br>– He was here!</p>", [TALK]),
    Case("حوار", "<p>- هل رأيت الوزير؟</p><p>- لا، لم أره.</p><p>- كان هنا.</p>", [TALK]),
    Case("a preformatted text", "<pre>- a\n- b\n- c</pre><pre>• a<br>• b<br>• c</pre>", []),
    Case("marked up by role",
         '<div role="list"><div role="listitem">- a</div><div role="listitem">- b</div>'
         '<div role="listitem">- c</div></div>',
         [OK]),
    Case("a list whose role is taken away", f'<ul role="presentation">{ITEMS}</ul>', [REMOVED]),
    Case("قائمة مرقمة بلا دور", f'<ol role="none">{ITEMS_AR}</ol>', [REMOVED]),
    Case("without its marks", f'<ul role="presentation" style="list-style-type:none">{PLAIN}</ul>', []),
    Case("entries of a menu", '<ul role="none"><li role="menuitem" style="display:list-item">Copy</li>'
         '<li role="menuitem" style="display:list-item">Cut</li></ul>', []),
    Case("hidden", '<p style="display:none">• a<br>• b<br>• c</p>', []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_list_fake(case):
    assert outcomes(RULE, page(case.html)) == case.expected
