"""What a configuration asks for: which rules judge and how pages are opened."""

from __future__ import annotations

import os

from a11y_audit import catalogue, discover
from a11y_audit.capture.settings import NO_SHELL, CaptureSettings
from a11y_audit.capture.start.find import film_browser, find_browser
from a11y_audit.capture.tesseract import needed
from a11y_audit.errors import UsageError
from a11y_audit.judging.engines import axe
from a11y_audit.judging.page_audit import Judges
from a11y_audit.model.rule import Section
from a11y_audit.run.credentials import http_auth_of, login_of, secrets_of, without_users
from a11y_audit.run.guarding import blocked_hosts, guard
from a11y_audit.settings.config import Config


def choose_judges(config: Config) -> Judges:
    """Return the rules that a configuration asks for.

    Raises UsageError for a rule that does not exist, with the nearest name, and PluginError for one that cannot be
    trusted.
    """
    everything = catalogue.load(config.rules_dir)
    catalogue.check_replaced(everything, axe.rules())
    known = {rule.id for rule in everything} | set(axe.rules())
    for id_ in (*config.rules, *config.disable):
        if id_ not in known:
            raise catalogue.nearest(id_, known)
    ours = catalogue.choose(everything, config.rules, config.disable, config.level)
    if not config.motion:  # a rule that nobody wanted to run is no gap of the audit
        ours = tuple(rule for rule in ours if "motion" not in rule.needs)
    if not config.read_pictures:
        ours = tuple(rule for rule in ours if "lettering" not in rule.needs)
    if config.rules and not any(rule.id in config.rules for rule in ours):
        ours = ()
    replaced = {name for rule in ours for name in rule.replaces}
    only = tuple(id_ for id_ in config.rules if id_ in axe.rules())
    theirs = axe.chosen(config.level, replaced, only, config.disable) if only or not config.rules else ()
    return Judges(rules=ours, axe_rules=theirs, level=config.level)


def capture_settings(config: Config, judges: Judges, asked: tuple[str, ...]) -> CaptureSettings:
    """Return how pages are to be opened: only the evidence that the chosen rules need is taken.

    Raises UsageError for what cannot be done as it was asked for, as reading pictures without Tesseract.
    """
    urls, auth = without_users(asked)
    sections: set[Section] = {"dom", "layers", "sendings"}  # what opens, and what forms answer, is there for every rule
    sections.update(section for rule in judges.rules for section in rule.needs)
    guarded, private = guard(urls) if not config.allow_private else (False, ())
    if guarded and config.browser_endpoint:
        raise UsageError(
            "--browser-endpoint: the pages of a public site cannot be kept from private addresses in the network of "
            "that browser; --allow-private accepts that",
            "الخيار --browser-endpoint: لا يمكن منع صفحات موقع عام من الوصول إلى العناوين الخاصة في شبكة ذلك المتصفح؛ "
            "لقبول ذلك أضف الخيار --allow-private",
        )
    login, auth = login_of(config, urls, os.environ), http_auth_of(config, urls, os.environ) or auth
    origins = {discover.origin(url) for url in urls if discover.parse(url).is_web}
    return CaptureSettings(
        executable=_executable(config), endpoint=config.browser_endpoint, film_executable=_film_executable(config),
        no_film=_no_film(config), sections=frozenset(sections),
        axe_rules=judges.axe_rules, timeout=config.timeout,
        tesseract=needed() if "lettering" in sections and not config.cluster else None,
        wait_for=config.wait_for, hide=config.hide, states=config.states, headers=config.headers,
        origins=tuple(sorted(origins)),
        storage_state=str(config.storage_state) if config.storage_state else None, user_agent=config.user_agent,
        presses_menus=config.crawl, login=login, logged_in_marker=config.logged_in_marker, http_auth=auth,
        secrets=secrets_of(config, login, auth), guarded=guarded, private_hosts=private,
        blocked=blocked_hosts(config.block, urls, config.browser_endpoint),
    )  # fmt: skip


def _executable(config: Config) -> str | None:
    """The browser to start; workers look for their own unless one is named."""
    if config.browser_endpoint:
        return None
    if config.cluster:
        return str(config.browser) if config.browser else None
    return str(find_browser(str(config.browser) if config.browser else None).path)


def _film_executable(config: Config) -> str:
    """The browser whose frames are had one by one: on this machine, for pages that this machine opens."""
    if not config.motion or config.browser_endpoint or config.cluster:
        return ""
    return film_browser(find_browser(str(config.browser) if config.browser else None))


def _no_film(config: Config) -> str:
    return "frames cannot be had of a browser elsewhere" if config.browser_endpoint else NO_SHELL
