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

RULES = ENTRY_POINTS = "a11y_audit.rules"  # the folder rules/ of the source, and the group for other packages


def load(rules_dir: Path | None = None) -> tuple[Rule, ...]:
    """Return every rule, sorted by id.

    Raises PluginError with the name of what cannot be imported, is no rule, or stands twice.
    """
    found: dict[str, Rule] = {}
    origins: dict[str, str] = {}
    for origin, rule in _all(rules_dir):
        if rule.id in found:
            raise PluginError(f"{origin}: there is another rule with the id {rule.id}; rename one of them")
        _check(origin, rule)
        found[rule.id], origins[rule.id] = rule, origin
    for id_, rule in found.items():
        _check_names(f"{origins[id_]}: rule {id_} settles", rule.settles, found)
    return tuple(found[id_] for id_ in sorted(found))


def check_replaced(rules: Iterable[Rule], known: Collection[str]) -> None:
    """Hold rules to the names of the engine whose rules they replace. Raises PluginError for one that it has not."""
    for rule in rules:
        _check_names(f"rule {rule.id} replaces", rule.replaces, known)


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
    hint = f"did you mean {close[0]}?" if close else "`a11y-audit rules list` names them all"
    return UsageError(f"There is no rule called {id_}; {hint}")


@cache
def _built_in() -> tuple[tuple[str, Rule], ...]:
    modules = sorted(info.name for info in pkgutil.iter_modules(importlib.import_module(RULES).__path__))
    return tuple(pair for name in modules for pair in _rules_of(name, importlib.import_module(f"{RULES}.{name}")))


def _all(rules_dir: Path | None) -> Iterator[tuple[str, Rule]]:
    yield from _built_in()
    for point in sorted(entry_points(group=ENTRY_POINTS), key=lambda point: point.name):
        origin = f"plugin {point.name}"
        try:
            module = point.load()
        except Exception as error:
            raise PluginError(f"{origin} cannot be loaded: {error}. Fix it or uninstall it") from error
        yield from _rules_of(origin, module)
    for path in sorted(rules_dir.glob("*.py")) if rules_dir else ():
        yield from _rules_of(str(path), _from_file(path))


def _from_file(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"a11y_audit_rules_dir.{path.stem}", path)
    if spec is None or spec.loader is None:
        raise PluginError(f"{path} is not a Python file")
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        raise PluginError(f"{path} cannot be loaded: {error}") from error
    return module


def _rules_of(origin: str, module: object) -> Iterator[tuple[str, Rule]]:
    found = [value for value in vars(module).values() if isinstance(value, Rule)] if hasattr(module, "__dict__") else []
    if isinstance(module, Rule):
        found = [module]
    if not found and not getattr(module, "__name__", "").rpartition(".")[2].startswith("_"):
        raise PluginError(f"{origin} holds no rule; a rule is a function under @rule(...) of a11y_audit.api")
    yield from ((origin, rule) for rule in found)


def _check(origin: str, rule: Rule) -> None:
    try:
        for criterion in set(rule.info.criteria) - {later.id for later in standards.later_criteria()}:
            standards.criterion(criterion)
        for provision in rule.info.provisions:
            standards.provision(provision)
    except KeyError as error:
        raise PluginError(f"{origin}: rule {rule.id} names {error.args[0]}") from error
    info = rule.info
    told = {f"reason {code}": text for code, text in info.reasons.items()}
    told |= {f"action {code}": text for code, text in info.actions.items()}
    texts = {"title": info.title, "who": info.who, "remedy": info.remedy, **told}
    if blank := [name for name, text in texts.items() if not (text.en.strip() and text.ar.strip())]:
        raise PluginError(f"{origin}: rule {rule.id} lacks words in a language: {', '.join(blank)}")
    for name, text in told.items():
        try:
            differ = text.marks_in("en") != text.marks_in("ar")
        except ValueError as error:
            raise PluginError(f"{origin}: rule {rule.id}, {name}: {error}; a brace itself is written twice") from error
        if differ:
            raise PluginError(f"{origin}: rule {rule.id}, {name}: the languages ask for different values")


def _check_names(where: str, names: Iterable[str], known: Collection[str]) -> None:
    for name in names:
        if name not in known:
            close = difflib.get_close_matches(name, list(known), n=1)
            hint = f"; did you mean {close[0]}?" if close else ""
            raise PluginError(f"{where} {name}, and there is no such rule{hint}")
