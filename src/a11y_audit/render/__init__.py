"""Write a result down: one file a format, each a function from a result to bytes; console.py speaks to the developer.

Nothing is imported before it is asked for: writing JSON loads no template engine.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from types import MappingProxyType
from typing import NamedTuple, Protocol, cast

from a11y_audit.errors import PluginError, UsageError
from a11y_audit.model.result import AuditResult
from a11y_audit.model.text import Language


class Renderer(Protocol):
    """Return the result as a file's bytes.

    `language` is the one that the reader meets first; `crops` are pictures of elements by identity of the finding.
    """

    def __call__(self, result: AuditResult, *, language: Language, crops: Mapping[str, bytes]) -> bytes: ...


class Format(NamedTuple):
    """A kind of report: its name on the command line, the ends of file names that mean it, and what writes it."""

    name: str
    suffixes: tuple[str, ...]  # the first is that of a file that we name
    module: str
    wears: tuple[str, ...] = ()  # suffixes that its files may have when --format names it
    is_printed: bool = False  # what it renders is a page that a browser prints (capture.printing)

    def render(self, result: AuditResult, *, language: Language, crops: Mapping[str, bytes]) -> bytes:
        """Return the result as this format's bytes."""
        renderer = cast(Renderer, import_module(self.module).render)
        return renderer(result, language=language, crops=crops)


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        format_.name: format_
        for format_ in (
            Format("html", (".html", ".htm"), "a11y_audit.render.html"),
            Format("pdf", (".pdf",), "a11y_audit.render.summary", is_printed=True),
            Format("json", (".json",), "a11y_audit.render.json"),
            Format("sarif", (".sarif", ".sarif.json"), "a11y_audit.render.sarif", (".json",)),
            Format("junit", (".xml",), "a11y_audit.render.junit"),
            Format("csv", (".csv",), "a11y_audit.render.csv"),
            Format("xlsx", (".xlsx",), "a11y_audit.render.xlsx"),
            Format("earl", (".jsonld", ".earl.json"), "a11y_audit.render.earl", (".json",)),
            Format("openacr", (".yaml", ".yml"), "a11y_audit.render.openacr"),
            Format("github", (".github.txt",), "a11y_audit.render.github", (".txt",)),
            Format("gitlab", (".codequality.json",), "a11y_audit.render.gitlab", (".json",)),
            Format("markdown", (".md", ".markdown"), "a11y_audit.render.markdown", (".txt",)),
        )
    }
)
ENTRY_POINTS = "a11y_audit.formats"  # the group for formats of other packages


def formats() -> Mapping[str, Format]:
    """Return every format by its name, ours and those of other packages.

    A package names a module in the entry-point group `a11y_audit.formats`; the module has `render` (see Renderer) and
    `SUFFIXES`. Raises PluginError with the name of one that has not, or that takes a name or suffix of another.
    """
    known = dict(FORMATS)
    for point in sorted(entry_points(group=ENTRY_POINTS), key=lambda point: point.name):
        if point.name in known:
            raise PluginError(
                "plugin {name}: there is another report format of that name; rename it",
                "الإضافة {name}: توجد صيغة تقرير أخرى بهذا الاسم؛ غيّر اسمها",
                name=point.name,
            )
        known[point.name] = _of_plugin(point, {suffix for format_ in known.values() for suffix in format_.suffixes})
    return MappingProxyType(known)


def format_of(file_name: str) -> Format:
    """Return the format that the end of a file's name means (".html", ".sarif.json", in any case); the longest wins.

    Raises UsageError with the suffixes that are known.
    """
    lowered = file_name.lower()
    meant = [(len(end), format_) for format_ in formats().values() for end in format_.suffixes if lowered.endswith(end)]
    if meant:
        return max(meant, key=lambda pair: pair[0])[1]
    known = ", ".join(suffix for format_ in formats().values() for suffix in format_.suffixes)
    end = f".{lowered.rpartition('.')[2]}" if "." in lowered else "(none)"
    raise UsageError(
        "No report format has the suffix {end!r}; use one of {known}, or --format",
        "لا صيغة تقرير امتدادها «{end}»؛ استخدم أحد الامتدادات {known}، أو الخيار --format",
        end=end, known=known,
    )


def _of_plugin(point: EntryPoint, taken: set[str]) -> Format:
    try:
        module = import_module(point.module)
    except Exception as error:
        raise PluginError(
            "plugin {name} cannot be loaded: {cause}. Fix it or uninstall it",
            "تعذر تحميل الإضافة {name}: {cause}. أصلحها أو أزلها",
            name=point.name, cause=str(error),
        ) from error
    suffixes = getattr(module, "SUFFIXES", ())
    if not callable(getattr(module, "render", None)) or not isinstance(suffixes, tuple) or not suffixes:
        raise PluginError(
            "plugin {name}: a format is a module with `render` and a tuple SUFFIXES",
            "الإضافة {name}: الصيغة وحدة فيها الدالة `render` والقائمة `SUFFIXES`",
            name=point.name,
        )
    if doubled := taken.intersection(suffixes):
        raise PluginError(
            "plugin {name}: the suffix {suffix} belongs to another format",
            "الإضافة {name}: الامتداد {suffix} لصيغة أخرى",
            name=point.name, suffix=min(doubled),
        )
    return Format(point.name, suffixes, point.module)
