"""Carry out a login script in a page of its own; what it leaves behind is the storage state of the run."""

from __future__ import annotations

import inspect
import runpy
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

from playwright.async_api import BrowserContext, Error, Locator, Page

from a11y_audit.errors import LoginError, first_line
from a11y_audit.model.login import Login, Step
from a11y_audit.model.text import Text
from a11y_audit.model.wording import line_of
from a11y_audit.secrecy import Secrets

QUIET = 5000  # ms in which the last step's navigation has come to rest
MARKER_SHARE = 0.5  # of a page's time that the marker has to appear after the last step
_PASSWORD = "input[type=password]"


async def sign_in(
    context: BrowserContext,
    login: Login,
    secrets: Secrets,
    *,
    seconds: float,
    marker: str,
    secret: Callable[[str], str],
) -> Any:
    """Return the storage state (cookies, local storage) that the login leaves. Raises LoginError.

    `seconds` is the longest wait for a step; `secret` reads a credential by the name of its variable, for a login that
    is a Python file.
    """
    page = await context.new_page()
    page.set_default_timeout(seconds * 1000)
    try:
        if login.python:
            await _by_python(page, login, secret)
        else:
            for step in login.steps:
                await _one(page, step, login)
        with suppress(Error):
            await page.wait_for_load_state("networkidle", timeout=QUIET)
        await _check(page, login, marker, seconds)
        return await context.storage_state(indexed_db=True)
    except Error as error:
        raise LoginError(
            "{file}: {cause}",
            "الملف {file}: {cause}", file=secrets.hide(login.source), cause=secrets.hide(first_line(error))
        ) from None
    finally:
        with suppress(Error):
            await page.close()


async def _one(page: Page, step: Step, login: Login) -> None:
    where = line_of(login.source, step.line)
    try:
        if step.verb in _ON_THE_PAGE:
            await _ON_THE_PAGE[step.verb](page, step)
            return
        place = await _place(page, step)
        if step.verb in ("fill", "choose"):
            await _may_type(page, place, step, login, where)
        await _AT_A_PLACE[step.verb](place, step)
    except Error as error:
        raise LoginError(
            "{where}: {step}: {cause}; the page was {page}",
            "{where}: {step}: {cause}؛ وكانت الصفحة {page}",
            where=where, step=f"{step.verb} {step.target}", cause=first_line(error), page=_bare(page.url),
        ) from None


async def _may_type(page: Page, place: Locator, step: Step, login: Login, where: Text) -> None:
    """Credentials go to the origins that the script names, and no password stands in a file."""
    parts = urlsplit(page.url)
    origin = f"{parts.scheme}://{parts.netloc}"
    if step.is_secret and origin not in login.origins:
        raise LoginError(
            "{where}: the page is at {origin}, which the script does not name; add `allow {origin}`",
            "{where}: الصفحة في {origin}، وهو موقع لا يذكره نص تسجيل الدخول؛ أضف السطر `allow {origin}`",
            where=where, origin=origin,
        )
    if not step.is_secret and step.verb == "fill" and await place.get_attribute("type") == "password":
        raise LoginError(
            "{where}: a password stands in the file; put it in the environment and write $NAME",
            "{where}: في الملف كلمة مرور؛ انقلها إلى متغير بيئة واكتب $NAME مكانها",
            where=where,
        )


async def _place(page: Page, step: Step) -> Locator:
    """Where a step acts: the first of what matches, in the order in which people tell things apart."""
    if not step.by_name:
        return page.locator(step.target).first
    name = step.target
    if step.verb in ("press", "wait"):
        ways = [page.get_by_role("button", name=name), page.get_by_role("link", name=name), page.get_by_text(name)]
    else:
        ways = [page.get_by_label(name), page.get_by_placeholder(name)]
    joined = ways[0]
    for way in ways[1:]:
        joined = joined.or_(way)
    await joined.first.wait_for(state="attached")
    for way in ways:
        if await way.count():
            return way.first
    return joined.first


async def _open(page: Page, step: Step) -> None:
    await page.goto(step.target)


async def _key(page: Page, step: Step) -> None:
    await page.keyboard.press(step.target)


async def _pause(page: Page, step: Step) -> None:
    await page.wait_for_timeout(float(step.target) * 1000)


_ON_THE_PAGE: dict[str, Callable[[Page, Step], Awaitable[None]]] = {"open": _open, "key": _key, "pause": _pause}


async def _choose(place: Locator, step: Step) -> None:
    await place.select_option(label=step.value)


_AT_A_PLACE: dict[str, Callable[[Locator, Step], Awaitable[None]]] = {
    "fill": lambda place, step: place.fill(step.value),
    "choose": _choose,
    "check": lambda place, _: place.check(),
    "press": lambda place, _: place.click(),
    "wait": lambda place, _: place.wait_for(),
}


async def _by_python(page: Page, login: Login, secret: Callable[[str], str]) -> None:
    try:
        sign = runpy.run_path(login.python).get("login")
        if not inspect.iscoroutinefunction(sign):
            raise LoginError(
                "{file}: defines no `async def login(page, secret)`",
                "الملف {file}: لا يعرّف الدالة `async def login(page, secret)`",
                file=login.source,
            )
        await sign(page, secret)
    except (Error, LoginError):
        raise
    except Exception as error:  # whatever a user's own code raises is one line
        raise LoginError(
            "{file}: {cause}",
            "الملف {file}: {cause}", file=login.source, cause=f"{type(error).__name__}: {first_line(error)}"
        ) from None


async def _check(page: Page, login: Login, marker: str, seconds: float) -> None:
    if marker:
        try:
            await page.wait_for_selector(marker, state="attached", timeout=seconds * MARKER_SHARE * 1000)
        except Error:
            raise LoginError(
                "{file}: after the last line {marker} (--logged-in-marker) is not at {page}",
                "الملف {file}: لا يظهر {marker} (الخيار --logged-in-marker) في الصفحة {page} بعد آخر سطر",
                file=login.source, marker=marker, page=_bare(page.url),
            ) from None
    elif await page.locator(_PASSWORD).first.is_visible():
        raise LoginError(
            "{file}: after the last line {page} still asks for a password",
            "الملف {file}: ما زالت الصفحة {page} تطلب كلمة مرور بعد آخر سطر",
            file=login.source, page=_bare(page.url),
        )


def _bare(url: str) -> str:
    """An address without its query, which may hold what was typed."""
    return url.partition("?")[0].partition("#")[0]
