"""What a crawl tells a person while it goes on: what it may not open, whom it waits for, where a page led."""

from __future__ import annotations

from a11y_audit.discover import SitemapFault, SitemapProblem
from a11y_audit.model.text import Text
from a11y_audit.model.wording import worded
from a11y_audit.render.details import told

_FAULTS = {
    SitemapFault.ABSENT: "غير موجودة ({detail})",
    SitemapFault.HTTP_STATUS: "أجاب الخادم برسالة خطأ ({detail})",
    SitemapFault.UNREACHABLE: "تعذر الوصول إليها ({detail})",
    SitemapFault.NOT_A_SITEMAP: "ليست خريطة موقع",
    SitemapFault.MALFORMED: "بنيتها غير سليمة ({detail})",
    SitemapFault.DOCTYPE: "فيها تعريف لنوع المستند، وهو غير مقبول في خريطة موقع",
    SitemapFault.TOO_LARGE: "أكبر من المسموح به، فقُرئ أولها فقط",
    SitemapFault.TOO_MANY_URLS: "فيها عناوين أكثر من المسموح به، فتُرك ما زاد",
    SitemapFault.TOO_MANY_FILES: "تذكر خرائط أكثر من المسموح به، فتُرك ما زاد ({detail})",
    SitemapFault.INVALID_URLS: "فيها عناوين غير صالحة ({detail})",
    SitemapFault.REFUSED: "تذكر خرائط لا يجوز طلبها ({detail})",
}


def unreachable(site: str, detail: str) -> Text:
    """Tell that a server does not answer."""
    return worded(
        "{site} cannot be reached ({detail}): nothing there is audited",
        "تعذر الوصول إلى {site} ({detail})، فلا يُفحص فيه شيء",
        site=site, detail=told(detail),
    )  # fmt: skip


def robots_unread(site: str, detail: str) -> Text:
    """Tell that a site's rules for robots are not to be had."""
    return worded(
        "{file} could not be read ({detail}): nothing there may be crawled; --no-robots ignores it",
        "تعذرت قراءة {file} ({detail})، فلا تجوز زيارة شيء هناك؛ يتجاهله الخيار --no-robots",
        file=f"{site}/robots.txt", detail=told(detail),
    )  # fmt: skip


def robots_delay(site: str, seconds: float) -> Text:
    """Tell how slowly a site wants to be visited."""
    return worded(
        "{file} asks for {seconds:g} s between pages",
        "يطلب {file} الانتظار بين الصفحات (بالثواني: {seconds:g})",
        file=f"{site}/robots.txt", seconds=seconds,
    )  # fmt: skip


def sitemap(problem: SitemapProblem) -> Text:
    """Tell what is wrong with a sitemap."""
    fault = worded("{said}", _FAULTS[problem.fault], said=said(problem), detail=told(problem.detail))
    return worded("sitemap {url}: {fault}", "خريطة الموقع {url}: {fault}", url=problem.url, fault=fault)


def said(problem: SitemapProblem) -> str:
    """Return what is wrong with a sitemap as the record keeps it."""
    return f"{problem.fault.value} {problem.detail}".strip()


def led_elsewhere(url: str, final_url: str) -> Text:
    """Tell that a page of the site led away from it."""
    return worded("{url} led to another site: {final}", "قاد {url} إلى موقع آخر: {final}", url=url, final=final_url)


def again(count: int) -> Text:
    """Tell that pages are opened a second time."""
    return worded("--verify: pages opened again: {n}", "الخيار --verify: صفحات تُفتح من جديد: {n}", n=count)


def given_away(url: str, why: Text) -> Text:
    """Tell that whoever had a page was lost."""
    return worded(
        "{url}: {why}; it is given to another worker", "{url}: {why}؛ ستُسند الصفحة إلى عامل آخر", url=url, why=why
    )
