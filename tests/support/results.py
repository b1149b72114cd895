"""Results of runs that never were: a small bilingual site with every kind of finding, and a large one for timing."""

from __future__ import annotations

import base64
from collections import defaultdict
from collections.abc import Iterable, Mapping

import msgspec

from a11y_audit import standards
from a11y_audit.model.evidence import Gap, Viewport
from a11y_audit.model.finding import Box, Finding, Impact, Location, Outcome, Value, Witness
from a11y_audit.model.result import (
    AuditResult,
    Check,
    Cluster,
    NotAudited,
    PageResult,
    Summary,
    Verdict,
    Versions,
)
from a11y_audit.model.rule import RuleInfo
from a11y_audit.model.text import Text

SITE = "https://portal.example.gov.sa"
HOSTILE = "</title></style><script>alert(1)</script><img src=x onerror=alert(2)>\u202egnp.evil\x1b[31m"
HOSTILE_SELECTOR = "div[title=\"</code><script>alert('3')</script>\"] > p:nth-child(2)\u202e\x1b]0;owned\x07"
# A transparent pixel; what a crop shows does not matter here, that it is there does.
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)

RULES = (
    RuleInfo(
        id="button-name",
        engine="axe",
        criteria=("4.1.2",),
        provisions=("CXP-6.1.10", "CXP-10.8"),
        act=("97a4e1",),
        impact=Impact.CRITICAL,
        title=Text(en="Buttons have a name", ar="لكل زر اسم"),
        who=Text(en="People who use a screen reader or voice control", ar="مستخدمو قارئ الشاشة والتحكم الصوتي"),
        reasons={
            "violation": Text(en="The button has no name", ar="لا اسم لهذا الزر"),
            "incomplete": Text(en="Does the name tell what the button does?", ar="هل يبين الاسم وظيفة الزر؟"),
        },
        actions={"incomplete": Text(en="Does the name tell what the button does?", ar="هل يبين الاسم وظيفة الزر؟")},
        remedy=Text(
            en='Write what it does inside it: `<button>Search</button>`, or in aria-label when it shows only an icon.',
            ar='اكتب وظيفة الزر داخله: `<button>بحث</button>`، أو في السمة aria-label إن لم يظهر فيه غير أيقونة.',
        ),
    ),
    RuleInfo(
        id="color-contrast",
        engine="axe",
        criteria=("1.4.3",),
        provisions=("CXP-8.1.8",),
        act=("afw4f7",),
        impact=Impact.SERIOUS,
        title=Text(en="Text stands out from its background", ar="النص متباين مع خلفيته تباينًا كافيًا"),
        who=Text(en="People with low vision, and everyone in bright light", ar="ضعاف البصر، وكل من يقرأ في ضوء ساطع"),
        reasons={
            "violation": Text(
                en="The contrast is {ratio}:1; this text needs {wanted}:1",
                ar="نسبة التباين {ratio}:1، ويلزم هذا النص {wanted}:1",
            ),
            "incomplete": Text(
                en="The background is a picture, so the contrast was not measured",
                ar="الخلفية صورة، فلم تُقَس نسبة التباين",
            ),
        },
        actions={
            "incomplete": Text(
                en="Measure the text against the lightest and the darkest part of the picture behind it.",
                ar="قِس تباين النص مع أفتح جزء وأغمق جزء من الصورة التي خلفه.",
            )
        },
        remedy=Text(
            en="Darken the text or lighten the background until the ratio is reached, for example `color: #595959` on white.",
            ar="غمّق لون النص أو فتّح الخلفية حتى تتحقق النسبة، مثل `color: #595959` على خلفية بيضاء.",
        ),
    ),
    RuleInfo(
        id="heading-skips-level",
        provisions=("CXP-10.6",),
        impact=Impact.MODERATE,
        title=Text(en="Headings do not skip a level", ar="العناوين متدرجة دون تخطي مستوى"),
        who=Text(
            en="People who move through a page by its headings", ar="من يتنقلون في الصفحة بين عناوينها بقارئ الشاشة"
        ),
        reasons={
            "skipped": Text(
                en="A heading of level {level} follows one of level {before}: “{text}”",
                ar="عنوان من المستوى {level} يأتي بعد عنوان من المستوى {before}: «{text}»",
            )
        },
        remedy=Text(
            en="Number headings by their place in the outline and set their size in CSS: <h3>Requirements</h3> under an <h2>.",
            ar="رتّب مستويات العناوين بحسب هيكل الصفحة، وحدد حجمها في CSS: <h3>المتطلبات</h3> تحت <h2>.",
        ),
    ),
    RuleInfo(
        id="image-alt-file-name",
        criteria=("1.1.1",),
        provisions=("CXP-10.5", "CXP-10.6"),
        act=("qt1vmo",),
        impact=Impact.CRITICAL,
        title=Text(en="Alternative text is not a file name", ar="النص البديل ليس اسم ملف"),
        who=Text(
            en="People who cannot see the picture hear its file name spelled out",
            ar="من لا يرون الصورة يسمعون اسم ملفها حرفًا حرفًا",
        ),
        reasons={
            "file-name": Text(en="The alternative text is “{alt}”", ar="النص البديل هو «{alt}»"),
            "maybe-file-name": Text(en="“{alt}” may be a file name", ar="قد يكون «{alt}» اسم ملف"),
        },
        actions={
            "maybe-file-name": Text(
                en="Look at the picture and decide whether “{alt}” tells what it shows.",
                ar="انظر إلى الصورة واحكم هل يدل «{alt}» على ما تعرضه.",
            )
        },
        remedy=Text(
            en='Say what the picture shows: <img src="IMG_2041.jpg" alt="Visitors at the industrial exhibition">.',
            ar='صف ما تعرضه الصورة: <img src="IMG_2041.jpg" alt="زوار المعرض الصناعي">.',
        ),
    ),
    RuleInfo(
        id="page-language-missing",
        criteria=("3.1.1",),
        provisions=("CXP-6.1.1", "CXP-8.1.12"),
        act=("b5c3f8",),
        impact=Impact.SERIOUS,
        title=Text(en="The page declares its language", ar="تعلن الصفحة لغتها"),
        who=Text(en="People whose screen reader picks the wrong voice", ar="من يختار لهم قارئ الشاشة صوت لغة أخرى"),
        reasons={"absent": Text(en="<html> has no lang attribute", ar="لا توجد سمة lang في العنصر <html>")},
        remedy=Text(en='Write <html lang="ar" dir="rtl">.', ar='اكتب <html lang="ar" dir="rtl">.'),
    ),
    RuleInfo(
        id="page-title-repeated",
        criteria=("2.4.2",),
        impact=Impact.MODERATE,
        title=Text(en="Each page has a title of its own", ar="لكل صفحة عنوان يخصها"),
        who=Text(en="People who tell tabs and search results apart by title", ar="من يميزون الصفحات بعناوينها"),
        reasons={"repeated": Text(en="{count} pages are titled “{title}”", ar="عدد الصفحات المعنونة «{title}»: {count}")},
        actions={"repeated": Text(en="Compare the pages: do they differ?", ar="قارن الصفحات: هل يختلف محتواها؟")},
        remedy=Text(en="Begin the title with what only this page is about.", ar="ابدأ العنوان بما تنفرد به هذه الصفحة."),
    ),
)  # fmt: skip
_RULES = {rule.id: rule for rule in RULES}
_BASES = {  # of criteria without findings: every basis that the judge knows stands somewhere
    "1.2.4": (Outcome.UNTESTED, "person"),
    "1.2.1": (Outcome.CANT_TELL, "nothing-applicable"),
    "2.1.1": (Outcome.CANT_TELL, "partly-tested"),
    "2.3.1": (Outcome.UNTESTED, "not-tested"),
    "4.1.1": (Outcome.PASSED, "person"),
}


