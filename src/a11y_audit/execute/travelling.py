"""What may not travel to the workers of a cluster: logins that are code, and credentials in the clear."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

from a11y_audit.capture.settings import CaptureSettings
from a11y_audit.errors import UsageError


def check_what_travels(cluster: str, settings: CaptureSettings) -> None:
    """Hold what a run would send to the scheduler at an address to what may be sent there.

    Raises UsageError.
    """
    if settings.login and settings.login.python:
        raise UsageError(
            "--cluster: a login in Python runs in this process alone; write sentences (docs/login.md)",
            "الخيار --cluster: تسجيل الدخول المكتوب بلغة Python لا يعمل إلا على هذا الجهاز؛ اكتبه جملًا (docs/login.md)",
        )
    if not (settings.headers or settings.storage_state or settings.login or settings.http_auth):
        return
    address = cluster if "://" in cluster else f"tcp://{cluster}"
    parts = urlsplit(address)
    if parts.scheme != "tls" and not _is_here(parts.hostname or ""):
        raise UsageError(
            "--cluster {address}: the credentials of this run would travel in the clear; give the cluster TLS and its "
            "address as tls://... (see docs/scale.md)",
            "الخيار `--cluster {address}`: ستُرسل بيانات الدخول في هذا الفحص بلا تشفير؛ شغّل العنقود عبر TLS "
            "واكتب عنوانه "
            "بالصورة `tls://...` (انظر docs/scale.md)",
            address=address,
        )


def _is_here(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
