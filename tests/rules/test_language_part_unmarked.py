"""Sentences in another language need a lang; names, terms and short runs do not."""

from __future__ import annotations

import pytest
from a11y_audit.rules.language_part_unmarked import language_part_unmarked as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

EN = "The Ministry adopts the concept of a beneficiary-centric approach and invests in the skills of its employees."
AR = "تعتمد الوزارة مفهوما يتمحور حول المستفيد كما أنها تستثمر في مهارات موظفيها الذين يقدمون الخدمة."
DE = (
    "Das Ministerium prüft die Unterlagen innerhalb von dreißig Tagen und teilt den Antragstellern das Ergebnis"
    " schriftlich mit, sobald alle fehlenden Angaben nachgereicht worden sind."
)
ZH = "图书馆每天上午九点到下午六点开放。星期天阅览室关闭，但您可以通过入口旁的信箱还书。" * 2
UR = (
    "یہ صفحہ صنعتی لائسنس کے بارے میں ہے اور درخواست گزاروں کو ضروری معلومات فراہم کرتا ہے تاکہ وہ اپنی درخواست"
    " آسانی سے جمع کرا سکیں اور وقت پر جواب حاصل کر سکیں۔"
)

FR = (
    "La bibliothèque est ouverte tous les jours de neuf heures à dix-sept heures, et les lecteurs peuvent emprunter dix"
    " livres à la fois."
)
ASK_OTHER = ("cantTell", "looks-other")


def arabic(body: str) -> str:
    """An Arabic page with enough Arabic text that its own language is plain."""
    text = f"<p>{AR}</p>" * 8
    return f'<!doctype html><html lang="ar" dir="rtl"><head><title>صفحة</title></head><body>{text}{body}</body></html>'


def english(body: str) -> str:
    """An English page with enough English text that its own language is plain."""
    text = f"<p>{EN}</p>" * 8
    return f'<!doctype html><html lang="en"><head><title>A page</title></head><body>{text}{body}</body></html>'