def finding(
    rule: str, outcome: Outcome, reason: str, place: Location | None, component: str, **values: Value
) -> Finding:
    """Return a finding as merge leaves it; findings of one rule, reason and component share a cluster."""
    info = _RULES[rule]
    return Finding(
        rule=rule, outcome=outcome, reason=reason, engine=info.engine, impact=info.impact, criteria=info.criteria,
        provisions=info.provisions, act=info.act, values=values, location=place,
        fingerprint=f"{rule}-{reason}-{component}", cluster=f"{rule}-{reason}-{outcome}-{component}",
    )  # fmt: skip


def place(selector: str, html: str, *frames: str, y: float = 120) -> Location:
    """Return where an element is."""
    return Location(frames=frames, selector=selector, html=html, box=Box(24, y, 320, 40), role="img", path="main/img")


def result(*, complete: bool = False) -> AuditResult:
    """Return a run over seven pages in Arabic and English with hostile text; complete runs have no gap."""
    pages = (
        page("/ar/", "الرئيسية - بوابة الوزارة", "ar", (_search("ar"), _contrast("2.84"), _file_name("IMG_2041.jpg"))),
        page("/ar/services", "الخدمات الإلكترونية", "ar", (_search("ar"), _contrast("2.84"), _skip("المتطلبات"))),
        page("/ar/about", "عن الوزارة", "ar", (_search("ar"), _doubt_picture(), _doubt_alt())),
        page("/en/", "Home - Ministry portal", "en", (_search("en"), _contrast("3.10"), _file_name("banner-final.png"))),
        page("/en/services", "E-services", "en", (_search("en"), _skip("Requirements"), _skip("Fees"))),
        page("/en/licences?type=industrial&page=2", HOSTILE, "en", (_no_language(), _hostile(), _in_frame())),
        page("/en/contact", "", "xx-hostile\"><b>", ()),
    )
    gaps = () if complete else (
        NotAudited(url=f"{SITE}/en/tenders", reason="http-error", detail="HTTP 503", found_on=f"{SITE}/en/", is_gap=True),
        NotAudited(url=f"{SITE}/ar/account", reason="login", detail="redirected to /login", found_on=f"{SITE}/ar/", is_gap=True),
        NotAudited(url=f"{SITE}/ar/map", reason="timeout", detail=HOSTILE, found_on=f"{SITE}/ar/", is_gap=True),
    )  # fmt: skip
    left_out = (
        NotAudited(url=f"{SITE}/files/annual-report.pdf", reason="document", found_on=f"{SITE}/ar/"),
        NotAudited(url="https://twitter.example/ministry", reason="out-of-scope", found_on=f"{SITE}/ar/"),
        NotAudited(url="javascript:alert(1)", reason="unsupported-scheme", found_on=f"{SITE}/en/"),
        NotAudited(url=f"{SITE}/new", reason="a-code-of-tomorrow", found_on=f"{SITE}/en/"),
    )
    site = (finding("page-title-repeated", Outcome.CANT_TELL, "repeated", None, "site", count=3, title="بوابة الوزارة"),)
    return assembled(
        pages, site, (*gaps, *left_out), complete=complete,
        skipped={"document": 4, "out-of-scope": 31, "robots": 2, "a-code-of-tomorrow": 1},
    )  # fmt: skip


