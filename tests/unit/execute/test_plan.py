"""What travels to workers comes back as it was, and shows nothing of itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from a11y_audit import execute
from a11y_audit.capture.settings import CaptureSettings
from a11y_audit.errors import UsageError
from a11y_audit.execute.plan import Plan, Reply, plan_in, reply_in
from a11y_audit.execute.travelling import check_what_travels
from a11y_audit.judging.page_audit import Judges
from a11y_audit.model.evidence import Viewport
from a11y_audit.model.login import Login
from a11y_audit.model.visit import Visit, Visited
from a11y_audit.settings.config import Config

SECRET = "Bearer not-to-be-logged"


def _plan(folder: Path) -> Plan:
    (folder / "own.py").write_text("# a rule", "utf-8")
    state = folder / "state.json"
    state.write_text('{"cookies": []}')
    settings = CaptureSettings(headers={"Authorization": SECRET}, storage_state=str(state), sections=frozenset({"dom"}))
    judges = Judges(rules=(), axe_rules=("image-alt",), level="AA")
    return Plan.of(settings, judges, (Viewport(), Viewport(375, 667, "dark")), folder, keep_evidence=True, pictures=False)


def test_a_plan_travels_whole_with_the_contents_of_files(tmp_path: Path) -> None:
    plan = _plan(tmp_path)
    assert plan_in(plan.sealed()) == plan
    assert plan.rule_files == {"own.py": "# a rule"}
    assert plan.state == b'{"cookies": []}'
    assert plan.capture.storage_state is None


def test_nothing_that_is_sealed_is_shown(tmp_path: Path) -> None:
    assert "not-to-be-logged" not in repr(_plan(tmp_path).sealed())


def test_a_reply_travels_whole() -> None:
    visit = Visit(url="https://example.gov.sa/", links=(("https://example.gov.sa/ar", "العربية"),), waited=0.25)
    reply = Reply(visited=Visited(visit=visit, evidence=(b"\x00\xff",), crops={"a": b"\x01"}), browser="chromium 156")
    assert reply_in(reply.sealed()) == reply


@pytest.mark.parametrize(
    ("address", "stays"),
    [
        ("tls://scheduler.example:8786", True), ("tcp://127.0.0.1:8786", True), ("localhost:8786", True),
        ("tcp://[::1]:8786", True), ("tcp://scheduler.example:8786", False), ("192.0.2.1:8786", False),
    ],
)  # fmt: skip
def test_credentials_never_travel_in_the_clear(address: str, stays: bool) -> None:
    settings = CaptureSettings(headers={"Authorization": SECRET})
    if stays:
        check_what_travels(address, settings)
        return
    with pytest.raises(UsageError, match="in the clear") as told:
        check_what_travels(address, settings)
    assert "not-to-be-logged" not in str(told.value)


def test_a_login_that_is_code_stays_here() -> None:
    login = Login(source="login.py", python="async def login(page, env): ...")
    with pytest.raises(UsageError, match="runs in this process alone"):
        check_what_travels("tls://scheduler.example:8786", CaptureSettings(login=login))


@pytest.mark.parametrize(
    ("threads", "said", "lanes"), [(0, False, 3), (2, False, 2), (64, False, 16), (64, True, 3), (1, True, 3)]
)
def test_a_cluster_opens_as_many_pages_as_it_has_threads_within_reason(threads: int, said: bool, lanes: int) -> None:
    config = Config(concurrency=3, origins={"concurrency": "--concurrency"} if said else {})
    assert execute.lanes(config, threads) == lanes
