"""Reviewers' decisions: read with care, honoured where they were meant, never further, never after their last day."""

from datetime import date
from pathlib import Path

import msgspec
import pytest

from a11y_audit.errors import ExitCode, UsageError
from a11y_audit.judging import reviews
from a11y_audit.judging.merge import clusters, fingerprint
from a11y_audit.judging.reviews import Reviewed, element_of, page_key, pages_of
from a11y_audit.model.finding import Finding, Location, Outcome
from a11y_audit.model.result import AuditResult, Check, PageResult, Summary, Verdict, Versions
from a11y_audit.model.review import Decision
from a11y_audit.model.rule import RuleInfo
from a11y_audit.model.text import Text
from a11y_audit.people import review_files
from a11y_audit.people.reviewing import apply

WORDS = Text(en="x", ar="س")
RULE = RuleInfo(id="alt", criteria=("1.1.1",), title=WORDS, who=WORDS, remedy=WORDS)
TODAY = date(2026, 3, 1)
SITE = "https://portal.example"


def doubt(name: str = "شعار الوزارة", source: str = "/logo.png", **more: object) -> Finding:
    place = Location(selector="img", html=f'<img src="{source}" alt="">', path="main/img", role="img", name=name)
    made = Finding(rule="alt", outcome=Outcome.CANT_TELL, reason="maybe", criteria=("1.1.1",), location=place)
    made = msgspec.structs.replace(made, **more)
    return msgspec.structs.replace(made, fingerprint=fingerprint(made), cluster=fingerprint(made))


def run(*pages: tuple[str, tuple[Finding, ...]], site: tuple[Finding, ...] = ()) -> AuditResult:
    made = tuple(
        PageResult(url=SITE + path, final_url=SITE + path, findings=found,
                   checks=(Check(rule="alt", outcome=Outcome.CANT_TELL, cant_tell=len(found)),))
        for path, found in pages
    )  # fmt: skip
    return AuditResult(
        finished="2026-03-01T10:00:00+00:00", pages=made, site=site, rules=(RULE,), clusters=clusters(made, site),
        criteria=(Verdict(id="1.1.1", outcome=Outcome.CANT_TELL, basis="review"),),
        versions=Versions(a11y_audit="0", axe="0", browser="0", playwright="0", python="0"),
        summary=Summary(pages=len(made), not_audited=0, failed=0, cant_tell=0, advice=0, clusters=0),
    )  # fmt: skip


def decide(finding: Finding, decision: str, **more: object) -> Reviewed:
    given = {"who": "نورة", "when": date(2026, 2, 1), "element": element_of(finding)} | more
    return Reviewed(fingerprint=finding.fingerprint, decision=Decision(decision), **given)


def outcome(result: AuditResult, id_: str = "1.1.1") -> tuple[str, str]:
    verdict = next(v for v in result.criteria if v.id == id_)
    return verdict.outcome.value, verdict.basis


# -- what a decision does ----------------------------------------------------------------------------------------------
def test_accepted_is_no_problem_and_says_who_said_so():
    made = apply(run(("/", (doubt(),))), [decide(doubt(), "accept", why="هو زخرفة")])
    assert made.pages[0].findings == () == made.clusters
    assert (made.summary.cant_tell, made.summary.failed) == (0, 0)
    assert outcome(made) == ("cantTell", "nothing-found")  # a machine never says that a criterion is met
    [entry] = made.reviewed
    assert (entry.page, entry.finding.outcome) == (f"{SITE}/", Outcome.PASSED)
    assert (entry.finding.review.who, entry.finding.review.why) == ("نورة", "هو زخرفة")


def test_rejected_is_a_failure_by_a_person():
    made = apply(run(("/", (doubt(),))), [decide(doubt(), "reject")])
    [finding] = made.pages[0].findings
    assert (finding.outcome, finding.review.who) == (Outcome.FAILED, "نورة")
    assert outcome(made) == ("failed", "failures")
    assert made.clusters[0].outcome is Outcome.FAILED
    assert made.clusters[0].id == finding.cluster != doubt().cluster
    assert made.summary.failed == 1