def large(pages: int, findings: int) -> AuditResult:
    """Return a run of so many pages and findings: a tenth stands on every page, the rest on few."""
    chosen = [(rule.id, reason, reason in rule.actions) for rule in RULES for reason in rule.reasons]
    made: list[PageResult] = []
    for number in range(pages):
        found = []
        for nth in range(number * findings // pages, (number + 1) * findings // pages):
            rule, reason, is_doubt = chosen[nth % len(chosen)]
            component = "header" if nth % 10 == 0 else f"component-{nth // len(chosen) % max(1, findings // 50)}"
            values: dict[str, Value] = dict.fromkeys(("ratio", "wanted", "level", "before", "count"), nth % 7)
            values |= dict.fromkeys(("text", "alt", "title"), f"نص {nth}")
            at = place(f"#main > div:nth-child({nth % 40}) > a:nth-child({nth % 9})", f'<a class="card" href="/item/{nth}">')
            outcome = Outcome.CANT_TELL if is_doubt else Outcome.FAILED
            found.append(finding(rule, outcome, reason, at, component, **values))
        language = ("ar", "en")[number % 2]
        made.append(page(f"/{language}/section-{number % 30}/page-{number}", f"الصفحة {number}", language, tuple(found)))
    return assembled(tuple(made), (), (), complete=True, skipped={"out-of-scope": 120})


def crops(run: AuditResult) -> Mapping[str, bytes]:
    """Return a picture for every second cause, and one of a kind that no browser shows."""
    pictures = {cluster.first.fingerprint: PIXEL for cluster in run.clusters[::2]}
    return pictures | {run.clusters[-1].first.fingerprint: b"<svg onload=alert(1)>"} if run.clusters else pictures


def assembled(
    pages: tuple[PageResult, ...], site: tuple[Finding, ...], not_audited: tuple[NotAudited, ...], *,
    complete: bool, skipped: dict[str, int],
) -> AuditResult:  # fmt: skip
    """Return a result with clusters, verdicts and counts that follow from its findings."""
    everything = [(page.final_url, found) for page in pages for found in page.findings] + [("", found) for found in site]
    counting = [found for _, found in everything if found.criteria]
    failed = [found for found in counting if found.outcome is Outcome.FAILED]
    clusters = tuple(_clusters(everything))
    by_impact: dict[str, int] = defaultdict(int)
    for found in failed:
        by_impact[found.impact.value] += 1
    return AuditResult(
        run="5f3c9a0d1e2b",
        started="2026-03-01T08:00:00+00:00",
        finished="2026-03-01T08:04:30+00:00",
        versions=Versions(a11y_audit="0.1.0", axe="4.12.1", browser="Chromium 156.0", playwright="1.65", python="3.11"),
        settings={"urls": [f"{SITE}/ar/"], "level": "AA", "max-pages": 100, "robots": True, "exclude": []},
        complete=complete,
        summary=Summary(
            pages=len(pages), not_audited=sum(entry.is_gap for entry in not_audited), failed=len(failed),
            cant_tell=len(counting) - len(failed), advice=len(everything) - len(counting), clusters=len(clusters),
            by_impact=dict(sorted(by_impact.items())),
        ),
        criteria=tuple(
            _verdict(criterion.id, [(url, f) for url, f in everything if criterion.id in f.criteria])
            for criterion in standards.criteria("AA")
        ),
        provisions=tuple(
            _verdict(provision.id, [(url, f) for url, f in everything if provision.id in f.provisions])
            for provision in standards.provisions(("6", "8", "10", "11"))
        ),
        pages=pages, site=site, clusters=clusters, not_audited=not_audited, skipped=skipped, rules=RULES,
        notes=(Text(en="robots.txt asks for 1 s between pages", ar="يطلب ملف robots.txt الانتظار ثانية بين الصفحات"),),
    )  # fmt: skip


def _clusters(everything: Iterable[tuple[str, Finding]]) -> list[Cluster]:
    groups: dict[str, list[tuple[str, Finding]]] = {}
    for url, found in everything:
        groups.setdefault(found.cluster, []).append((url, found))
    made = []
    for key, members in groups.items():
        first = members[0][1]
        made.append(
            Cluster(
                id=key, rule=first.rule, reason=first.reason, outcome=first.outcome, impact=first.impact.value,
                criteria=first.criteria, provisions=first.provisions, count=len(members),
                pages=tuple(sorted({url for url, _ in members if url})), first=first,
            )
        )  # fmt: skip
    return sorted(made, key=lambda c: (c.outcome is not Outcome.FAILED, not c.criteria, -len(c.pages), c.rule, c.id))


def _verdict(id_: str, hits: list[tuple[str, Finding]]) -> Verdict:
    failed = [(url, found) for url, found in hits if found.outcome is Outcome.FAILED]
    rules = tuple(rule.id for rule in RULES if id_ in (*rule.criteria, *rule.provisions))
    silent = (Outcome.CANT_TELL, "nothing-found") if rules or not id_.startswith("CXP") else (Outcome.UNTESTED, "person")
    outcome, basis = _BASES.get(id_, silent)
    if hits:
        outcome, basis = (Outcome.FAILED, "failures") if failed else (Outcome.CANT_TELL, "review")
    return Verdict(
        id=id_, outcome=outcome, basis=basis, failed=len(failed), cant_tell=len(hits) - len(failed),
        pages_failed=len({url for url, _ in failed}),
        rules=rules,
    )  # fmt: skip


def page(path: str, title: str, language: str, found: tuple[Finding, ...]) -> PageResult:
    """Return a page of the site."""
    return PageResult(
        url=SITE + path, final_url=SITE + path, title=title, language=language, viewport=Viewport(1280, 800),
        findings=found, found_on=f"{SITE}/ar/",
        checks=(
            Check(rule="image-alt-file-name", outcome=Outcome.PASSED, passed=4),
            Check(rule="page-title-repeated", outcome=Outcome.UNTESTED, reason="dom: the frame did not answer"),
        ),
        gaps=(Gap("images", "2 pictures were too large to read"),) if path == "/ar/" else (),
    )  # fmt: skip


def _search(language: str) -> Finding:
    """The same button in the header of every page: one repair, many pages."""
    at = place("#site-search > button.icon", f'<button class="icon" type="submit" lang="{language}">')
    found = finding("button-name", Outcome.FAILED, "violation", at, "search-button")
    witness = Witness(engine="axe", rule="button-name", outcome=Outcome.FAILED, reason="violation")
    return msgspec.structs.replace(found, witnesses=(witness,))


def _contrast(ratio: str) -> Finding:
    at = place("footer > p.note", '<p class="note">جميع الحقوق محفوظة', y=2400)
    return finding("color-contrast", Outcome.FAILED, "violation", at, "footer-note", ratio=ratio, wanted="4.5")


def _file_name(alt: str) -> Finding:
    at = place("main > figure:nth-child(2) > img", f'<img src="/media/{alt}" alt="{alt}">', y=480)
    return finding("image-alt-file-name", Outcome.FAILED, "file-name", at, alt, alt=alt)


def _skip(text: str) -> Finding:
    at = place("main > h4", "<h4>" + text)
    return finding("heading-skips-level", Outcome.FAILED, "skipped", at, "card-heading", level=4, before=2, text=text)


def _doubt_picture() -> Finding:
    at = place(".hero > p", '<p class="lead">رؤية 2030')
    return finding("color-contrast", Outcome.CANT_TELL, "incomplete", at, "hero")


def _doubt_alt() -> Finding:
    at = place("main > img", '<img src="/media/logo2030.png" alt="logo2030">')
    return finding("image-alt-file-name", Outcome.CANT_TELL, "maybe-file-name", at, "logo", alt="logo2030")


def _no_language() -> Finding:
    return finding("page-language-missing", Outcome.FAILED, "absent", place("html", "<html>"), "html")


def _hostile() -> Finding:
    at = place(HOSTILE_SELECTOR, f"<img alt='{HOSTILE}'>")
    return finding("image-alt-file-name", Outcome.FAILED, "file-name", at, "hostile", alt=HOSTILE + "{alt} {0.__class__}")


def _in_frame() -> Finding:
    at = place("payment-form >>> button", "<button>", "#pay", "iframe:nth-child(3)")
    return finding("button-name", Outcome.FAILED, "violation", at, "payment")
