"""Read and write a baseline: the compact file, or any earlier JSON result."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec
from msgspec import Struct

from a11y_audit.baseline.make import of_result
from a11y_audit.errors import BaselineError, OutputError
from a11y_audit.model.baseline import Baseline
from a11y_audit.model.result import SCHEMA_VERSION, AuditResult
from a11y_audit.model.text import Text
from a11y_audit.model.wording import worded

SCHEMA = "a11y-audit-baseline/1"
FILE_NAME = "a11y-audit-baseline.json"
SIZE_LIMIT = 500_000_000  # bytes; a result of the largest site is smaller
_WHAT_NEXT = worded("make one with `a11y-audit baseline create`", "أنشئه بالأمر `a11y-audit baseline create`")
_A_RESULT = worded(
    "name a JSON result of `a11y-audit scan -o result.json`, or a recorded run",
    "حدد نتيجة بصيغة JSON كتبها الأمر `a11y-audit scan -o result.json`، أو فحصًا مسجلًا",
)


class Source(Struct, frozen=True, kw_only=True):
    """A baseline and the file that it was read from."""

    baseline: Baseline
    name: str
    sha256: str


class _Head(Struct):
    schema: str = ""
    findings: object = None


def load(file: Path) -> Source:
    """Return the baseline that a file holds: a compact one, or an earlier JSON result.

    Raises BaselineError that names the file, what is wrong with it and what to do.
    """
    content = read(file)
    schema = _schema(file, content)
    if schema == SCHEMA:
        baseline = compact(file, content)
    elif schema == SCHEMA_VERSION:
        baseline = of_result(_result(file, content))
    else:
        raise _foreign(file, schema)
    return Source(baseline=baseline, name=file.name, sha256=hashlib.sha256(content).hexdigest())


def result(file: Path) -> AuditResult:
    """Return the run that a JSON result holds. Raises BaselineError."""
    what_next = _A_RESULT
    content = read(file, what_next)
    schema = _schema(file, content, what_next)
    if schema == SCHEMA:
        raise BaselineError(
            "{file} is a baseline, which does not hold a whole run; {what_next}",
            "الملف {file} خط أساس، وهو لا يحوي فحصًا كاملًا؛ {what_next}",
            file=file, what_next=what_next,
        )
    if schema != SCHEMA_VERSION:
        raise _foreign(file, schema, what_next)
    return _result(file, content, what_next)


def compact(file: Path, content: bytes) -> Baseline:
    """Return the baseline of a compact file. Raises BaselineError."""
    try:
        found = msgspec.json.decode(content, type=Baseline)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise BaselineError(
            "{file} is damaged ({cause}); fix it, or {what_next}",
            "الملف {file} تالف ({cause})؛ أصلحه، أو {what_next}",
            file=file, cause=error, what_next=_WHAT_NEXT,
        ) from error
    known = set(found.pages) | {""}
    for number, entry in enumerate(found.entries):
        if strange := sorted(set(entry.pages) - known):
            raise BaselineError(
                "{file} is damaged (entries[{number}] stands on {page}, which is not in pages); fix it, or {what_next}",
                "الملف {file} تالف (المدخل {entry} يذكر الصفحة {page} وليست في قائمة pages)؛ أصلحه، أو {what_next}",
                file=file, number=number, entry=f"entries[{number}]", page=strange[0], what_next=_WHAT_NEXT,
            )
    return found


def write(file: Path, baseline: Baseline) -> None:
    """Write a baseline, one entry after the other, so that a change of it reads well in a pull request."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(encoded(baseline))
    except OSError as error:
        raise OutputError(
            "{file} cannot be written ({cause}); name another with -o",
            "تعذرت كتابة الملف {file} ({cause})؛ حدد ملفًا آخر بالخيار -o",
            file=file, cause=error,
        ) from error


def encoded(baseline: Baseline) -> bytes:
    """Return a baseline as its file holds it."""
    return msgspec.json.format(msgspec.json.encode(baseline), indent=1) + b"\n"


def read(file: Path, what_next: Text = _WHAT_NEXT) -> bytes:
    """Return the bytes of a file. Raises BaselineError."""
    try:
        if file.stat().st_size > SIZE_LIMIT:
            raise BaselineError(
                "{file} is too large to be a baseline or a result; {what_next}",
                "الملف {file} أكبر من أن يكون خط أساس أو نتيجة فحص؛ {what_next}",
                file=file, what_next=what_next,
            )
        return file.read_bytes()
    except OSError as error:
        raise BaselineError(
            "{file} cannot be read ({cause}); check the path, or {what_next}",
            "تعذرت قراءة الملف {file} ({cause})؛ تحقق من المسار، أو {what_next}",
            file=file, cause=error, what_next=what_next,
        ) from error


def _schema(file: Path, content: bytes, what_next: Text = _WHAT_NEXT) -> str:
    try:
        return msgspec.json.decode(content, type=_Head).schema
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise BaselineError(
            "{file} is neither a baseline nor a JSON result ({cause}); {what_next}",
            "الملف {file} ليس خط أساس ولا نتيجة فحص بصيغة JSON ({cause})؛ {what_next}",
            file=file, cause=error, what_next=what_next,
        ) from error


def _result(file: Path, content: bytes, what_next: Text = _WHAT_NEXT) -> AuditResult:
    try:
        return msgspec.json.decode(content, type=AuditResult)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise BaselineError(
            "{file} is not a whole result ({cause}); {what_next}",
            "الملف {file} ليس نتيجة فحص كاملة ({cause})؛ {what_next}",
            file=file, cause=error, what_next=what_next,
        ) from error


def _foreign(file: Path, schema: str, what_next: Text = _WHAT_NEXT) -> BaselineError:
    form, _, version = schema.rpartition("/")
    if form == SCHEMA.rpartition("/")[0] or (not form and version.replace(".", "").isdigit()):
        return BaselineError(
            "{file} is of form {schema}, this program reads {own} and results of {version}; {what_next}",
            "صيغة الملف {file} هي {schema}، وهذا البرنامج يقرأ {own} والنتائج بالإصدار {version}؛ {what_next}",
            file=file, schema=schema, own=SCHEMA, version=SCHEMA_VERSION, what_next=what_next,
        )
    return BaselineError(
        "{file} is neither a baseline nor a JSON result of a11y-audit; {what_next}",
        "الملف {file} ليس خط أساس ولا نتيجة بصيغة JSON من a11y-audit؛ {what_next}",
        file=file, what_next=what_next,
    )
