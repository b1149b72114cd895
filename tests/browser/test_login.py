"""Runs behind a login: signing in, a session that is lost, and credentials that are written nowhere."""

from __future__ import annotations

import os
import secrets
import sqlite3
import subprocess
import sys
import zipfile
import zlib
from base64 import b64encode
from collections import Counter
from html import escape
from json import dumps
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, quote_plus

import pytest

pytestmark = pytest.mark.browser

USER, PASSWORD = "h.alotaibi", 'S3cret&/ كلمة"x'
SCRIPT = """# The portal's own login
open /login
fill "User name" with $PORTAL_USER
fill #password with $PORTAL_PASSWORD
press "Sign in"
wait for #account
"""
ARABIC = """افتح /login
املأ "User name" بـ $PORTAL_USER
املأ #password بـ $PORTAL_PASSWORD
اضغط "Sign in"
"""
PYTHON = """
async def login(page, secret):
    await page.goto("{base}/login")
    await page.get_by_label("User name").fill(secret("PORTAL_USER"))
    await page.fill("#password", secret("PORTAL_PASSWORD"))
    await page.click("button")
"""


class Portal:
    """A site behind a form, whose sessions last for some pages, and that repeats what it was told."""

    def __init__(self, serve: Any, lasts: int = 10_000, logins: int = 10_000) -> None:
        self.lasts, self.logins = lasts, logins
        self.sessions: dict[str, int] = {}
        self.asked: Counter[str] = Counter()
        self.base: str = serve({
            "/login": self._form, "/session": self._sign_in, "/logout": self._sign_out,
            **dict.fromkeys(("/", "/two", "/three", "/four"), self._page),
        })  # fmt: skip

    def _form(self, _: Any) -> str:
        return """<!doctype html><html lang="en"><title>Sign in</title><h1>Sign in</h1><form action="/session" method="post">
          <label>User name <input name="user"></label><label>Password <input id="password" name="password"
          type="password"></label><button>Sign in</button></form>"""

    def _sign_in(self, request: Any) -> Any:
        sent = parse_qs(request.rfile.read(int(request.headers["Content-Length"])).decode())
        if sent.get("user") != [USER] or sent.get("password") != [PASSWORD] or self.logins <= 0:
            return (302, {"Location": "/login?failed"}, "")
        self.logins -= 1
        key = secrets.token_hex(16)
        self.sessions[key] = self.lasts
        return (302, {"Location": "/", "Set-Cookie": f"sid={key}; HttpOnly; Path=/"}, "")

    def _sign_out(self, request: Any) -> Any:
        self.asked["/logout"] += 1
        self.sessions.clear()
        return (302, {"Location": "/login"}, "")

    def _page(self, request: Any) -> Any:
        path = request.path.partition("?")[0]
        key = (request.headers.get("Cookie") or "").partition("sid=")[2].partition(";")[0]
        if self.sessions.get(key, 0) <= 0:
            return (302, {"Location": f"/login?next={path}"}, "")
        self.sessions[key] -= 1
        self.asked[path] += 1
        links = "".join(f'<li><a href="{to}">Page {to}</a>' for to in ("/", "/two", "/three", "/four"))
        return f"""<!doctype html><html lang="en"><title>{USER} at {path}</title><h1 id="account">{USER}</h1>
          <img src="x.png?p={quote(PASSWORD)}" id="{escape(PASSWORD)}"><p data-key="{key}">Your password is
          {escape(PASSWORD)}.<ul>{links}<li><a href="/four?key={key}&amp;p={quote(PASSWORD)}">Four</a>
          <li><a href="/logout">Sign out</a></ul><script>console.log({PASSWORD!r})</script>"""


def scan(portal: Portal, folder: Path, executable: str, *options: str) -> tuple[int, str]:
    known = {"PORTAL_USER": USER, "PORTAL_PASSWORD": PASSWORD, "A11Y_AUDIT_RECORD": str(folder / "record.sqlite")}
    command = [
        sys.executable, "-m", "a11y_audit", "scan", portal.base + "/", "--browser", executable, "--evidence",
        str(folder / "evidence"), "--concurrency", "1", "--fail-on", "never", *options,
    ]  # fmt: skip
    for name in ("report.html", "report.json", "report.sarif", "report.csv", "report.md", "report.xml"):
        command += ["-o", str(folder / name)]
    env = {name: value for name, value in os.environ.items() if not name.startswith("A11Y_AUDIT")}
    done = subprocess.run(command, env=env | known, check=False, capture_output=True, text=True, timeout=300)
    return done.returncode, done.stdout + done.stderr