def test_not_sure_stays_in_the_queue_with_its_note():
    made = apply(run(("/", (doubt(),))), [decide(doubt(), "unsure", why="ask the editors")])
    [finding] = made.pages[0].findings
    assert (finding.outcome, finding.review.why) == (Outcome.CANT_TELL, "ask the editors")
    assert outcome(made) == ("cantTell", "review")


@pytest.mark.parametrize(("until", "left"), [(date(2026, 2, 28), 1), (date(2026, 3, 1), 0), (None, 0)])
def test_after_its_last_day_the_question_is_back(until, left):
    made = apply(run(("/", (doubt(),))), [decide(doubt(), "accept", until=until)])
    assert len(made.pages[0].findings) == left
    assert all(finding.review.expired for finding in made.pages[0].findings)


def test_without_decisions_the_result_is_the_same():
    result = run(("/", (doubt(),)))
    assert apply(result, []) is result


def test_a_failure_of_the_machine_is_never_decided_away():
    failure = doubt(outcome=Outcome.FAILED)
    made = apply(run(("/", (failure,))), [decide(failure, "accept")])
    assert made.pages[0].findings == (failure,)


def test_the_last_decision_wins():
    early, late = decide(doubt(), "accept"), decide(doubt(), "reject", when=date(2026, 2, 2))
    assert apply(run(("/", (doubt(),))), [early, late]).summary.failed == 1


# -- how far it goes ---------------------------------------------------------------------------------------------------
def test_it_holds_on_its_page_alone():
    made = apply(run(("/a", (doubt(),)), ("/b", (doubt(),))), [decide(doubt(), "accept", pages=("/a",))])
    assert [len(page.findings) for page in made.pages] == [0, 1]


def test_more_copies_than_were_seen_are_asked_about():
    made = apply(run(("/a", (doubt(), doubt(), doubt()))), [decide(doubt(), "accept", copies=2)])
    assert len(made.pages[0].findings) == 1


def test_another_picture_without_a_name_is_another_question():
    seen, other = doubt("", "/seen.png"), doubt("", "/other.png")
    made = apply(run(("/a", (seen, other))), [decide(seen, "accept")])
    assert [finding.location.html for finding in made.pages[0].findings] == [other.location.html]


def test_an_element_with_a_name_is_known_by_it():
    assert element_of(doubt("Logo", "/a.png")) == element_of(doubt("Logo", "/b.png")) == ""
    same = [element_of(doubt("", f"{host}/a.png")) for host in ("", "https://staging.example:8443")]
    assert same[0] == same[1] != ""


def icon(source: str, name: str = "icon", **more: object) -> Finding:
    return doubt(name, source, values={"name": name}, **more)


def test_a_name_that_is_doubted_tells_no_picture_from_another():
    seen, other = icon("/gate.png"), icon("/mine.png")
    assert element_of(seen) != element_of(other) != ""
    assert seen.fingerprint == other.fingerprint  # a baseline knows both as ever
    made = apply(run(("/a", (seen, other)), ("/b", (seen,))), [decide(seen, "accept", pages=("*",))])
    assert [[one.location.html for one in page.findings] for page in made.pages] == [[other.location.html], []]


def test_an_address_is_known_by_what_it_asks_for_and_not_by_its_version():
    assert element_of(icon("/picture.ashx?id=3&v=1")) == element_of(icon("/picture.ashx?id=3&v=2"))
    assert element_of(icon("/picture.ashx?id=3")) != element_of(icon("/picture.ashx?id=4"))
    assert element_of(icon("/picture.ashx?id=3")) != element_of(icon("/picture.ashx"))


def test_an_earlier_decision_by_a_doubted_name_goes_no_further_than_to_one_picture():
    seen, other = icon("/gate.png"), icon("/mine.png")
    earlier = decide(seen, "accept", element="", pages=("*",), copies=6)
    made = apply(run(("/a", (seen, other)), ("/b", (seen, seen))), [earlier])
    assert [len(page.findings) for page in made.pages] == [2, 0]


def test_an_earlier_decision_about_an_address_that_asks_still_holds():
    unnamed = doubt("", "/picture.ashx?id=3")
    earlier = decide(unnamed, "accept", element=reviews.former_elements_of(unnamed)[0])
    assert earlier.element != element_of(unnamed)
    assert apply(run(("/a", (unnamed,))), [earlier]).pages[0].findings == ()


