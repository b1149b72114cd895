"""How far a run reached: what of a baseline it should have looked at, and what it left out by choice."""

from __future__ import annotations

from collections import defaultdict

from a11y_audit import discover
from a11y_audit.errors import BaselineError
from a11y_audit.judging.reviews import page_key
from a11y_audit.model.baseline import Baseline, Entry
from a11y_audit.model.finding import Outcome
from a11y_audit.model.result import AuditResult, Check
from a11y_audit.places import origin, site_of

_ON_THIS_MACHINE = ("localhost", "127.", "[::1]", "0.0.0.0", "host.docker.internal")


class Reach:
    """What a run looked at of a baseline."""

    def __init__(self, result: AuditResult, baseline: Baseline) -> None:
        settings = result.settings
        self._asked = _list(settings.get("urls"))
        self._crawls = settings.get("crawl", True) is not False
        self._site = site_of(page.final_url for page in result.pages) or baseline.site
        self._scope = discover.Scope.around(
            [self._site or "http://localhost"], include=_list(settings.get("include")),
            exclude=_list(settings.get("exclude")), allow_file=True, allow_data=True,
        )  # fmt: skip
        self._rules = {name for rule in result.rules for name in (rule.id, *rule.known_as)}
        self._former = {name: rule.id for rule in result.rules for name in (*rule.known_as, rule.id)}
        self._disabled = set(_list(settings.get("disable")))
        is_milder = len(str(settings.get("level", baseline.level))) < len(baseline.level)  # A, AA, AAA
        self._narrows = bool(_list(settings.get("rules"))) or is_milder
        self._wanted = {verdict.id for verdict in result.criteria}
        self._views = {str(page.viewport) for page in result.pages}
        self._compares_views = bool(self._views & set(baseline.views))
        self._untested: dict[str, set[str]] = defaultdict(set)
        for page in result.pages:
            self._untested[page_key(page.final_url)] |= _untested(page.checks)
        self._untested[""] |= _untested(result.site_checks)
        # What a rule over the site finds hangs on all pages, whichever of them it tells it of.
        self.site_rules = {check.rule for check in result.site_checks}
        self._lost = set(baseline.pages) - {page_key(page.final_url) for page in result.pages}

    def should_reach(self, page: str) -> bool:
        """Tell whether a page of the baseline belongs to what the run was asked to audit."""
        if not self._crawls:
            return page in {page_key(url) for url in self._asked}
        if page in {page_key(url) for url in self._asked}:
            return True
        return self._scope.verdict(self._site + page) is None

    def name_now(self, rule: str) -> str:
        """Return what a rule of the baseline is called in this run, "" where it is no more."""
        return self._former.get(rule, "")

    def kind(self, entry: Entry, page: str, audited: set[str]) -> str:
        """Return what is known of an entry that was not found: fixed, stale, unseen or outside."""
        is_beyond = entry.outcome is Outcome.CANT_TELL and entry.criteria and not self._wanted & set(entry.criteria)
        if is_beyond:
            return "outside"
        if entry.rule not in self._rules:
            return "outside" if self._narrows or entry.rule in self._disabled else "stale"
        if page and page not in audited:
            return "unseen" if self.should_reach(page) else "outside"
        if entry.views and self._compares_views and not self._views & set(entry.views):
            return "outside"
        rule = self._former[entry.rule]
        if self._lost and (not page or rule in self.site_rules):
            return "unseen" if any(map(self.should_reach, self._lost)) else "outside"
        return "unseen" if rule in self._untested[page] else "fixed"


def check_site(baseline: Baseline, name: str, urls: tuple[str, ...], copy_of: str = "") -> None:
    """Raise BaselineError when a run that starts at these addresses is of another site than the baseline.

    A server on this machine may serve any site. `copy_of` is the baseline's site, said by a person who audits a copy.
    """
    homes = {_home(found) for found in (baseline.site, *baseline.starts) if found}
    here = {_home(found) for url in urls if (found := origin(url))}
    if not homes or not here or any(_is_local(home) for home in homes | here) or homes & here:
        return
    if copy_of and _home(copy_of) in homes:
        return
    raise BaselineError(
        "{name} is the baseline of {site}, and this run audits {here}; if that is a copy of the site, "
        "say --baseline-site {site}, else name its own baseline",
        "خط الأساس {name} للموقع {site}، وهذا الفحص للموقع {here}؛ إن كان نسخة من الموقع الأول فأضف "
        "`--baseline-site {site}`، وإلا فحدد خط الأساس الخاص به",
        name=name, site=baseline.site, here=min(here),
    )


def _home(url: str) -> str:
    """A site by its host: ministry sites answer with and without `www.`, by http and https."""
    return (url.partition("://")[2] or url).partition("/")[0].lower().removeprefix("www.")


def _is_local(home: str) -> bool:
    return home.startswith(_ON_THIS_MACHINE)


def _untested(checks: tuple[Check, ...]) -> set[str]:
    return {check.rule for check in checks if check.outcome is Outcome.UNTESTED}


def _list(value: object) -> list[str]:
    return [str(member) for member in value] if isinstance(value, (list, tuple)) else []
