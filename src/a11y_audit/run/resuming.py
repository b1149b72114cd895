"""A run that goes on: with the settings that it began with, or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_type_hints

import msgspec
from msgspec import Struct, structs

from a11y_audit import __version__
from a11y_audit.errors import UsageError
from a11y_audit.model.text import Text
from a11y_audit.model.wording import worded
from a11y_audit.settings.config import Config
from a11y_audit.settings.options import OPTIONS
from a11y_audit.store import runs
from a11y_audit.store.journal import Journal

# What may differ when a run goes on: where results go, how fast, and what is judged after the crawl.
FREE = frozenset({
    "cluster", "browser_endpoint",
    "formats", "outputs", "quiet", "evidence", "browser", "concurrency", "delay", "lang", "record", "auditor",
    "report_folder", "fail_on", "fail_on_review", "reviews", "urls_file", "baseline", "baseline_site", "verify",
})  # fmt: skip
# An endpoint may hold a password.
_OF_THE_PROCESS = frozenset({"origins", "file", "run", "record", "cluster", "browser_endpoint"})
_NAMES = {option.field: option.name for option in OPTIONS.values()}
_SECRET = frozenset(option.field for option in OPTIONS.values() if option.is_secret)


class Settings(Struct, frozen=True, kw_only=True):
    """What a run began with. Of secrets only their names are kept."""

    config: dict[str, Any]
    secrets: dict[str, list[str]] = {}
    rules: tuple[str, ...] = ()
    axe_rules: tuple[str, ...] = ()
    said: dict[str, str] = {}  # by field, where a value that is no default came from
    program: str = __version__
    started: str = ""


def settings_of(config: Config, rules: tuple[str, ...], axe_rules: tuple[str, ...], started: str) -> Settings:
    """Return the settings of a run in the form in which the journal keeps them."""
    fields = {field: getattr(config, field) for field in config.__struct_fields__ if field not in _OF_THE_PROCESS}
    return Settings(
        config={f: _plain(v) for f, v in fields.items() if f not in _SECRET},
        secrets={f: _names(v) for f, v in fields.items() if f in _SECRET},
        rules=rules,
        axe_rules=axe_rules,
        said={field: origin for field, origin in config.origins.items() if field not in FREE},
        started=started,
    )


def resumed(folder: Path | None, now: Config) -> Config:
    """Return the configuration with which the run in a folder (the newest unfinished one by default) goes on.

    What was said now and may differ wins; everything else is as the run began. Raises UsageError for a folder without
    a run, and for a setting that was said now and differs.
    """
    folder = (folder or runs.newest()).absolute()
    journal = Journal.open(folder)
    try:
        settings = journal.get("settings", Settings)
    finally:
        journal.close()
    if settings is None:
        raise UsageError(
            "{folder}: the run was stopped before it began; scan again",
            "المجلد {folder}: أُوقف الفحص قبل أن يبدأ؛ أعد الفحص",
            folder=folder,
        )
    types = get_type_hints(Config)
    began = Config(**{
        field: msgspec.convert(value, types[field], dec_hook=lambda type_, text: type_(text))
        for field, value in settings.config.items()
    })  # fmt: skip
    said = set(now.origins)
    for field in sorted(said - FREE - _SECRET):
        if getattr(now, field) != getattr(began, field):
            _refuse(folder, field, getattr(began, field), getattr(now, field))
    for field, names in settings.secrets.items():
        if _names(getattr(now, field)) != names:
            raise UsageError(
                "{folder}: the run began with other credentials ({option}: {names}); give the same again, they are "
                "never kept",
                "المجلد {folder}: بدأ الفحص ببيانات دخول أخرى ({option}: {names})؛ قدّم البيانات نفسها، فهي لا "
                "تُحفظ أبدًا",
                folder=folder, option=_NAMES[field], names=names or worded("none", "لا شيء"),
            )
    taken = {field: getattr(now, field) for field in (said & FREE) | _SECRET}
    return structs.replace(began, **taken, origins=settings.said | now.origins, file=now.file, run=folder)


def check(folder: Path, kept: Settings, now: Settings) -> None:
    """Raise UsageError when the program, its rules or the settings are not those that the run began with."""
    if kept.program != now.program:
        raise UsageError(
            "{folder}: the run began with a11y-audit {kept}, this is {now}; scan again",
            "المجلد {folder}: بدأ الفحص بالإصدار {kept} من a11y-audit، وهذا الإصدار {now}؛ أعد الفحص",
            folder=folder, kept=kept.program, now=now.program,
        )
    for kind, before, after in (
        (worded("rules", "هذه القواعد"), kept.rules, now.rules),
        (worded("axe rules", "هذه القواعد من axe"), kept.axe_rules, now.axe_rules),
    ):
        if set(before) != set(after):
            other = sorted(set(before) ^ set(after))
            raise UsageError(
                "{folder}: the run began with other {kind} ({names}); scan again",
                "المجلد {folder}: بدأ الفحص بغير {kind} ({names})؛ أعد الفحص",
                folder=folder, kind=kind, names=other[:3],
            )
    for field, value in kept.config.items():
        if field not in FREE and now.config.get(field) != value:
            _refuse(folder, field, value, now.config.get(field))


def _refuse(folder: Path, field: str, before: object, after: object) -> None:
    name = _NAMES.get(field, field)
    raise UsageError(
        "{folder}: the run began with {name} {before}, not {after}; leave --{name} out, or scan again",
        "المجلد {folder}: بدأ الفحص وقيمة {name} هي {before} لا {after}؛ احذف الخيار `--{name}`، أو أعد الفحص",
        folder=folder, name=name, before=_shown(before), after=_shown(after),
    )


def _shown(value: object) -> str | Text:
    words = ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
    return words[:80] or worded("unset", "غير محددة")


def _plain(value: object) -> object:
    """The value as it is when it comes back from the journal."""
    return msgspec.json.decode(msgspec.json.encode(value, enc_hook=str))


def _names(value: object) -> list[str]:
    return sorted(value) if isinstance(value, dict) else ["set"] if value else []