def everything(folder: Path) -> str:
    """All that was written, unpacked."""
    parts: list[bytes] = []
    for file in folder.rglob("*"):
        if not file.is_file() or file.name.startswith("login"):
            continue
        parts.append(file.read_bytes())
        if zipfile.is_zipfile(file):
            with zipfile.ZipFile(file) as archive:
                parts += [archive.read(name) for name in archive.namelist()]
        if file.suffix == ".sqlite":
            base = sqlite3.connect(file)
            for (table,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
                for row in base.execute(f"SELECT * FROM {table}"):
                    parts += [_unpacked(cell) for cell in row if isinstance(cell, bytes | str)]
            base.close()
    return b"\n".join(parts).decode("utf-8", "replace")


def _unpacked(cell: bytes | str) -> bytes:
    raw = cell.encode() if isinstance(cell, str) else cell
    try:
        return zlib.decompress(raw)
    except zlib.error:
        return raw


@pytest.mark.parametrize("script", [SCRIPT, ARABIC, PYTHON], ids=["english", "arabic", "python"])
def test_signed_in_and_no_credential_is_written(script: str, serve: Any, executable: str, tmp_path: Path) -> None:
    portal = Portal(serve)
    file = tmp_path / ("login.py" if script == PYTHON else "login.txt")
    file.write_text(script.replace("{base}", portal.base), "utf-8")
    code, said = scan(portal, tmp_path, executable, "--login-script", str(file), "--logged-in-marker", "#account")
    assert code == 0, said
    assert set(portal.asked) == {"/", "/two", "/three", "/four"}
    written = said + everything(tmp_path)
    assert "(hidden)" in written
    assert "Page /two" in written
    for secret in (USER, PASSWORD, *portal.sessions):
        for form in (secret, quote(secret), quote_plus(secret), escape(secret), dumps(secret)[1:-1]):
            assert form not in written, written[written.index(form) - 200 : written.index(form) + 100]


def test_a_lost_session_is_made_again(serve: Any, executable: str, tmp_path: Path) -> None:
    portal = Portal(serve, lasts=3)
    (tmp_path / "login.txt").write_text(SCRIPT, "utf-8")
    code, said = scan(portal, tmp_path, executable, "--login-script", str(tmp_path / "login.txt"))
    assert code == 0, said
    assert set(portal.asked) == {"/", "/two", "/three", "/four"}
    assert len(portal.sessions) > 1


def test_a_session_that_cannot_be_made_again_leaves_the_run_incomplete(
    serve: Any, executable: str, tmp_path: Path
) -> None:
    portal = Portal(serve, lasts=2, logins=1)
    (tmp_path / "login.txt").write_text(SCRIPT, "utf-8")
    code, said = scan(portal, tmp_path, executable, "--login-script", str(tmp_path / "login.txt"), "--timeout", "3")
    assert code == 3, said
    assert "a new login failed" in said
    assert PASSWORD not in said


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ("open /login\nfill #password with $PORTAL_PASSWORD\npress #nowhere\n", "line 3: press #nowhere"),
        ('open /login\nfill #password with "written down"\n', "line 2: a password stands in the file"),
        ("open /login\nfill #password with $NOT_SET\n", "line 2: the environment has no variable NOT_SET"),
        ("open /login\nhack #password\n", "line 2: expected a sentence"),
        ("open /login\npress button\n", "still asks for a password"),
    ],
)
def test_what_is_wrong_with_a_script_is_one_line(
    script: str, expected: str, serve: Any, executable: str, tmp_path: Path
) -> None:
    portal = Portal(serve)
    (tmp_path / "login.txt").write_text(script, "utf-8")
    code, said = scan(portal, tmp_path, executable, "--login-script", str(tmp_path / "login.txt"), "--timeout", "3")
    assert code in (2, 3), said
    lines = [line for line in said.splitlines() if line.startswith("a11y-audit:")]
    assert len(lines) == 1, said
    assert expected in lines[0]
    assert "Traceback" not in said


def test_http_credentials_go_to_their_origin_alone(
    serve: Any, executable: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[str, str | None]] = []

    def locked(request: Any) -> Any:
        given = request.headers.get("Authorization")
        seen.append((request.headers["Host"].partition(":")[0], given))
        if not given:
            return (401, {"WWW-Authenticate": 'Basic realm="portal"'}, "no")
        return f'<!doctype html><html lang="en"><title>In</title><h1 id="{given}">In</h1><img src="{other}/pixel">'

    def pixel(request: Any) -> Any:
        seen.append((request.headers["Host"].partition(":")[0], request.headers.get("Authorization")))
        return (401, {"WWW-Authenticate": 'Basic realm="portal"'}, "no")

    other = serve({"/pixel": pixel}).replace("127.0.0.1", "localhost")
    portal = Portal(serve)
    portal.base = serve({"/": locked, "/robots.txt": (404, {}, "")})
    monkeypatch.setenv("PORTAL_AUTH", f"{USER}:{PASSWORD}")
    code, said = scan(portal, tmp_path, executable, "--http-auth", "PORTAL_AUTH")
    assert code == 0, said
    assert any(given for host, given in seen if host == "127.0.0.1")
    assert not any(given for host, given in seen if host == "localhost")
    written = said + everything(tmp_path)
    assert PASSWORD not in written
    assert b64encode(f"{USER}:{PASSWORD}".encode()).decode() not in written


def test_name_and_password_in_an_address_are_kept_out_of_everything(
    serve: Any, executable: str, tmp_path: Path
) -> None:
    def locked(request: Any) -> Any:
        if not request.headers.get("Authorization"):
            return (401, {"WWW-Authenticate": 'Basic realm="portal"'}, "no")
        return '<!doctype html><html lang="en"><title>In</title><h1>In</h1><a href="/">Again</a>'

    portal = Portal(serve)
    portal.base = serve({"/": locked}).replace("//", "//reader:Tr0ub4dor@")
    code, said = scan(portal, tmp_path, executable)
    assert code == 0, said
    assert "Tr0ub4dor" not in said + everything(tmp_path)
