"""The template engine as the smaller pages use it: strict, escaping, with the words of both languages at hand."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Callable
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from a11y_audit.render import markup
from a11y_audit.render.compiled import compiled
from a11y_audit.render.tongue import lang
from a11y_audit.render.words import known, number


def environment(**more: Callable[..., Any]) -> Environment:
    """Return an engine for the templates of the reports, with more functions when wanted."""
    made = Environment(
        loader=PackageLoader("a11y_audit.reports", "templates"), autoescape=True, trim_blocks=True,
        lstrip_blocks=True, undefined=StrictUndefined, bytecode_cache=compiled(),
    )  # fmt: skip
    made.globals.update(
        t=markup.translated, both=markup.both, date=markup.date, word=known, lang=lang, number=number, **more
    )
    return made


@cache
def asset(name: str) -> str:
    """Return a style sheet or script as the browser will read it: it hashes LF line ends."""
    return (files("a11y_audit.reports") / "templates" / name).read_text("utf-8").replace("\r\n", "\n")


def content_security_policy(style: str, script: str = "") -> str:
    """Return a policy that allows this style and this script, and nothing else."""
    scripts = f"script-src '{_hash(script)}'; " if script else ""
    return f"default-src 'none'; style-src '{_hash(style)}'; {scripts}base-uri 'none'; form-action 'none'"


def as_json(value: object) -> Markup:
    """Return a value as JSON that cannot end its element."""
    return Markup(json.dumps(value, ensure_ascii=False).replace("<", "\\u003c"))


def _hash(source: str) -> str:
    return f"sha256-{b64encode(sha256(source.encode()).digest()).decode()}"
