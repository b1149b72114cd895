"""The language of <html> against the text that inherits it."""

from __future__ import annotations

import pytest
from a11y_audit.rules.language_page_wrong import language_page_wrong as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page


def document(body: str, language: str, title: str = "") -> str:
    head = f"<title>{title}</title>" if title else ""
    return f'<!doctype html><html lang="{language}"><head>{head}</head><body>{body}</body></html>'


EN = "You can contact the partner care centre around the clock through the channels that are listed below."
AR = "يمكنكم التواصل مع مركز خدمة الشركاء على مدار الساعة عبر القنوات المتاحة."
DE = "Sie können das Ministerium jederzeit über die unten genannten Wege erreichen und Ihren Antrag stellen."
FA = "این صفحه درباره مجوز صنعتی است و اطلاعات لازم را برای متقاضیان در اختیار شما می گذارد."
CASES = [
    Case("English", document(f"<p>{EN}</p>", "en"), [("passed", "ok")]),
    Case("Arabic with a region", document(f"<p>{AR}</p>", "ar-SA"), [("passed", "ok")]),
    Case("Arabic text, English declared", document(f"<p>{AR}</p>", "en"), [("failed", "arabic-text")]),
    Case("English text, Arabic declared", document(f"<p>{EN}</p>", "ar"), [("failed", "latin-text")]),
    Case("Arabic interface, English declared",
         document("<ul><li>الرئيسية</li><li>الخدمات</li><li>البحث</li><li>اتصل بنا</li></ul>", "en-US"),
         [("failed", "arabic-text")]),
    Case("Latin names, Arabic declared", document("<p>SABIC, Maaden, Aramco, Tasnee, Sipchem</p>", "ar"),
         [("cantTell", "mixed")]),
    Case("half and half", document(f"<p>{AR}</p><p>{EN} {EN}</p>", "ar"), [("cantTell", "mixed")]),
    Case("one sentence as declared, one in another language",
         document("<p>We are open from nine to five on weekdays.</p><p>Nous sommes ouverts de neuf heures à dix-sept heures"
                  " en semaine, et le samedi matin.</p>", "en", "Opening hours"), [("passed", "ok")]),
    Case("نصف بالعربية على صفحة إنجليزية",
         document("<p>The library is open from nine to five.</p><p>المكتبة مغلقة في العطل الرسمية وأيام الاثنين.</p>", "en",
                  "Opening hours of the library"), [("passed", "ok")]),
    Case("other part is marked", document(f'<p>{AR}</p><p lang="en">{EN} {EN}</p>', "ar"), [("passed", "ok")]),
    Case("title counts", document("<p>1</p>", "en", AR), [("failed", "arabic-text")]),
    Case("names of pictures count",
         document('<img src="a.png" alt="يمكنكم مشاهدة صورة الوزير في حفل الافتتاح">', "en"),
         [("failed", "arabic-text")]),
    Case("German text, English declared", document(f"<p>{DE}</p>", "en"), [("failed", "other-language")]),
    Case("Persian text, Arabic declared", document(f"<p>{FA}</p>", "ar"), [("failed", "other-language")]),
    Case("Arabic prose without a verb of the lists, English declared",
         document("<h1>ساعات عمل المكتبة</h1><p>تفتح المكتبة أبوابها كل يوم من التاسعة حتى السادسة، ثم تغلق القاعة.</p>", "en"),
         [("failed", "arabic-text")]),
    Case("names of bodies in Arabic, English declared",
         document("<ul><li>وزارة الصناعة والثروة المعدنية</li><li>هيئة المحتوى المحلي</li></ul>", "en"),
         [("cantTell", "mixed")]),
    Case("French text, Arabic declared",
         document("<p>La bibliothèque est ouverte tous les jours de neuf heures à dix-huit heures.</p>", "ar"),
         [("failed", "latin-text")]),
    Case("short Dutch text, English declared",
         document("<p>De bibliotheek is elke dag geopend, maar op zondag is de zaal gesloten.</p>", "en"),
         [("failed", "other-language")]),
    Case("Chinese text, English declared",
         document("<p>图书馆每天上午九点到下午六点开放。星期天阅览室关闭，但您可以还书。</p>", "en"),
         [("failed", "other-language")]),
    Case("Greek text, Russian declared",
         document("<p>Η βιβλιοθήκη είναι ανοιχτή κάθε μέρα από τις εννέα έως τις έξι.</p>", "ru"),
         [("failed", "other-language")]),
    Case("a Russian part on an English page",
         document(f"<p>{EN} {EN}</p><p>Библиотека открыта каждый день с девяти до шести часов.</p>", "en"),
         [("passed", "ok")]),
    Case("Latin terms in Arabic",
         document("<p>تعتمد الوزارة معيار ISO 9001 ومعيار WCAG 2.0 ضمن برامج Vision 2030 وتنشر الملفات بصيغة PDF.</p>",
                  "ar"), [("passed", "ok")]),
    Case("unknown language", document(f"<p>{AR}</p>", "xx"), []),
    Case("no linguistic content, and sentences", document(f"<p>{EN}</p>", "zxx"), [("failed", "no-language")]),
    Case("لغة غير محددة ونص عربي", document(f"<p>{AR}</p>", "und"), [("failed", "no-language")]),
    Case("uncoded", document(f"<p>{EN}</p>", "MIS"), [("failed", "no-language")]),
    Case("several languages", document(f"<p>{AR}</p><p>{EN}</p>", "mul"), [("cantTell", "several")]),
    Case("no linguistic content, and no sentence", document("<p>SABIC 2030</p>", "zxx"), []),
    Case("no linguistic content, and marked parts", document(f'<p lang="ar">{AR}</p>', "zxx"), []),
    Case("no language", f"<!doctype html><html><head></head><body><p>{AR}</p></body></html>", []),
    Case("too little text", document("<p>Licences</p>", "ar"), []),
    Case("all text is marked", document(f'<p lang="ar">{AR}</p>', "en"), []),
    Case("فقرات تنتهي كما تنتهي الجمل",
         document("<p>جدد سجلك التجاري قبل انتهائه. تستغرق الخدمة نحو عشر دقائق.</p>" * 2, "en"), [("failed", "arabic-text")]),
    Case("أسماء بلا جمل", document("<p>محمد سالم القحطاني، خالد فهد العتيبي، نورة سعد الدوسري</p>" * 2, "en"),
         [("cantTell", "mixed")]),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_language_page_wrong(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
