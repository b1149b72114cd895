"""The report for people: one file in both languages that loads nothing, runs nothing but its own script, reads without.

Its content security policy names the hashes of its own style and script; all else is refused.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from a11y_audit.model.result import AuditResult
from a11y_audit.model.text import Language
from a11y_audit.render import markup
from a11y_audit.render.tongue import lang
from a11y_audit.render.view import Choice, view
from a11y_audit.render.words import LANGUAGES, catalogue, known, number, text

CAUSES_SHOWN = 10  # of one rule before the fold
PAGES_SHOWN = 20  # of one cause before the fold
LEFT_OUT_SHOWN = 100  # links of one reason; the JSON report names all that were kept
_COLUMNS = {  # of each table, from the second on
    "top": ("ui.impact", "ui.pages", "ui.places"),
    "ledger": ("ui.outcome", "ui.found"),
    "policy": ("ui.outcome", "ui.evidence"),
    "page-table": ("ui.failures", "ui.to-review", "ui.advice-count"),
    "missing": ("ui.why", "ui.linked-from"),
    "untested": ("ui.why", "ui.pages"),
    "rules": ("ui.criterion", "ui.engine"),
}
_SCRIPT_WORDS = ("ui.shown", "ui.pages-shown", "ui.copied", "ui.copy-failed")


def render(result: AuditResult, *, language: Language, crops: Mapping[str, bytes]) -> bytes:
    """Return the report; the reader meets `language` first and finds the other one in the same file."""
    shown = view(result, crops)
    style, script = _asset("report.css"), _asset("report.js")
    titles = {code: f"{text('ui.report', code)} {shown.site}".strip() for code in LANGUAGES}
    page = _environment().get_template("report.html.j2").render(
        result=result,
        view=shown,
        language=language,
        titles=titles,
        style=Markup(style),
        script=Markup(script),
        script_words=_script_words(titles),
        policy=content_security_policy(style, script),
    )  # fmt: skip
    return page.encode("utf-8", "replace")


def content_security_policy(style: str, script: str) -> str:
    """Return a policy that allows this style, this script and embedded pictures, and nothing else."""
    return (
        "default-src 'none'; img-src data:; "
        f"style-src '{_hash(style)}'; script-src '{_hash(script)}'; base-uri 'none'; form-action 'none'"
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("a11y_audit.reports", "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.globals.update(
        t=markup.translated,
        both=markup.both,
        sentence=markup.sentence,
        date=markup.date,
        word=known,
        lang=lang,
        number=number,
        options=_options,
        shown=CAUSES_SHOWN,
        pages_shown=PAGES_SHOWN,
        left_out_shown=LEFT_OUT_SHOWN,
    )
    return environment


@cache
def _asset(name: str) -> str:
    """Return a style sheet or script as the browser will read it: it hashes LF line ends."""
    source = (files("a11y_audit.reports") / "templates" / name).read_text("utf-8")
    return source.replace("\r\n", "\n").replace("{labels}", _labels())


def _labels() -> str:
    """Return words that stand very often as style: of the buttons, and of columns where each cell names its own."""
    columns = [
        f".{table} td:nth-child({column}){{{_variables('label', key)}}}"
        for table, keys in _COLUMNS.items() for column, key in enumerate(keys, start=2)
    ]  # fmt: skip
    buttons = "".join(_variables(name, f"ui.{name}") for name in ("copy", "copied", "copy-failed"))
    return "\n".join([f":root{{{buttons}}}", *columns])


def _variables(name: str, key: str) -> str:
    return "".join(f"--{name}-{language}:{_quoted(text(key, language))};" for language in LANGUAGES)


def _quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)


def _options(choices: Iterable[Choice]) -> Markup:
    """Return the options of a filter; the script shows the words of the reader's language."""
    option = Markup('<option value="{}" data-en="{}" data-ar="{}"></option>')
    return Markup("").join(option.format(choice.value, choice.en, choice.ar) for choice in choices)


def _script_words(titles: Mapping[Language, str]) -> Markup:
    """Return the words that the script speaks, as JSON that cannot end its element."""
    words: dict[str, object] = {"titles": titles}
    for key in _SCRIPT_WORDS:
        words[key.partition(".")[2]] = {language: dict(forms) for language, forms in catalogue()[key].items()}
    return Markup(json.dumps(words, ensure_ascii=False).replace("<", "\\u003c"))


def _hash(source: str) -> str:
    return f"sha256-{b64encode(sha256(source.encode()).digest()).decode()}"
