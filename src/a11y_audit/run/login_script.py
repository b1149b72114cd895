"""The sentences of a login script: one a line, in English or Arabic, credentials from the environment alone.

    open /login                           افتح /login
    fill "User name" with $PORTAL_USER    املأ "اسم المستخدم" بـ $PORTAL_USER
    fill #password with $PORTAL_PASSWORD  املأ #password بـ $PORTAL_PASSWORD
    choose "Riyadh" in "Region"           اختر "الرياض" من "المنطقة"
    check "Remember me"                   أشّر "تذكرني"
    press "Sign in"                       اضغط "تسجيل الدخول"
    press key Enter                       اضغط مفتاح Enter
    wait for #account                     انتظر #account
    wait 2 seconds                        انتظر 2 ثانية
    allow https://sso.example             اسمح https://sso.example

In quotes stands what people see (a label, the name of a button or link); without quotes, a CSS selector. `allow` names
another origin on which credentials may be typed. A line that begins with `# ` is a comment.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from a11y_audit import discover
from a11y_audit.errors import ConfigError
from a11y_audit.model.login import Login, Step
from a11y_audit.model.wording import line_of

SIZE_LIMIT = 100_000  # bytes; a login has a dozen lines
_NAME = r'"(?P<name>[^"]+)"|“(?P<name2>[^”]+)”|«(?P<name3>[^»]+)»'
_TARGET = rf"(?:{_NAME}|(?P<css>\S.*?))"
_VALUE = r'(?:\$(?P<variable>[A-Za-z_][A-Za-z0-9_]*)|"(?P<text>[^"]*)")'
_SENTENCES: dict[str, str] = {
    "open": r"(?:open|افتح)\s+(?P<css>\S+)",
    "allow": r"(?:allow|اسمح)\s+(?P<css>\S+)",
    "fill": rf"(?:fill|املأ)\s+{_TARGET}\s+(?:with|بـ|ب)\s*{_VALUE}",
    "choose": rf"(?:choose|اختر)\s+{_VALUE}\s+(?:in|من)\s+{_TARGET}",
    "check": rf"(?:check|أشّر|أشر)\s+{_TARGET}",
    "key": r"(?:press\s+key|اضغط\s+مفتاح)\s+(?P<css>\S+)",
    "press": rf"(?:press|اضغط)\s+{_TARGET}",
    "pause": r"(?:wait|انتظر)\s+(?P<css>\d+(?:\.\d+)?)\s*(?:seconds?|ثانية|ثوان|ثواني)",
    "wait": rf"(?:wait\s+for|انتظر)\s+{_TARGET}",
}
_PATTERNS = {verb: re.compile(pattern, re.IGNORECASE) for verb, pattern in _SENTENCES.items()}
LONGEST_PAUSE = 60.0  # s


def load(file: Path, base: str, env: Mapping[str, str]) -> Login:
    """Read a login script; addresses are joined to `base`, the first start page.

    Raises ConfigError that names the line and what was expected; no message repeats a value of the environment.
    """
    if file.suffix == ".py":
        return Login(source=str(file), python=str(file))
    try:
        raw = file.read_bytes()[: SIZE_LIMIT + 1]
        text = raw.decode("utf-8-sig")
    except OSError as error:
        raise ConfigError(
            "{file}: cannot be read ({cause}); name another with --login-script",
            "تعذرت قراءة الملف {file} ({cause})؛ حدد ملفًا آخر بالخيار --login-script",
            file=file, cause=error,
        ) from error
    except UnicodeDecodeError as error:
        raise ConfigError(
            "{file}: is not UTF-8 text; save it as UTF-8",
            "الملف {file} ليس نصًا بترميز UTF-8؛ احفظه بهذا الترميز", file=file
        ) from error
    if len(raw) > SIZE_LIMIT:
        raise ConfigError(
            "{file}: is over {limit} bytes; a login script has one sentence per line",
            "حجم الملف {file} يتجاوز {limit} بايت؛ في نص تسجيل الدخول جملة واحدة في كل سطر",
            file=file, limit=SIZE_LIMIT,
        )
    steps = [
        _step(file, number, line.strip(), base, env)
        for number, line in enumerate(text.splitlines(), 1)
        if line.strip() and not line.strip().startswith(("# ", "#\t")) and line.strip() != "#"
    ]
    if not steps:
        raise ConfigError(
            "{file}: holds no sentence; begin with one such as `open /login`",
            "لا جملة في الملف {file}؛ ابدأ بجملة مثل `افتح /login`",
            file=file,
        )
    origins = dict.fromkeys(
        [discover.origin(base), *(discover.origin(step.target) for step in steps if step.verb in ("open", "allow"))]
    )
    return Login(source=str(file), steps=tuple(step for step in steps if step.verb != "allow"), origins=tuple(origins))


def _step(file: Path, number: int, line: str, base: str, env: Mapping[str, str]) -> Step:
    where = line_of(file, number)
    for verb, pattern in _PATTERNS.items():
        found = pattern.fullmatch(line)
        if found is None:
            continue
        parts = found.groupdict()
        name = parts.get("name") or parts.get("name2") or parts.get("name3")
        target, value = name or parts["css"], parts.get("text") or ""
        if variable := parts.get("variable"):
            value = env.get(variable, "")
            if not value:
                raise ConfigError(
                    "{where}: the environment has no variable {variable}; set it",
                    "{where}: لا يوجد متغير بيئة باسم {variable}؛ عيّنه أولًا",
                    where=where, variable=variable,
                )
        if verb in ("open", "allow"):
            try:
                target = discover.join(base, target)
            except discover.UrlError as error:
                raise ConfigError(
                    "{where}: {cause}; write a path such as /login, or a whole address",
                    "{where}: {cause}؛ اكتب مسارًا مثل /login، أو عنوانًا كاملًا",
                    where=where, cause=error,
                ) from error
        if verb == "pause" and float(target) > LONGEST_PAUSE:
            raise ConfigError(
                "{where}: waits over {seconds:.0f} s; use `wait for` what is to appear",
                "{where}: الانتظار أطول من {seconds:.0f} ثانية؛ استخدم «انتظر» مع ما سيظهر في الصفحة",
                where=where, seconds=LONGEST_PAUSE,
            )
        return Step(line=number, verb=verb, target=target, by_name=bool(name), value=value, is_secret=bool(variable))
    raise ConfigError(
        '{where}: expected a sentence such as `open /login`, `fill "Password" with $PASSWORD`, `press "Sign in"` '
        "or `wait for #account`; credentials come from the environment",
        "{where}: المتوقع جملة مثل `افتح /login` أو `املأ «كلمة المرور» بـ $PASSWORD` أو `اضغط «دخول»` "
        "أو `انتظر #account`؛ وتُؤخذ بيانات الدخول من متغيرات البيئة",
        where=where,
    )
