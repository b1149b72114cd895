"""People who meet a barrier look for the accessibility statement: what works, how to turn it on, and whom to write to.

The policy asks for it (CXP-10.17), WCAG does not. Looked at: the links of headers, menus and footers of all pages, and
the titles and headings of the pages. Where none is called so, a person is asked once for the site: it may have another
name, or stand where the crawl did not come.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from a11y_audit.api import Impact, Judgement, PageDigest, Text, cant_tell, fold, passed, phrases, site_rule

FEWEST_PAGES = 3  # with fewer, the link may well stand on a page that was not asked for


@site_rule(
    "accessibility-statement-missing",
    criteria=(),
    provisions=("CXP-10.17",),
    impact=Impact.MODERATE,
    title=Text(en="The site links to its accessibility statement", ar="يحيل الموقع إلى بيان إمكانية الوصول"),
    who=Text(
        en="People with disabilities who need to know what the site offers them and where to report a barrier.",
        ar="ذوو الإعاقة الذين يحتاجون إلى معرفة ما يوفره الموقع لهم وأين يبلغون عن عائق.",
    ),
    reasons={
        "no-link": Text(
            en="In the headers, menus and footers of {pages} pages no link to an accessibility statement was found",
            ar="لم يُعثر في ترويسات الصفحات وقوائمها وتذييلاتها (عدد الصفحات: {pages}) على رابط إلى بيان إمكانية الوصول",
        ),
    },
    actions={
        "no-link": Text(
            en="Look for the statement: if the site has none, the provision is not met.",
            ar="ابحث عن البيان: إن لم يكن في الموقع بيان فالبند غير مستوفى.",
        ),
    },
    remedy=Text(
        en="Publish a statement (standard and level, known barriers, features, contact) and link it in every footer.",
        ar="انشر بيانًا يذكر المعيار ومستواه والعوائق المعروفة والخصائص المتاحة وجهة التواصل، واربطه في كل تذييل.",
    ),
)
def accessibility_statement_missing(pages: Sequence[PageDigest]) -> Iterator[Judgement]:
    links = [link.name for page in pages for landmark in page.landmarks for link in landmark.links]
    if len({page.content for page in pages}) < FEWEST_PAGES or not links:
        return
    if any(map(names_a_statement, (*links, *(page.title for page in pages), *(page.heading for page in pages)))):
        yield passed()
    else:
        yield cant_tell("no-link", pages=len(pages))


def names_a_statement(text: str) -> bool:
    """Tell whether a text speaks of accessibility for people with disabilities."""
    folded = f" {fold(text)} "
    return any(f" {phrase} " in folded for phrase in phrases("accessibility_names"))
