"""Every option once, with its words: flags, environment, config file and `init` all come from here."""

from __future__ import annotations

from typing import NamedTuple

from a11y_audit.model.words import Words
from a11y_audit.settings.kinds import (
    Kind,
    database,
    header,
    path,
    seconds,
    selector,
    switch,
    text,
    viewport,
    whole,
    word,
)

ENVIRONMENT_PREFIX = "A11Y_AUDIT_"


class Option(NamedTuple):
    """One option. `name` is its name in the config file, and in capitals after A11Y_AUDIT_ in the environment."""

    name: str
    field: str  # of Config
    kind: Kind
    help: str
    repeat: bool = False
    split: str = "\n"  # what parts several values in an environment variable
    flags: tuple[str, ...] = ()  # when they are not just --name
    is_secret: bool = False

    @property
    def variable(self) -> str:
        """The environment variable."""
        return ENVIRONMENT_PREFIX + self.name.upper().replace("-", "_")


class Group(NamedTuple):
    """Options that belong together, under one heading in help and in the file that `init` writes."""

    title: str
    options: tuple[Option, ...]


def _one(name: str, kind: Kind, words: str, *flags: str, field: str = "") -> Option:
    return Option(name, field or name.replace("-", "_"), kind, words, flags=flags)


def _many(name: str, kind: Kind, words: str, *flags: str, field: str = "", split: str = "\n") -> Option:
    return Option(name, field or name.replace("-", "_"), kind, words, True, split, flags)


_PATTERN = text("PATTERN", Words("a pattern such as /ar/* or re:REGEX", "نمط مثل `/ar/*` أو `re:REGEX`"))
_SELECTOR = selector()
_HOST = text("HOST", Words("a host such as stats.example", "اسم مضيف مثل stats.example"))
_SITEMAP = text("URL", Words("the URL of a sitemap", "عنوان خريطة موقع"))
_SITE = text("URL", Words("the URL of a site", "عنوان موقع"))
_ENDPOINT = text("URL", Words("the address of a browser", "عنوان متصفح"))
_SCHEDULER = text("ADDRESS", Words("the address of a Dask scheduler", "عنوان مجدوِل Dask"))
_CREDENTIALS = text(
    "VARIABLE",
    Words(
        "the name of an environment variable that holds name:password",
        "اسم متغير بيئة قيمته بالصورة name:password",
    ),
)
_USER_AGENT = text("TEXT", Words("a user agent", "اسم متصفح (User-Agent)"))
_FORMAT = text("FORMAT", Words("a report format", "صيغة تقرير"))
_NAME = text("NAME", Words("a name", "اسم"))
_RULES = text("RULE,...", Words("rule ids", "معرّفات قواعد"))
_FORMATS = "html, pdf, json, sarif, junit, csv, xlsx, earl, openacr, github, gitlab or markdown"