def test_a_drawing_with_a_doubted_name_is_asked_about_page_by_page():
    place = Location(selector="svg", html='<svg role="img">', path="main/svg", role="img", name="icon")
    drawn = icon("", location=place)
    assert (element_of(drawn), reviews.is_known(drawn)) == ("", False)
    assert pages_of(drawn, (f"{SITE}/a", f"{SITE}/b")) == ("/a", "/b")


def test_a_doubt_about_the_site_has_no_page():
    site = doubt(location=None, values={"title": "بوابة", "count": 3})
    made = apply(run(("/a", ()), site=(site,)), [decide(site, "accept")])
    assert (made.site, made.reviewed[0].page) == ((), "")
    changed = doubt(location=None, values={"title": "خدمات", "count": 3})
    assert element_of(changed) != element_of(site) == element_of(doubt(location=None, values={"title": "بوابة", "count": 9}))


@pytest.mark.parametrize(
    ("finding", "urls", "pages"),
    [
        (doubt(), (f"{SITE}/a",), ("/a",)),
        (doubt(), (f"{SITE}/a", f"{SITE}/b"), ("*",)),
        (doubt(""), (f"{SITE}/b?x=1", f"{SITE}/a"), ("/a", "/b?x=1")),
        (doubt(location=None), (), ("*",)),
    ],
)
def test_where_a_decision_will_hold(finding, urls, pages):
    assert pages_of(finding, urls) == pages


def test_a_page_is_the_same_on_a_copy_of_the_site():
    assert page_key("https://a.example/x?y=1") == page_key("http://127.0.0.1:8000/x?y=1") == "/x?y=1"
    assert page_key("https://a.example") == "/"
    assert page_key("https://[broken") == "https://[broken"


def test_what_became_of_the_decisions_is_told():
    note = apply(run(("/", (doubt(),))), [decide(doubt(), "accept"), decide(doubt("other"), "accept")]).notes[-1]
    assert note.en == "Decisions of reviewers: in force 1, expired 0, without a finding now 1"
    assert "السارية 1" in note.ar


# -- the file ----------------------------------------------------------------------------------------------------------
GOOD = {"fingerprint": "f", "decision": "accept", "who": "N", "when": "2026-02-01"}


def write(folder: Path, content: object) -> Path:
    file = folder / "reviews.json"
    file.write_bytes(content if isinstance(content, bytes) else msgspec.json.encode(content))
    return file


def test_a_file_is_read(tmp_path):
    file = write(tmp_path, {"schema": reviews.SCHEMA, "reviews": [GOOD | {"until": "2026-12-31", "pages": ["/a"]}]})
    [decision] = review_files.load([file])
    assert (decision.until, decision.pages, decision.copies) == (date(2026, 12, 31), ("/a",), 1)


@pytest.mark.parametrize(
    "content",
    [
        b"", b"{", b"\xff\xfe", [], {"reviews": []}, {"schema": "other/1", "reviews": []},
        {"schema": reviews.SCHEMA, "reviews": [GOOD | {"decision": "ok"}]},
        {"schema": reviews.SCHEMA, "reviews": [GOOD | {"when": "yesterday"}]},
        {"schema": reviews.SCHEMA, "reviews": [GOOD | {"who": ""}]},
        {"schema": reviews.SCHEMA, "reviews": [GOOD | {"untill": "2026-12-31"}]},
        {"schema": reviews.SCHEMA, "reviews": [GOOD | {"until": "2026-01-31"}]},
        {"schema": reviews.SCHEMA, "reviews": [GOOD | {"copies": 0}]},
        {"schema": reviews.SCHEMA, "reviews": [GOOD | {"pages": []}]},
    ],
)  # fmt: skip
def test_what_cannot_be_trusted_stops_the_run(tmp_path, content):
    with pytest.raises(UsageError) as stopped:
        review_files.load([write(tmp_path, content)])
    assert stopped.value.exit_code is ExitCode.USAGE
    assert "reviews.json" in str(stopped.value)
    assert "\n" not in str(stopped.value)


def test_a_folder_is_no_file_of_reviews(tmp_path):
    with pytest.raises(UsageError, match="cannot be read"):
        review_files.load([tmp_path])
