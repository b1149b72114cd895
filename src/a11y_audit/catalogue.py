"""Find the rules (built in, from packages, from a folder), check that each can be trusted, refuse duplicates."""

from __future__ import annotations

import difflib
import importlib
import importlib.util
import pkgutil
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from types import ModuleType

from a11y_audit import standards
from a11y_audit.errors import PluginError, UsageError
from a11y_audit.model.level import Level, up_to
from a11y_audit.model.rule import Rule
from a11y_audit.model.text import Text
from a11y_audit.model.wording import meant, worded

RULES = ENTRY_POINTS = "a11y_audit.rules"  # the folder rules/ of the source, and the group for other packages

Origin = str | Text  # a module, a file, or "plugin x"


def load(rules_dir: Path | None = None) -> tuple[Rule, ...]:
    """Return every rule, sorted by id.

    Raises PluginError with the name of what cannot be imported, is no rule, or stands twice.
    """
    found: dict[str, Rule] = {}
    origins: dict[str, Origin] = {}
    for origin, rule in _all(rules_dir):
        if rule.id in found:
            raise PluginError(
                "{origin}: there is another rule with the id {rule}; rename one of them",
                "{origin}: توجد قاعدة أخرى بالمعرّف {rule}؛ غيّر اسم إحداهما",
                origin=origin, rule=rule.id,
            )
        _check(origin, rule)
        found[rule.id], origins[rule.id] = rule, origin
    for id_, rule in found.items():
        where = worded("{origin}: rule {rule} settles", "{origin}: القاعدة {rule} تحسم", origin=origins[id_], rule=id_)
        _check_names(where, rule.settles, found)
    return tuple(found[id_] for id_ in sorted(found))


def check_replaced(rules: Iterable[Rule], known: Collection[str]) -> None:
    """Hold rules to the names of the engine whose rules they replace. Raises PluginError for one that it has not."""
    for rule in rules:
        where = worded("rule {rule} replaces", "القاعدة {rule} تحل محل", rule=rule.id)
        _check_names(where, rule.replaces, known)


def choose(
    rules: Iterable[Rule], only: Iterable[str] = (), disable: Iterable[str] = (), level: Level = "AAA"
) -> tuple[Rule, ...]:
    """Return the rules named in `only` (when it is empty all that the level asks for) less those named in `disable`."""
    by_id = {rule.id: rule for rule in rules}
    wanted = set(only) or {id_ for id_, rule in by_id.items() if rule.level in up_to(level)}
    return tuple(by_id[id_] for id_ in sorted(wanted - set(disable)) if id_ in by_id)


def nearest(id_: str, known: Iterable[str]) -> UsageError:
    """Return the error for an unknown rule id, with the nearest known one."""
    close = difflib.get_close_matches(id_, list(known), n=1, cutoff=0.4)
    all_of_them = worded("`a11y-audit rules list` names them all", "يسردها كلها الأمر `a11y-audit rules list`")
    hint = meant(close[0]) if close else all_of_them
    return UsageError(
        "There is no rule called {rule}; {hint}", "لا توجد قاعدة باسم {rule}؛ {hint}", rule=id_, hint=hint
    )


@cache
def _built_in() -> tuple[tuple[Origin, Rule], ...]:
    modules = sorted(info.name for info in pkgutil.iter_modules(importlib.import_module(RULES).__path__))
    return tuple(pair for name in modules for pair in _rules_of(name, importlib.import_module(f"{RULES}.{name}")))


def _all(rules_dir: Path | None) -> Iterator[tuple[Origin, Rule]]:
    yield from _built_in()
    for point in sorted(entry_points(group=ENTRY_POINTS), key=lambda point: point.name):
        origin = worded("plugin {name}", "الإضافة {name}", name=point.name)
        try:
            module = point.load()
        except Exception as error:
            raise PluginError(
                "{origin} cannot be loaded: {cause}. Fix it or uninstall it",
                "تعذر تحميل {origin}: {cause}. أصلحها أو أزلها",
                origin=origin, cause=str(error),
            ) from error
        yield from _rules_of(origin, module)
    for path in sorted(rules_dir.glob("*.py")) if rules_dir else ():
        yield from _rules_of(str(path), _from_file(path))


def _from_file(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"a11y_audit_rules_dir.{path.stem}", path)
    if spec is None or spec.loader is None:
        raise PluginError("{file} is not a Python file", "الملف {file} ليس ملف Python", file=path)
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        raise PluginError(
            "{file} cannot be loaded: {cause}", "تعذر تحميل الملف {file}: {cause}", file=path, cause=str(error)
        ) from error
    return module


def _rules_of(origin: Origin, module: object) -> Iterator[tuple[Origin, Rule]]:
    found = [value for value in vars(module).values() if isinstance(value, Rule)] if hasattr(module, "__dict__") else []
    if isinstance(module, Rule):
        found = [module]
    if not found and not getattr(module, "__name__", "").rpartition(".")[2].startswith("_"):
        raise PluginError(
            "{origin} holds no rule; a rule is a function under @rule(...) of a11y_audit.api",
            "لا قاعدة في {origin}؛ القاعدة دالة تحت `@rule(...)` من a11y_audit.api",
            origin=origin,
        )
    yield from ((origin, rule) for rule in found)


def _check(origin: Origin, rule: Rule) -> None:
    try:
        for criterion in set(rule.info.criteria) - {later.id for later in standards.later_criteria()}:
            standards.criterion(criterion)
        for provision in rule.info.provisions:
            standards.provision(provision)
    except KeyError as error:
        raise PluginError(
            "{origin}: rule {rule} names {what}", "{origin}: القاعدة {rule} تذكر ما ليس معروفًا: {what}",
            origin=origin, rule=rule.id, what=error.args[0],
        ) from error
    info = rule.info
    told = {f"reason {code}": text for code, text in info.reasons.items()}
    told |= {f"action {code}": text for code, text in info.actions.items()}
    texts = {"title": info.title, "who": info.who, "remedy": info.remedy, **told}
    if blank := [name for name, text in texts.items() if not (text.en.strip() and text.ar.strip())]:
        raise PluginError(
            "{origin}: rule {rule} lacks words in a language: {names}",
            "{origin}: تنقص القاعدة {rule} عبارات بإحدى اللغتين: {names}",
            origin=origin, rule=rule.id, names=blank,
        )
    for name, text in told.items():
        try:
            differ = text.marks_in("en") != text.marks_in("ar")
        except ValueError as error:
            raise PluginError(
                "{origin}: rule {rule}, {name}: {cause}; a brace itself is written twice",
                "{origin}: القاعدة {rule}، {name}: {cause}؛ يُكتب القوس المعقوف نفسه مرتين",
                origin=origin, rule=rule.id, name=name, cause=error,
            ) from error
        if differ:
            raise PluginError(
                "{origin}: rule {rule}, {name}: the languages ask for different values",
                "{origin}: القاعدة {rule}، {name}: القيم المطلوبة تختلف بين اللغتين",
                origin=origin, rule=rule.id, name=name,
            )


def _check_names(where: Text, names: Iterable[str], known: Collection[str]) -> None:
    for name in names:
        if name not in known:
            close = difflib.get_close_matches(name, list(known), n=1)
            hint = worded("; {meant}", "؛ {meant}", meant=meant(close[0])) if close else ""
            raise PluginError(
                "{where} {name}, and there is no such rule{hint}", "{where} {name}، ولا توجد قاعدة بهذا الاسم{hint}",
                where=where, name=name, hint=hint,
            )
