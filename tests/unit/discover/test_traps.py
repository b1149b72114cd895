"""Endless addresses are cut, and plain pages with dates, ids or Arabic names are not."""

import pytest

from a11y_audit.discover import SkipReason, Traps, identity
from a11y_audit.discover import traps as measures

SITE = "https://x.sa"


def verdicts(paths: list[str]) -> list[SkipReason | None]:
    traps = Traps()
    return [traps.verdict(identity(SITE + path, keep_hash_routes=True)) for path in paths]


def cut_after(paths: list[str]) -> tuple[int, set[SkipReason | None]]:
    """How many addresses pass before the first is cut, and the reasons from there on."""
    found = verdicts(paths)
    passed = next((index for index, reason in enumerate(found) if reason), len(found))
    return passed, set(found[passed:])


@pytest.mark.parametrize(
    ("paths", "passed", "reason"),
    [
        ([f"/list?page={n}" for n in range(60)], measures.PARAMETER_BUDGET, SkipReason.TRAP_PARAMETERS),
        ([f"/app#/list?page={n}" for n in range(60)], measures.PARAMETER_BUDGET, SkipReason.TRAP_PARAMETERS),
        ([f"/p/{n:032x}/x" for n in range(60)], measures.TOKEN_BUDGET, SkipReason.TRAP_SESSION),
        ([f"/sessionid={n}/x" for n in range(60)], measures.TOKEN_BUDGET, SkipReason.TRAP_SESSION),
        ([f"/calendar/{2000 + n}/5" for n in range(40)], measures.CALENDAR_BUDGET, SkipReason.TRAP_CALENDAR),
        ([f"/events/2026-{1 + n % 12:02}-{1 + n // 12:02}" for n in range(40)], 12, SkipReason.TRAP_CALENDAR),
        ([f"/التقويم?الشهر={n % 12 + 1}&السنة={1448 + n}" for n in range(40)], 12, SkipReason.TRAP_CALENDAR),
        ([f"/فعاليات/{1448 + n}/٠٥" for n in range(40)], 12, SkipReason.TRAP_CALENDAR),
        ([f"/archive?year={1990 + n}&month=2" for n in range(40)], 12, SkipReason.TRAP_CALENDAR),
    ],
)
def test_budgets(paths: list[str], passed: int, reason: SkipReason) -> None:
    assert cut_after(paths) == (passed, {reason})


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/".join(["", *map(str, range(16))]), SkipReason.TRAP_PATH),
        ("/".join(["", *map(str, range(15))]), None),
        ("/ar/a/ar/b/ar/c", SkipReason.TRAP_PATH),
        ("/ar/services/ar/help", None),
        ("/2026/1/1/1/1", None),
        ("/" + "a" * 2100, SkipReason.TRAP_LENGTH),
        ("/" + "خ" * 400, None),
        ("/" + "خ" * 2100, SkipReason.TRAP_LENGTH),
    ],
)
def test_path(path: str, reason: SkipReason | None) -> None:
    assert verdicts([path]) == [reason]


@pytest.mark.parametrize(
    "paths",
    [
        [f"/news/2026/11/{n % 28 + 1}/خبر-{n}" for n in range(80)],
        [f"/events/2026/{n}-national-day" for n in range(80)],
        [f"/events/{20100 + n}" for n in range(80)],
        [f"/services/{n}" for n in range(80)],
        [f"/خدمات/خدمة-{n}" for n in range(80)],
    ],
)
def test_plain_pages_are_never_traps(paths: list[str]) -> None:
    assert set(verdicts(paths)) == {None}


def test_languages_have_budgets_of_their_own() -> None:
    both = [f"/{language}/list?page={n}" for n in range(50) for language in ("ar", "en")]
    assert set(verdicts(both)) == {None}


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measures, "MAX_FAMILIES", 3)
    traps = Traps()
    for number in range(20):
        assert traps.verdict(f"{SITE}/{number}?a=1") is None
    assert len(traps._used) == 3