CASES = [
    Case("English paragraph on an Arabic page", arabic(f"<blockquote>{EN}</blockquote>"), [("failed", "latin")]),
    Case("English paragraph with lang", arabic(f'<blockquote lang="en" dir="ltr">{EN}</blockquote>'), []),
    Case("Arabic paragraph on an English page", english(f"<blockquote>{AR}</blockquote>"), [("failed", "arabic")]),
    Case("Arabic paragraph with lang", english(f'<blockquote lang="ar" dir="rtl">{AR}</blockquote>'), []),
    Case("English sentence inside an Arabic one",
         arabic("<p>وقال الوزير في كلمته للحضور We will invest in the skills of our people ثم شكر الحضور جميعا.</p>"),
         [("failed", "latin")]),
    Case("Latin terms in an Arabic sentence",
         arabic("<p>تعتمد الوزارة معيار ISO 9001 ومعيار WCAG 2.0 ضمن Vision 2030 وتنشر الملفات بصيغة PDF.</p>"), []),
    Case("name of a body in Latin letters",
         arabic("<p>شاركت King Abdulaziz City for Science and Technology في المعرض الذي نظمته الوزارة.</p>"), []),
    Case("name of a body as a paragraph", arabic("<p>King Abdulaziz City for Science and Technology</p>"),
         [("cantTell", "name-or-phrase")]),
    Case("two such names are one question",
         arabic("<p>King Abdulaziz City for Science and Technology</p><p>Royal Commission for Jubail and Yanbu</p>"),
         [("cantTell", "name-or-phrase")]),
    Case("Arabic name on an English page", english("<p>وزارة الصناعة والثروة المعدنية</p>"), []),
    Case("short run", english("<p>The word قطاع stands for sector.</p>"), []),
    Case("address and e-mail",
         arabic("<p>راسلونا على info.the.office@ministry.example أو https://ministry.example/a/b/c</p>"), []),
    Case("code", arabic("<p>اكتب في ملفك</p><pre>if you are in the list then it is not empty</pre>"), []),
    Case("three paragraphs of one container are one part", arabic(f"<div><p>{EN}</p><p>{EN}</p><p>{EN}</p></div>"),
         [("failed", "latin")]),
    Case("whole page declared wrongly is another rule's",
         f'<!doctype html><html lang="en"><head></head><body><p>{AR}</p><p>{AR}</p></body></html>', []),
    Case("German paragraph on an English page", english(f"<p>{DE}</p>"), [("failed", "other-language")]),
    Case("Urdu paragraph on an Arabic page", arabic(f"<p>{UR}</p>"), [("failed", "other-language")]),
    Case("a short sentence in German", english("<p>Wer reitet so spät durch Nacht und Wind? Es ist der Vater.</p>"),
         [("failed", "other-language")]),
    Case("a phrase in Spanish", english("<p><a href='/es'>Lea esta página en español aquí</a></p>"),
         [("cantTell", "looks-other")]),
    Case("phrases of one language are one question",
         english("<p>Bienvenue dans notre ministère</p><p>Les services de notre ministère</p>"), [("cantTell", "looks-other")]),
    Case("a sentence quoted among English ones",
         english(f"<p>{EN} As he said, « il n'y a rien de plus beau que la mer en hiver quand le vent se lève », and left.</p>"),
         [("cantTell", "looks-other")]),
    Case("German in an element of its own",
         english("<p>The sign on the gate says <em>bitte schließen Sie die Tür immer hinter sich zu</em> and so on.</p>"),
         [("cantTell", "looks-other")]),
    Case("names of bodies and of books in other languages",
         english("<p>Universidad de los Andes, Centre national de la recherche scientifique</p><p>La casa de los espíritus</p>"),
         []),
    Case("dishes", english("<ul><li>Soupe à l'oignon gratinée</li><li>Magret de canard aux cerises</li></ul>"), []),
    Case("Japanese on an English page", english("<p>図書館は毎日九時から六時まで開いています。日曜日は閲覧室が閉まります。</p>"),
         [("failed", "other-language")]),
    Case("Russian on an Arabic page", arabic("<p>Библиотека открыта каждый день с девяти до шести часов.</p>"),
         [("failed", "other-language")]),
    Case("Russian in the middle of English",
         english(f"<p>{EN} Библиотека открыта каждый день с девяти до шести часов. {EN}</p>"),
         [("failed", "other-language")]),
    Case("Russian name of a body", english("<p>The agency (Федеральное агентство по туризму) said so.</p>"), []),
    Case("long Russian name", english("<p>Министерство промышленности и торговли Российской Федерации, департамент труда</p>"),
         [("cantTell", "looks-other")]),
    Case("Chinese name and title", english("<p>The poet Li Bai (李白) wrote 靜夜思 in the eighth century.</p>"), []),
    Case("English on a Chinese page",
         f"<!doctype html><html lang='zh'><head></head><body><p>{ZH}</p><p>{ZH}</p><p>{ZH}</p><p>{EN}</p></body></html>",
         [("failed", "latin")]),
    Case("an Arabic sentence that only small words tell",
         english("<p>تفتح المكتبة أبوابها كل يوم من التاسعة حتى السادسة، ثم تغلق القاعة.</p>"), [("failed", "arabic")]),
    Case("marked Japanese", english("<p lang='ja'>図書館は毎日九時から六時まで開いています。日曜日は閲覧室が閉まります。</p>"), []),
    Case("what stands in for a video",
         arabic("<video controls>Your browser does not support the video tag that is used here.</video>"), []),
    Case("ما يقوم مقام الإطار", english(f"<iframe src='about:blank' title='Map'>{AR}</iframe>"), []),
    Case("what is heard of a canvas", arabic(f"<canvas>{EN}</canvas>"), [("failed", "latin")]),
    Case("a sentence as the text of a link", arabic('<a href="/x">We invest in the skills of our people</a>'),
         [("failed", "latin")]),
    Case("جملة اسمية في صفحة إنجليزية", english("<p>المكتبة مغلقة في العطل الرسمية وأيام الاثنين من كل أسبوع.</p>"),
         [("failed", "arabic")]),
    Case("a short German sentence", english("<p>Wir haben am Montag geschlossen und freuen uns auf Ihren Besuch.</p>"),
         [("failed", "other-language")]),
    Case("جملة فرنسية قصيرة في صفحة عربية",
         arabic("<p>Veuillez laisser vos sacs à l'entrée de la salle de lecture.</p>"), [("failed", "latin")]),
    Case("short sentences in four languages",
         english("<p>Nous sommes ouverts de neuf heures à dix-sept heures en semaine.</p><p>La biblioteca è chiusa il lunedì e"
                 " apre alle dieci.</p><p>El museo está cerrado los lunes y abre a las diez de la mañana.</p><p>Het museum is op maandag"
                 " gesloten en u kunt ons bellen.</p>"), [("failed", "other-language")] * 4),
    Case("a sentence whose verb no list has", english("<p>Le grand restaurant ferme ses portes à dix heures du soir.</p>"),
         [ASK_OTHER]),
    Case("a quotation in a sentence",
         english("<p>The sign said <q>Il est interdit de fumer dans les salles de lecture</q>, and he went out.</p>"),
         [("failed", "other-language")]),
    Case("a short proverb", english("<p>As they say: <q>Wer zuletzt lacht, lacht am besten</q>, which fits our story.</p>"),
         [ASK_OTHER]),
    Case("what may be a title", english("<ul><li>Il est cinq heures, Paris s'éveille encore</li></ul>"), [ASK_OTHER]),
    Case("a phrase set in italics",
         english("<p>The sign <i>Il est interdit de fumer dans les salles</i> hung on the wall.</p>"), [ASK_OTHER]),
    Case("a quotation that is marked",
         english('<p>The sign said <q lang="fr">Il est interdit de fumer dans les salles</q>, and he went out.</p>'), []),
    Case("names and dishes", english(
        "<p>Museo Nacional del Prado, Calle de Ruiz de Alarcón</p><p>Pizza Margherita con mozzarella di bufala e pomodoro</p>"
        "<p>She ordered the soupe du jour and a glass of vin blanc at Chez Marie.</p><p>Bundesministerium für Arbeit und"
        " Soziales</p><p>Liberté, égalité, fraternité</p><p>Académie des sciences et des lettres de la région</p>"), []),
    Case("an English sentence on a French page",
         f'<html lang="fr"><head><title>Horaires</title></head><body><p>{FR}</p><p>The library is closed on Monday and you'
         " can call us.</p></body></html>", [("failed", "other-language")]),
    Case("one sentence as declared, one not",
         '<html lang="en"><head><title>Opening hours</title></head><body><p>We are open from nine to five on weekdays.</p>'
         "<p>Nous sommes ouverts de neuf heures à dix-sept heures en semaine, et le samedi matin.</p></body></html>",
         [("failed", "other-language")]),
    Case("hidden", arabic(f"<p hidden>{EN}</p>"), []),
    Case("Persian on an English page", english("<p>این صفحه برای آگاهی شهروندان از خدمات شهرداری و چگونگی ثبت درخواست آماده شده است.</p>"), [("failed", "arabic")]),
    Case("جملة أردية في صفحة إنجليزية", english("<p>یہ صفحہ شہریوں کو بلدیہ کی خدمات سے آگاہ کرنے کے لیے تیار کیا گیا ہے۔</p>"), [("failed", "arabic")]),
    Case("Urdu with lang on an English page", english('<p lang="ur">یہ صفحہ شہریوں کو بلدیہ کی خدمات سے آگاہ کرنے کے لیے تیار کیا گیا ہے۔</p>'), []),
    Case("اسم فارسي في صفحة إنجليزية", english("<p>شهرداری منطقه سوم تهران بزرگ</p>"), [("cantTell", "name-or-phrase")]),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_language_part_unmarked(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
