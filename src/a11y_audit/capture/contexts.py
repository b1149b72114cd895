"""A context as pages are met in, in the audit's browser and in the one that films: who asks, who is signed in."""

from __future__ import annotations

from typing import Any

from playwright.async_api import Browser, BrowserContext, HttpCredentials

from a11y_audit.capture.settings import CaptureSettings


async def new_context(
    browser: Browser, settings: CaptureSettings, state: Any, user_agent: str, **more: Any
) -> BrowserContext:
    """Open a context; `state` as Playwright saves it, `more` as Playwright's new_context takes it."""
    auth = settings.http_auth
    context = await browser.new_context(
        http_credentials=HttpCredentials(
            username=auth.name, password=auth.password, origin=auth.origin, send="unauthorized"
        )
        if auth
        else None,
        user_agent=settings.user_agent or user_agent,
        storage_state=state,
        service_workers="block",
        accept_downloads=False,
        reduced_motion="no-preference",
        locale=settings.language or None,
        bypass_csp=False,
        **more,
    )
    context.set_default_timeout(settings.timeout * 1000)
    return context