START = Group(
    "What to audit",
    (
        _many("urls", text("URL", Words("a URL", "عنوان صفحة")), "URLs to start from.", split=" "),
        _one("urls-file", path("FILE", "file"), "Text file of start URLs, one per line; # begins a comment.",
             "--urls", "--urls-file"),
        _many("sitemap", _SITEMAP, "Sitemap to read.", split=" "),
        _one("use-sitemap", switch(), "Look for the site's own sitemaps (robots.txt, /sitemap.xml)."),
        _one("crawl", switch(), "Follow links; without it, exactly the pages given are audited."),
    ),
)  # fmt: skip
CRAWL = Group(
    "How far to go",
    (
        _many("include", _PATTERN, "Follow only URLs that match: /ar/* or re:REGEX."),
        _many("exclude", _PATTERN, "Leave out URLs that match."),
        _one("max-pages", whole(1, 1_000_000), "Audit at most this many pages."),
        _one("sample", whole(0, 100_000), "Audit this many pages: one of each kind, then some at random; 0: all."),
        _one("max-depth", whole(0, 1000), "Follow links at most this many steps from a start page."),
        _one("concurrency", whole(1, 64), "Pages open side by side; without it, one more than there are "
             "processors, as far as memory allows, at most 4."),
        _one("delay", seconds(60, none=True), "Wait at least this many seconds between two pages of a host."),
        _one("robots", switch(), "Respect robots.txt."),
        _one("hash-routes", switch(), "Treat #/route and #!route as pages of their own."),
        _one("allow-file", switch(), "Allow file: and data: URLs."),
        _one("allow-private", switch(), "Let pages of a public site reach private, loopback and metadata addresses."),
    ),
)
PAGE = Group(
    "How pages are opened",
    (
        _one("browser", path("PATH"), "The Chromium, Chrome or Edge to use; without it, one is looked for."),
        _one("browser-endpoint", _ENDPOINT, "A browser that runs elsewhere: CDP (http or "
             "ws), or a Playwright server (ws).")._replace(is_secret=True),
        _one("cluster", _SCHEDULER, "Open pages on the workers of this Dask "
             "cluster."),
        _many("viewport", viewport(), "Size of the window.", field="viewports", split=","),
        _many("color-scheme", word("light", "dark"), "Colour scheme.", field="color_schemes", split=","),
        _many("states", word("hover", "focus"), "Measure all controls in this state, not only suspicious ones.",
              split=","),
        _one("motion", switch(), "Film what moves, in a second browser: flashing, movement that nothing stops; "
             "without it, those rules are left out."),
        _one("read-pictures", switch(), "Read the words in pictures, with an installed Tesseract (Arabic and English); "
             "without it, those rules are left out."),
        _one("wait-for", _SELECTOR, "Wait until something matches this CSS selector."),
        _one("timeout", seconds(3600), "Longest wait for a page, in seconds."),
        _many("hide", _SELECTOR, "Hide what matches from the audit."),
        _many("block", _HOST, "Let pages have nothing from this host and the hosts below it, as counters and ads."),
        _one("storage-state", path("FILE", "file"), "Cookies and storage of a login, as Playwright saves them."),
        _one("login-script", path("FILE", "file"), "Sentences that sign in (open, fill, press ...), or a Python file."),
        _one("logged-in-marker", _SELECTOR, "What every page shows while the login lasts."),
        _one("http-auth", _CREDENTIALS,
             "Environment variable with name:password for HTTP authentication, sent to the first URL's origin alone."),
        _many("header", header(), "Request header for the audited site. Others can see a command line: "
              "better use A11Y_AUDIT_HEADER.", field="headers")._replace(is_secret=True),
        _one("user-agent", _USER_AGENT, "User agent to send instead of ours."),
        _one("evidence", path("FOLDER"), "Keep what was observed in this folder, for `replay`."),
    ),
)  # fmt: skip
RULES = Group(
    "What is judged",
    (
        _one("level", word("A", "AA", "AAA"), "Highest WCAG level that counts."),
        _many("rules", _RULES, "Run only these rules.", split=","),
        _many("disable", _RULES, "Leave these rules out.", split=","),
        _one("rules-dir", path("FOLDER", "folder"), "Folder with rules of your own."),
        _many("reviews", path("FILE", "file"), "Decisions of reviewers: what the HTML report exports, or the workbook "
              "with its queue filled in.", split=","),
    ),
)
GATE = Group(
    "When the exit code is 1",
    (
        _one("fail-on", word("minor", "moderate", "serious", "critical", "never"),
             "Mildest failed WCAG finding that fails the command."),
        _one("fail-on-review", switch(), "Fail also when something is left for a person to review."),
        _one("baseline", path("FILE", "file"), "Known findings, which fail nothing: what `baseline create` wrote, or "
             "an earlier JSON result."),
        _one("baseline-site", _SITE, "The site of the baseline, when this run audits a copy "
             "of it."),
    ),
)  # fmt: skip
AGAIN = Group(
    "A second look",
    (_one("verify", switch(), "Open pages with new failures again; what does not repeat is flaky and fails nothing."),),
)
OUTPUT = Group(
    "Reports",
    (
        _many("format", _FORMAT, f"Report format: {_FORMATS}.",
              field="formats", split=","),
        _many("output", path("PATH"), "Report file (format from its suffix), folder, or - for standard output.",
              "-o", "--output", field="outputs", split=","),
        _one("lang", word("en", "ar"), "Language of the terminal, and the one that readers of a report see first; "
             "without it, that of your locale."),
        _one("report-folder", switch(), "Keep the pictures of the HTML report in a folder beside it; without it they "
             "are in the file, up to 25 MB."),
        _one("quiet", switch(), "No progress and no summary; why an audit is incomplete is still told.",
             "-q", "--quiet"),
    ),
)  # fmt: skip

RECORD = Group(
    "The record of runs",
    (
        _one("record", database(), "Where runs are recorded; none: nowhere. Without it, .a11y-audit/record.sqlite "
             "beside the configuration file, else a file in your own data folder."),
        _one("auditor", _NAME, "Who audits, for the record; without it, your name on this machine."),
    ),
)  # fmt: skip

GROUPS = (START, CRAWL, PAGE, RULES, GATE, AGAIN, OUTPUT, RECORD)
OPTIONS: dict[str, Option] = {option.name: option for group in GROUPS for option in group.options}
COMMA_LISTS = frozenset({"rules", "disable"})  # as with axe: --rules a,b
