"""Tables of the accuracy bench, as Markdown."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

Scores = dict[str, Any]

HEADING = """# Accuracy

How much the rules find, and how often they are wrong, on pages that others wrote and labelled: the examples of the
W3C's ACT rules, the broken pages of the UK's Government Digital Service (GDS), the W3C's techniques and failures, and
the test pages of other tools. The pages are not part of this project. Written by `make accuracy SHARED=FOLDER`; do not
edit.

*Detected*: reported as failed. *With review*: failed, or cantTell with a question. *False alarm*: failed on an example
that is right or to which the rule does not apply; *asked*: cantTell there. By ACT rule only findings of rules that name
the ACT rule on their card count; by criterion any finding on the criterion counts, so that an alarm there may be a true
finding about another rule of the same criterion. The sets of other tools hold those tools' opinions.
"""

_NAMES = {
    "wcagtech": "W3C techniques and failures",
    "wcagwork": "W3C working examples",
    "ibm": "IBM Equal Access",
    "axe": "axe-core",
    "testaro": "Testaro",
    "accesslint": "AccessLint",
    "htmlcs": "HTML_CodeSniffer",
}


def document(lines: list[str]) -> str:
    """Return the whole page: what it is, the notes of people (accuracy_notes.md), the tables."""
    notes = Path(__file__).with_name("accuracy_notes.md").read_text(encoding="utf-8")
    return "\n".join([HEADING, notes, *lines]).rstrip() + "\n"


def overview(ours: Scores, floors: dict[str, Scores]) -> list[str]:
    """Return a table of every set, ours beside bare axe-core."""
    lines = ["## All sets\n", f"{ours['pages']} pages, {ours['errors']} could not be audited.\n"]
    lines += ["| set | tool | failing | detected | with review | clean | false alarms | asked |"]
    lines += ["|---|---|--:|--:|--:|--:|--:|--:|"]
    tools = {"ours": ours, **floors}
    if ours["act"]["rules"]:
        for name, key in (("ACT, by rule", "mapped"), ("ACT, by criterion", "sc")):
            lines += [_rates(name, tool, scores["act"][key]) for tool, scores in tools.items()]
    if sum(ours["gds"]["strict"].values()):
        lines += [_gds_row(tool, scores["gds"]["strict"]) for tool, scores in tools.items()]
    for name in ours["rest"]:
        lines += [
            _rates(_NAMES.get(name, name), tool, scores["rest"][name])
            for tool, scores in tools.items()
            if name in scores["rest"]
        ]
    if ours["act"]["rules"]:
        lines += ["", "| ACT rules | consistent | partial | inconsistent | untested |", "|---|--:|--:|--:|--:|"]
        lines += [_consistency(tool, scores["act"]["rules"]) for tool, scores in tools.items()]
    return [*lines, ""]


def _rates(name: str, tool: str, rates: Scores) -> str:
    reached = rates["TP"] + rates["REVIEW"]
    return (
        f"| {name} | {tool} | {rates['failed']} | {rates['TP']} | {reached} | {rates['clean']} | {rates['FP']} "
        f"| {rates['NOISE']} |"
    )


def _gds_row(tool: str, found: Scores) -> str:
    reached = found.get("detected", 0) + found.get("review", 0)
    return f"| GDS | {tool} | {sum(found.values())} | {found.get('detected', 0)} | {reached} | | | |"


def _consistency(tool: str, rules: Scores) -> str:
    words = ("complete", "partial", "inconsistent", "untested")
    counts = [sum(rule["consistency"] == word for rule in rules.values()) for word in words]
    return f"| {tool} | {' | '.join(map(str, counts))} |"


def act_rules(act: Scores, chosen: Iterable[str] = ()) -> list[str]:
    """Return what stands for each ACT rule: verdict, numbers, the examples that are missed or wrongly failed."""
    chosen = set(chosen)
    rules = {id_: rule for id_, rule in act["rules"].items() if not chosen or id_ in chosen}
    if not rules:
        return []
    lines = ["## ACT rules\n", "| rule | name | consistent | failing | detected | asked | missed | false alarms |"]
    lines += ["|---|---|---|--:|--:|--:|--:|--:|"]
    for id_, rule in sorted(rules.items(), key=lambda item: item[1]["name"]):
        found = rule["mapped"] or {"MISS": sum(rule["sc"].get(key, 0) for key in ("TP", "REVIEW", "MISS"))}
        got = [found.get(key, 0) for key in ("TP", "REVIEW", "MISS", "FP")]
        word = {"complete": "yes"}.get(rule["consistency"], rule["consistency"])
        lines.append(f"| {id_} | {rule['name']} | {word} | {sum(got[:3])} | {' | '.join(map(str, got))} |")
    if chosen:
        for id_, rule in rules.items():
            lines += [f"{id_} missed {case}" for case in rule["miss"] or rule["sc_miss"] or ()]
            lines += [f"{id_} false alarm {case}" for case in rule["fp"] or ()]
    return [*lines, ""]


def gds(found: Scores) -> list[str]:
    """Return the pages of GDS that nothing was said about."""
    missed = sorted(id_ for id_, case in found["cases"].items() if case["strict"] == "missed")
    if not missed:
        return []
    lines = [f"## GDS: what is missed ({len(missed)})\n"]
    return [*lines, *(f"- {id_.removeprefix('gds/')}: {found['cases'][id_]['title']}" for id_ in missed), ""]


def groups(found: Scores, chosen: Iterable[str] = ()) -> list[str]:
    """Return the other sets group by group: those with a failing example missed or a false alarm."""
    chosen = set(chosen)
    lines = []
    for name, counts in sorted(found.items()):
        wrong = counts.get("MISS") or counts.get("FP")
        if wrong and (not chosen or name.split(":", 1)[1] in chosen):
            got = [counts.get(key, 0) for key in ("TP", "REVIEW", "MISS", "FP", "NOISE")]
            lines.append(f"| {name} | {' | '.join(map(str, got))} |")
    head = ["| group | detected | asked | missed | false alarms | asked on clean |", "|---|--:|--:|--:|--:|--:|"]
    return ["## Other sets: groups that are not right\n", *head, *lines, ""] if lines else []
