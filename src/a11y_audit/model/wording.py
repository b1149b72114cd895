"""Sentences that the program itself says to a person: written in both languages, filled at once.

`worded("{file} is empty", "الملف {file} فارغ", file=path)` is a Text that needs nothing more. In the Arabic sentence
every Latin word, option, command and value gets a direction of its own, so that no line turns round.
"""

from __future__ import annotations

import errno
import re
from collections.abc import Mapping

from a11y_audit.model.text import FIRST_STRONG_ISOLATE, POP_ISOLATE, Language, Text, is_number

# A command between backticks, the mark of a value, or Latin words: `init`, {file}, --config FILE.
_PIECE = re.compile(
    r"`[^`]*`|\{[^{}]*\}|\[[A-Za-z][^\[\]]*\]|[-.$/]*[A-Za-z](?:[ -'*-Z\\^_a-z|~]*[A-Za-z0-9/*])?"
)
_COMMAS: Mapping[Language, str] = {"en": ", ", "ar": "، "}
_OF_THE_SYSTEM = {
    errno.ENOENT: "لا يوجد ملف أو مجلد بهذا الاسم",
    errno.EACCES: "لا تسمح الصلاحيات بذلك",
    errno.EPERM: "العملية غير مسموح بها",
    errno.EISDIR: "هذا مجلد وليس ملفًا",
    errno.ENOTDIR: "في المسار ما ليس مجلدًا",
    errno.EEXIST: "يوجد ملف أو مجلد بهذا الاسم",
    errno.ENOSPC: "لا مساحة كافية على القرص",
    errno.EROFS: "نظام الملفات للقراءة فقط",
    errno.ENAMETOOLONG: "الاسم أطول من المسموح به",
    errno.ELOOP: "روابط رمزية تدور بلا نهاية",
    errno.ENOTEMPTY: "المجلد ليس فارغًا",
    errno.EMFILE: "عدد الملفات المفتوحة أكبر من المسموح به",
    errno.EIO: "تعذرت القراءة من القرص أو الكتابة إليه",
}


def worded(en: str, ar: str, /, **values: object) -> Text:
    """Return a sentence in both languages with its values in it.

    A value may be a Text, an error that says its cause in both languages, an error of the system, a list of any of
    these, or anything that can be written.
    """
    return Text(en=en.format_map(_Plain(values)), ar=_PIECE.sub(lambda found: _in_arabic(found[0], values), ar))


def meant(name: str) -> Text:
    """Return the question after a name that does not exist."""
    return worded("did you mean {name}?", "هل تقصد {name}؟", name=name)


def line_of(file: object, number: int) -> Text:
    """Return where in a file something stands."""
    return worded("{file}, line {number}", "الملف {file}، السطر {number}", file=file, number=number)


def joined(values: object, language: Language) -> str:
    """Return a list as it reads in a sentence."""
    members = values if isinstance(values, list | tuple | set | frozenset) else [values]
    return _COMMAS[language].join(_said(member, language) for member in members)


def of_system(error: OSError) -> Text:
    """Return what the operating system says of a file, in few words."""
    said = error.strerror or str(error) or type(error).__name__
    return Text(en=said, ar=_OF_THE_SYSTEM.get(error.errno or 0) or isolated(said))


def isolated(value: str) -> str:
    """Return a value that keeps its own direction within an Arabic sentence."""
    return value if not value or is_number(value) else f"{FIRST_STRONG_ISOLATE}{value}{POP_ISOLATE}"


class _Plain(dict[str, object]):
    """Values as an English sentence holds them; numbers stay numbers, so that `{seconds:g}` works."""

    def __init__(self, values: Mapping[str, object], language: Language = "en") -> None:
        super().__init__(
            {name: value if _is_plain_number(value) else joined(value, language) for name, value in values.items()}
        )


def _in_arabic(piece: str, values: Mapping[str, object]) -> str:
    if piece.startswith("{"):
        own = {name: value if _is_plain_number(value) else joined(value, "ar") for name, value in values.items()}
        return piece.format_map(own)
    # A command is copied: no mark stands within its backticks.
    return isolated(piece.format_map(_Plain(values)) if piece.startswith("`") else piece)


def _said(value: object, language: Language) -> str:
    found = getattr(value, "wording", value)
    if isinstance(found, OSError):
        found = of_system(found)
    if isinstance(found, Text):
        return found.in_(language)
    if isinstance(found, BaseException):
        found = " ".join(str(found).split()) or type(found).__name__
    return str(found) if language == "en" else isolated(str(found))


def _is_plain_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
