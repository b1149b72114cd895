"""One frozen Config from defaults < config file < A11Y_AUDIT_* < flags; a name that does not exist is an error."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit, urlunsplit

import msgspec
from msgspec import Struct, structs

from a11y_audit.errors import ConfigError
from a11y_audit.model.evidence import Viewport
from a11y_audit.model.level import Level
from a11y_audit.model.text import Language, Text
from a11y_audit.model.wording import meant, worded
from a11y_audit.secrecy import HIDDEN
from a11y_audit.settings import machine
from a11y_audit.settings.file import find_file, read
from a11y_audit.settings.options import COMMA_LISTS, ENVIRONMENT_PREFIX, OPTIONS, Option

RESERVED_VARIABLES = frozenset({"A11Y_AUDIT_CONFIG", "A11Y_AUDIT_DEBUG"})
STDOUT = Path("-")
# Formats and outputs belong together: whoever gives one of them does not mean the other of a weaker source.
_PAIRS = ({"formats", "outputs"},)
_EXISTING = {"file": worded("file", "ملف"), "folder": worded("folder", "مجلد")}

FailOn = Literal["minor", "moderate", "serious", "critical", "never"]


class Config(Struct, frozen=True, kw_only=True):
    """What a run was asked to do. Times in seconds, sizes in CSS px; paths are absolute, `-` is standard output."""

    urls: tuple[str, ...] = ()
    urls_file: Path | None = None
    sitemap: tuple[str, ...] = ()
    use_sitemap: bool = True
    crawl: bool = True
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    max_pages: int = 100
    max_depth: int = 10
    sample: int = 0  # 0: no sample
    concurrency: int = msgspec.field(default_factory=machine.lanes)
    delay: float = 0.0
    robots: bool = True
    hash_routes: bool = False
    allow_file: bool = False
    allow_private: bool = False
    browser: Path | None = None
    browser_endpoint: str = ""
    cluster: str = ""
    viewports: tuple[Viewport, ...] = (Viewport(),)
    color_schemes: tuple[str, ...] = ("light",)
    wait_for: str = ""
    timeout: float = 30.0
    hide: tuple[str, ...] = ()
    block: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    motion: bool = True
    read_pictures: bool = False
    storage_state: Path | None = None
    login_script: Path | None = None
    logged_in_marker: str = ""
    http_auth: str = ""
    headers: dict[str, str] = {}
    user_agent: str = ""
    evidence: Path | None = None
    level: Level = "AA"
    rules: tuple[str, ...] = ()
    disable: tuple[str, ...] = ()
    rules_dir: Path | None = None
    reviews: tuple[Path, ...] = ()
    fail_on: FailOn = "minor"
    fail_on_review: bool = False
    baseline: Path | None = None
    baseline_site: str = ""
    verify: bool = False
    formats: tuple[str, ...] = ()
    outputs: tuple[Path, ...] = ()
    lang: Language = msgspec.field(default_factory=machine.language)
    report_folder: bool = False
    quiet: bool = False
    record: Path | str = ""  # "" is the usual place, see record.place
    auditor: str = ""
    file: Path | None = None  # the configuration file that was read
    run: Path | None = None  # the folder of the run's journal; None: a journal that goes with the run
    origins: dict[str, str] = {}  # by field, where a value that is no default came from

    def __repr__(self) -> str:
        return f"Config({self.public()})"

    def views(self) -> tuple[Viewport, ...]:
        """Return every viewport in every colour scheme."""
        return tuple(Viewport(v.width, v.height, scheme) for v in self.viewports for scheme in self.color_schemes)

    def public(self) -> dict[str, Any]:
        """Return the settings by option name as plain values, credentials left out: fit for reports and screens."""
        return {option.name: _public(option, getattr(self, option.field)) for option in OPTIONS.values()}


def load_config(file: Path | None, env: Mapping[str, str], flags: Mapping[str, Any]) -> Config:
    """Merge the sources, the later the stronger. `flags` holds texts (or lists of them, or booleans) by field.

    Without `file`, a11y-audit.toml in the current folder is read, else [tool.a11y-audit] of pyproject.toml there.
    Raises ConfigError that names the source, the key and what was expected.
    """
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    named = file or find_file()
    for layer in (_of_file(named), _of_environment(env), _of_flags(flags)):
        for pair in _PAIRS:
            if pair & layer.keys():
                values = {field: value for field, value in values.items() if field not in pair}
                origins = {field: origin for field, origin in origins.items() if field not in pair}
        values |= {field: value for field, (value, _) in layer.items()}
        origins |= {field: origin for field, (_, origin) in layer.items()}
    return structs.replace(Config(), **values, origins=origins, file=named)


_Layer = dict[str, tuple[Any, str]]  # value and origin, by field


def _of_file(file: Path | None) -> _Layer:
    if file is None:
        return {}
    table: object = read(file)
    if file.name == "pyproject.toml" and isinstance(table, dict):
        table = table.get("tool", {}).get("a11y-audit", {})
    if not isinstance(table, dict):
        raise ConfigError(
            "{file}: expected a table of options under [tool.a11y-audit]",
            "الملف {file}: المتوقع جدول خيارات تحت [tool.a11y-audit]",
            file=file,
        )
    layer: _Layer = {}
    for key, value in table.items():
        option = OPTIONS.get(key.replace("_", "-")) or _unknown(key, OPTIONS, str(file))
        where = worded("{file}: {key}", "الملف {file}: {key}", file=file, key=key)
        layer[option.field] = _native(option, value, where, file.resolve().parent), str(file)
    return layer


def _of_environment(env: Mapping[str, str]) -> _Layer:
    variables = {option.variable: option for option in OPTIONS.values()}
    layer: _Layer = {}
    for variable in sorted(env):
        if not variable.startswith(ENVIRONMENT_PREFIX) or variable in RESERVED_VARIABLES or not env[variable].strip():
            continue
        option = variables.get(variable) or _unknown(variable, variables, worded("the environment", "متغيرات البيئة"))
        layer[option.field] = _textual(option, _split(option, env[variable]), variable), variable
    return layer


def _of_flags(flags: Mapping[str, Any]) -> _Layer:
    layer: _Layer = {}
    for option in OPTIONS.values():
        value = flags.get(option.field)
        if value is None or value == ():
            continue
        flag = "URL" if option.field == "urls" else option.flags[-1] if option.flags else f"--{option.name}"
        if isinstance(value, bool):
            layer[option.field] = value, flag
            continue
        texts = [value] if isinstance(value, str) else list(value)
        if option.name in COMMA_LISTS:
            texts = [part for text in texts for part in text.split(",") if part.strip()]
        layer[option.field] = _textual(option, texts, flag), flag
    return layer


def _split(option: Option, text: str) -> list[str]:
    if not option.repeat:
        return [text]
    if text.lstrip().startswith("["):
        try:
            parts = json.loads(text)
        except json.JSONDecodeError:
            parts = None
        if isinstance(parts, list) and all(isinstance(part, str) for part in parts):
            return parts
    pieces = text.split() if option.split == " " else text.replace(option.split, "\n").split("\n")
    return [piece for piece in pieces if piece.strip()]


def _textual(option: Option, texts: Iterable[str], where: str | Text) -> Any:
    values: list[object] = []
    for text in texts:
        try:
            values.append(option.kind.parse(text))
        except ValueError:
            raise _wrong(option, text, where) from None
    return _native(option, values if option.repeat else values[0], where, Path.cwd())


def _native(option: Option, value: object, where: str | Text, base: Path) -> Any:
    """Check a value as TOML holds it; a list may be given as its one member, headers also as a table."""
    if not option.repeat:
        return _one(option, value, where, base)
    if option.is_secret and isinstance(value, dict):
        value = [f"{name}: {content}" for name, content in value.items()]
    members = value if isinstance(value, list) else [value]
    checked = [_one(option, member, where, base) for member in members]
    return dict(checked) if option.field == "headers" else tuple(dict.fromkeys(checked))


def _one(option: Option, value: object, where: str | Text, base: Path) -> Any:
    try:
        checked = option.kind.check(value)
    except ValueError:
        raise _wrong(option, value, where) from None
    if not isinstance(checked, Path) or checked == STDOUT:
        return checked
    path = base / checked.expanduser()
    if option.kind.exists and not (path.is_dir() if option.kind.exists == "folder" else path.is_file()):
        raise ConfigError(
            "{where}: there is no {kind} {path}; check the path",
            "{where}: لا يوجد {kind} في المسار {path}؛ تحقق من المسار",
            where=where, kind=_EXISTING[option.kind.exists], path=path,
        )
    return path


def _wrong(option: Option, value: object, where: str | Text) -> ConfigError:
    got = "" if option.is_secret else worded(", got {value!r}", "، والمكتوب «{value}»", value=str(value)[:80])
    return ConfigError(
        "{where}: expected {expected}{got}", "{where}: المتوقع {expected}{got}",
        where=where, expected=worded(*option.kind.expected), got=got,
    )


def _unknown(key: str, known: Iterable[str], where: str | Text) -> Option:
    close = difflib.get_close_matches(key, list(known), n=1, cutoff=0.5)
    all_of_them = worded(
        "`a11y-audit init` writes a file with all of them", "يكتب الأمر `a11y-audit init` ملفًا فيه الخيارات كلها"
    )
    hint = meant(close[0]) if close else all_of_them
    raise ConfigError(
        "{where}: there is no option {name}; {hint}", "{where}: لا يوجد خيار باسم {name}؛ {hint}",
        where=where, name=key, hint=hint,
    )


def _public(option: Option, value: object) -> object:
    if option.is_secret and isinstance(value, dict):
        return [f"{name}: {HIDDEN}" for name in value]
    if option.is_secret:
        return HIDDEN if value else ""
    if isinstance(value, tuple):
        return [_public(option, member) for member in value]
    if isinstance(value, Viewport):
        return f"{value.width}x{value.height}"
    if isinstance(value, Path):
        return str(value)
    return without_password(value) if isinstance(value, str) else value


def without_password(url: str) -> str:
    """Return a URL with the name and password in it hidden; any other text as it is."""
    if "@" not in url or "://" not in url:
        return url
    try:
        parts = urlsplit(url)
    except ValueError:
        return HIDDEN
    if "@" not in parts.netloc:
        return url
    return urlunsplit(parts._replace(netloc=f"{HIDDEN}@{parts.netloc.rpartition('@')[2]}"))
