"""The report for people: one file in both languages that loads nothing, runs nothing but its own script, reads without.

Its content security policy names the hashes of its own style and script; all else is refused.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from a11y_audit.model.result import AuditResult
from a11y_audit.model.text import Language
from a11y_audit.render import markup
from a11y_audit.render.addresses import readable
from a11y_audit.render.cards import Card, Shape
from a11y_audit.render.causes import Cause, Part
from a11y_audit.render.compiled import compiled
from a11y_audit.render.criteria import anchor
from a11y_audit.render.crops import data_url, kind_of_picture
from a11y_audit.render.data import data, script_json
from a11y_audit.render.decided import said
from a11y_audit.render.safe import shown_title
from a11y_audit.render.tongue import lang
from a11y_audit.render.view import Choice, view
from a11y_audit.render.words import LANGUAGES, catalogue, known, number, text

START, START_LARGE = 10, 5  # causes of one rule that a reader meets before asking for more
STANDING = 3  # causes of one rule that stand in a large report without its script
PAGES_SHOWN, PAGES_STANDING = 20, 120  # pages of one cause: before the fold, and without script
MOVED_SHOWN = 5  # rules with new or fixed failures in the opening
GONE_SHOWN = 50  # findings of a baseline that are gone
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
_SCRIPT_WORDS = (
    "shown", "pages-shown", "copied", "copy-failed", "more-pages", "show-more", "name-missing", "decisions-made",
    "exported", "export-empty", "imported", "import-failed",
)  # fmt: skip
_SCRIPTS = ("base", "causes", "filter", "pages", "reveal", "copy", "review", "start")


def render(result: AuditResult, *, language: Language, crops: Mapping[str, bytes]) -> bytes:
    """Return the report; the reader meets `language` first and finds the other one in the same file."""
    return _rendered(result, language, crops, data_url, "data:")


def render_apart(
    result: AuditResult, *, language: Language, crops: Mapping[str, bytes], folder: str
) -> tuple[bytes, Mapping[str, bytes]]:
    """Return the report, and the pictures that it shows from a folder beside it, by file name.

    `folder` is the folder's name as seen from the report. For reports that are too large as one file.
    """
    pictures: dict[str, bytes] = {}

    def kept(content: bytes) -> str:
        kind = kind_of_picture(content)
        if not kind:
            return ""
        name = f"{sha256(content).hexdigest()[:16]}.{kind}"
        pictures[name] = content
        return f"{quote(folder)}/{name}"

    # A page that was opened from a disk is no origin, so that 'self' alone would refuse its own pictures there.
    return _rendered(result, language, crops, kept, "data: 'self' file:"), pictures


def render_summary(result: AuditResult, language: Language) -> bytes:
    """Return the opening, ledger, provisions and gaps as a page for paper: one language, no findings, no script."""
    shown, style = view(result, {}), _style()
    page = _environment().get_template("summary.html.j2").render(
        result=result, view=shown, language=language, titles=_titles(shown.site), style=Markup(style), whole=False,
        policy=content_security_policy(style, ""),
    )  # fmt: skip
    return page.encode("utf-8", "replace")


def _rendered(
    result: AuditResult, language: Language, crops: Mapping[str, bytes], place: Callable[[bytes], str], images: str
) -> bytes:
    shown = view(result, crops)
    style, script = _style(), _script()
    titles = _titles(shown.site)

    def standing(part: Part) -> int:
        return STANDING if shown.is_large else part.causes

    def picture(cause: Cause) -> str:
        return place(cause.picture)

    page = _environment().get_template("report.html.j2").render(
        result=result,
        view=shown,
        language=language,
        titles=titles,
        style=Markup(style),
        script=Markup(script),
        script_words=_script_words(titles),
        data=data(shown.site, result.run, shown.parts, shown.pages, standing, picture),
        policy=content_security_policy(style, script, images),
        standing=standing,
        picture=picture,
        start=START_LARGE if shown.is_large else START,
    )  # fmt: skip
    return page.encode("utf-8", "replace")


def content_security_policy(style: str, script: str, images: str = "data:") -> str:
    """Return a policy that allows this style, this script and the report's own pictures, and nothing else."""
    return (
        f"default-src 'none'; img-src {images}; "
        f"style-src '{_hash(style)}'; script-src '{_hash(script)}'; base-uri 'none'; form-action 'none'"
    )


def _titles(site: str) -> dict[Language, str]:
    return {code: f"{text('ui.report', code)} {site}".strip() for code in LANGUAGES}


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("a11y_audit.reports", "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        bytecode_cache=compiled(),
    )
    environment.globals.update(
        detail=markup.detail,
        t=markup.translated,
        both=markup.both,
        told=markup.told,
        sentence=markup.sentence,
        date=markup.date,
        word=known,
        lang=lang,
        number=number,
        options=_options,
        view_name=markup.view_name,
        readable=readable,
        anchor=anchor,
        card_of=Card,
        shape=Shape(),
        said=said,
        day_of=markup.day_of,
        moved_shown=MOVED_SHOWN,
        gone_shown=GONE_SHOWN,
        plain_words=shown_title,
        pages_shown=PAGES_SHOWN,
        pages_standing=PAGES_STANDING,
        left_out_shown=LEFT_OUT_SHOWN,
        whole=True,
    )
    return environment


@cache
def _style() -> str:
    return _asset("report.css").replace("{labels}", _labels())


@cache
def _script() -> str:
    """Return the script, one function around all its files, so that nothing of it is global."""
    parts = "".join(_asset(f"script/{name}.js") for name in _SCRIPTS)
    return f'"use strict";\n(() => {{\n{parts}}})();\n'


def _asset(name: str) -> str:
    """Return a style sheet or script as the browser will read it: it hashes LF line ends."""
    return (files("a11y_audit.reports") / "templates" / name).read_text("utf-8").replace("\r\n", "\n")


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
        words[key] = {language: dict(forms) for language, forms in catalogue()[f"ui.{key}"].items()}
    return script_json(words)


def _hash(source: str) -> str:
    return f"sha256-{b64encode(sha256(source.encode()).digest()).decode()}"
