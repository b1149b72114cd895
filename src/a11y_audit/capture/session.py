"""The signed-in state of a run: made once, made anew when it is lost, given up when that does not help."""

from __future__ import annotations

import asyncio
import os
from typing import Any

from playwright.async_api import BrowserContext

from a11y_audit.capture.login import sign_in
from a11y_audit.capture.settings import CaptureSettings
from a11y_audit.errors import LoginError
from a11y_audit.secrecy import Secrets

COOKIE_LENGTH = 16  # characters; shorter cookie values are settings, not sessions


class Session:
    """Cookies and storage that every tab begins with. `age` counts logins, so that a tab knows whether it is behind."""

    def __init__(self, settings: CaptureSettings, secrets: Secrets) -> None:
        self._settings, self._secrets = settings, secrets
        self._signing_in = asyncio.Lock()
        self.state: Any = settings.storage_state
        self.age = 0
        self.trouble = ""  # why no further login is tried
        self._proven = True  # a page was seen with the newest login

    @property
    def is_kept(self) -> bool:
        """Whether tabs keep what pages store, since it is the login."""
        return self.state is not None or self._settings.login is not None

    def proved(self, age: int) -> None:
        """Hear that a page was seen signed in."""
        self._proven = self._proven or age == self.age

    async def begin(self, context: BrowserContext) -> None:
        """Sign in. Raises LoginError."""
        login = self._settings.login
        assert login is not None
        self.state = await sign_in(
            context, login, self._secrets,
            seconds=self._settings.timeout, marker=self._settings.logged_in_marker, secret=self._secret,
        )  # fmt: skip
        self.age += 1
        for cookie in self.state.get("cookies", ()):
            if cookie.get("httpOnly") and len(cookie["value"]) >= COOKIE_LENGTH:
                self._secrets.add(cookie["value"])

    async def again(self, age: int, context: BrowserContext) -> bool:
        """Sign in once more for a page that lost the session of this age; False when that was of no use before.

        Never twice in a row without a page seen between: an account is locked soon.
        """
        async with self._signing_in:
            if age != self.age:
                return True  # done meanwhile, for another page
            if not self._proven and not self.trouble:
                self.trouble = "the session was lost again after a new login"
            if self.trouble:
                return False
            self._proven = False
            try:
                await self.begin(context)
            except LoginError as error:
                self.trouble = f"a new login failed: {error}"
            return not self.trouble

    def _secret(self, name: str) -> str:
        value = os.environ.get(name, "")
        if not value:
            raise LoginError(
                "the environment has no variable {name}; set it", "لا يوجد متغير بيئة باسم {name}؛ عيّنه أولًا", name=name
            )
        self._secrets.add(value)
        return value
