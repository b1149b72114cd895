"""Where a run's credentials come from, and which values must be written nowhere."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit, urlunsplit

import msgspec

from a11y_audit import discover
from a11y_audit.capture.settings import HttpAuth
from a11y_audit.errors import ConfigError
from a11y_audit.model.login import Login
from a11y_audit.run import login_script
from a11y_audit.settings.config import Config

SESSION_LENGTH = 16  # characters; shorter values of cookies are settings, not sessions
_SECRET_HEADER = re.compile(r"auth|cookie|token|secret|session|password|api[-_]?key", re.IGNORECASE)


def login_of(config: Config, urls: Sequence[str], env: Mapping[str, str]) -> Login | None:
    """Return the login script. Raises ConfigError."""
    return login_script.load(config.login_script, urls[0], env) if config.login_script else None


def http_auth_of(config: Config, urls: Sequence[str], env: Mapping[str, str]) -> HttpAuth | None:
    """Return what HTTP authentication is answered with: from the variable that was named, for the first start's origin.

    Raises ConfigError.
    """
    variable = config.http_auth
    if not variable:
        return None
    if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", variable):
        raise ConfigError(
            "http-auth: expected the name of an environment variable that holds name:password",
            "الخيار http-auth: المتوقع اسم متغير بيئة قيمته بالصورة name:password",
        )
    name, colon, password = env.get(variable, "").partition(":")
    if not colon:
        raise ConfigError(
            "http-auth: the environment variable {variable} does not hold name:password; set it",
            "الخيار http-auth: متغير البيئة {variable} ليس بالصورة name:password؛ عيّنه",
            variable=variable,
        )
    return HttpAuth(discover.origin(urls[0]), name, password)


def without_users(urls: Sequence[str]) -> tuple[tuple[str, ...], HttpAuth | None]:
    """Take name and password out of URLs; the first that has them says what HTTP authentication is answered with."""
    plain: list[str] = []
    found: HttpAuth | None = None
    for url in urls:
        parts = urlsplit(url)
        address = url
        if parts.scheme in ("http", "https") and "@" in parts.netloc:
            user, _, place = parts.netloc.rpartition("@")
            name, _, password = user.partition(":")
            found = found or HttpAuth(discover.origin(url), unquote(name), unquote(password))
            address = urlunsplit(parts._replace(netloc=place))
        plain.append(address)
    return tuple(plain), found


def secrets_of(config: Config, login: Login | None, auth: HttpAuth | None) -> tuple[str, ...]:
    """Return the values that no file, log or message may hold."""
    found = [step.value for step in login.steps if step.is_secret] if login else []
    if auth:
        found += [auth.password, base64.b64encode(f"{auth.name}:{auth.password}".encode()).decode()]
    for name, value in config.headers.items():
        if _SECRET_HEADER.search(name):
            found += [value, value.partition(" ")[2]]
            found += [part.partition("=")[2].strip() for part in value.split(";")] if name.lower() == "cookie" else []
    if config.storage_state:
        found += _sessions(config.storage_state)
    return tuple(dict.fromkeys(filter(None, found)))


class _Cookie(msgspec.Struct):
    value: str = ""
    httpOnly: bool = False  # noqa: N815 - Playwright's name


class _State(msgspec.Struct):
    cookies: list[_Cookie] = []


def _sessions(file: Path) -> list[str]:
    try:
        state = msgspec.json.decode(file.read_bytes(), type=_State)
    except OSError as error:
        raise ConfigError(
            "{file}: cannot be read ({cause}); name another with --storage-state",
            "تعذرت قراءة الملف {file} ({cause})؛ حدد ملفًا آخر بالخيار --storage-state",
            file=file, cause=error,
        ) from error
    except msgspec.DecodeError as error:
        raise ConfigError(
            "{file}: is not a storage state of Playwright ({cause}); save it again",
            "الملف {file} ليس حالة تخزين حفظها Playwright ({cause})؛ احفظها من جديد",
            file=file, cause=error,
        ) from error
    return [cookie.value for cookie in state.cookies if cookie.httpOnly and len(cookie.value) >= SESSION_LENGTH]
