"""What a run is given beside its settings, read and checked before anything is started."""

from __future__ import annotations

from typing import NamedTuple, Self
from urllib.parse import urlsplit

from a11y_audit import discover
from a11y_audit.baseline.file import Source
from a11y_audit.baseline.file import load as load_baseline
from a11y_audit.baseline.reach import check_site
from a11y_audit.errors import UsageError
from a11y_audit.judging.reviews import Reviewed
from a11y_audit.people import review_files
from a11y_audit.settings.config import Config


class Asked(NamedTuple):
    """The pages to begin with, what people decided, and what the result is held against."""

    urls: tuple[str, ...]
    decisions: tuple[Reviewed, ...]
    baseline: Source | None

    @classmethod
    def of(cls, config: Config) -> Self:
        """Read what a configuration names. Raises AuditError for what cannot be used."""
        return cls(_checked(config), review_files.load(config.reviews), known(config))


def known(config: Config) -> Source | None:
    """Return the baseline that a configuration names. Raises BaselineError for one that cannot be trusted."""
    if config.baseline is None:
        return None
    source = load_baseline(config.baseline)
    check_site(source.baseline, source.name, config.urls, config.baseline_site)
    return source


def _checked(config: Config) -> tuple[str, ...]:
    urls = config.urls
    if not urls:
        raise UsageError(
            "No page to audit: name a URL, for example `a11y-audit scan https://example.gov.sa`",
            "لا صفحة للفحص؛ اكتب عنوانًا، مثل `a11y-audit scan https://example.gov.sa`",
        )
    if config.sample and not config.crawl:
        raise UsageError(
            "--sample chooses among the pages of a site, --no-crawl audits exactly those given; leave one",
            "يختار --sample عينة من صفحات الموقع، أما --no-crawl فلا يفحص إلا الصفحات المذكورة؛ احذف أحد الخيارين",
        )
    for url in urls:
        if urlsplit(url).scheme in ("file", "data") and not config.allow_file:
            raise UsageError(
                "{url} is not a web address; --allow-file permits file: and data: URLs",
                "{url} ليس عنوان صفحة ويب؛ يسمح الخيار --allow-file بعناوين file وdata",
                url=url[:80],
            )
    for name, patterns in (("--include", config.include), ("--exclude", config.exclude)):
        for pattern in patterns:
            try:
                discover.UrlPattern.of(pattern)
            except discover.PatternError as error:
                raise UsageError("{option}: {cause}", "الخيار {option}: {cause}", option=name, cause=error) from error
    return urls
