"""One title for pages that differ: failed when the page's own heading proves it, else a question."""

from __future__ import annotations

import pytest
from a11y_audit.rules.title_repeated import title_repeated as RULE  # noqa: N812

from a11y_audit.api import PageDigest

SITE = "https://ministry.example"
NAME, NAME_AR = "Ministry of Industry", "وزارة الصناعة"


def digest(path: str, title: str, heading: str, content: str, language: str = "en") -> PageDigest:
    return PageDigest(url=SITE + path, title=title, heading=heading, content=content, language=language)


SITES = {
    "different titles": ([digest("/a", "Fees", "Fees", "1"), digest("/b", "Contact", "Contact", "2")], ["ok", "ok"]),
    "site name everywhere": (
        [digest("/", NAME, "Welcome", "1"), digest("/fees", NAME, "Fees", "2"), digest("/faq", NAME, "Questions", "3")],
        ["ok", "same", "same"],
    ),
    "Arabic site name everywhere": (
        [
            digest("/ar/", NAME_AR, "أهلا بكم", "1", "ar"), digest("/ar/privacy", NAME_AR, "سياسة الخصوصية", "2", "ar"),
            digest("/ar/contact", NAME_AR, "اتصل بنا", "3", "ar"),
        ],
        ["ok", "same", "same"],
    ),
    "site name shares a word with one heading": (
        [
            digest("/", NAME, "Welcome", "1"), digest("/fees", NAME, "Fees", "2"), digest("/faq", NAME, "Questions", "3"),
            digest("/map", NAME, "Industry map", "4"), digest("/us", NAME, "The Ministry", "5"),
        ],
        ["ok", "same", "same", "same", "perhaps"],
    ),
    "one page under two addresses": ([digest("/a", NAME, "Fees", "1"), digest("/b", NAME, "Fees", "1")], ["ok", "ok"]),
    "pages of one list": (
        [digest("/news?page=1", "News", "News", "1"), digest("/news?page=2", "News", "News", "2")], ["ok", "ok"],
    ),
    "title says what the heading says": (
        [digest("/a", "Licences", "Mining licences", "1"), digest("/b", "Licences", "Industrial licences", "2")],
        ["perhaps", "perhaps"],
    ),
    "Arabic, title says what the heading says": (
        [digest("/a", "التراخيص", "تراخيص التعدين", "1", "ar"), digest("/b", "التراخيص", "تراخيص الصناعة", "2", "ar")],
        ["perhaps", "perhaps"],
    ),
    "title in another script, headings that have nothing in common": (
        [
            digest("/ar/events", "Staff portal", "الفعاليات", "1", "ar"), digest("/ar/rules", "Staff portal", "اللوائح", "2", "ar"),
            digest("/ar/rates", "Staff portal", "محول العملات", "3", "ar"), digest("/ar/about", "Staff portal", "", "4", "ar"),
        ],
        ["same", "same", "same", "perhaps"],
    ),
    "title in another script that may say the same": (
        [
            digest("/ar/events", "Events", "الفعاليات", "1", "ar"), digest("/ar/event", "Events", "تفاصيل الفعاليات", "2", "ar"),
            digest("/ar/old", "Events", "الأرشيف", "3", "ar"),
        ],
        ["perhaps", "perhaps", "perhaps"],
    ),
    "no headings to compare": ([digest("/a", NAME, "", "1"), digest("/b", NAME, "", "2")], ["perhaps", "perhaps"]),
    "other language": (
        [digest("/en/x", "SABIC", "Fees", "1"), digest("/ar/x", "SABIC", "الرسوم", "2", "ar")], ["ok", "ok"],
    ),
    "one page at two viewports": ([digest("/a", NAME, "Fees", "1"), digest("/a", NAME, "Fees", "2")], ["ok", "ok"]),
    "no titles": ([digest("/a", "", "Fees", "1"), digest("/b", "", "Contact", "2")], []),
}


@pytest.mark.parametrize(("pages", "expected"), SITES.values(), ids=SITES)
def test_title_repeated(pages: list[PageDigest], expected: list[str]) -> None:
    assert RULE.check_site is not None
    assert [judgement.reason for judgement in RULE.check_site(pages)] == expected


def test_every_judgement_names_its_page_and_fills_its_words() -> None:
    assert RULE.check_site is not None
    pages, _ = SITES["site name everywhere"]
    judgements = list(RULE.check_site(pages))
    assert [judgement.page for judgement in judgements] == [page.url for page in pages]
    assert set(RULE.info.reasons["same"].marks()) <= set(judgements[1].values)
