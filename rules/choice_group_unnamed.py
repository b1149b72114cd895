"""People who hear "yes" or "no" also hear to which question, when the choices are a group with a name.

Radio buttons, or check boxes of one name, two or more. Where a question stands before them and no fieldset with a
legend, no named group and no ARIA reference ties it to them, what sight joins the code does not (technique H71).
Without such a question the labels may speak for themselves, which H71 allows: a person decides; so where the text before
may be a statement about something else, and so of check boxes in a row that have names of their own below a text that asks.
Boxes that mark the rows of a table or the entries of a list answer no question.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    failed,
    fields_of,
    fold,
    group_name,
    loose_questions,
    passed,
    questions,
    rule,
)


@rule(
    "choice-group-unnamed",
    criteria=("1.3.1",),
    provisions=("CXP-8.1.5", "CXP-11.6"),
    impact=Impact.SERIOUS,
    title=Text(en="Choices are grouped with their question", ar="الخيارات مجموعة مع سؤالها"),
    who=Text(
        en="People who use a screen reader hear the options without the question.",
        ar="مستخدمو قارئ الشاشة يسمعون الخيارات دون السؤال.",
    ),
    reasons={
        "question-not-tied": Text(
            en="{count} options stand under “{question}”, which is not tied to them",
            ar="تحت «{question}» خيارات غير مرتبطة به برمجيًا (العدد: {count})",
        ),
        "perhaps-question": Text(
            en="{count} options stand under “{question}”, which may be their question and is not tied to them",
            ar="تحت «{question}» خيارات (العدد: {count})، وقد يكون سؤالها، وهو غير مرتبط بها برمجيًا",
        ),
        "shared-group": Text(
            en="The group “{group}” holds other fields too; nothing in the code ties “{question}” to its {count}"
               " options",
            ar="تضم المجموعة «{group}» حقولًا أخرى، ولا شيء في الشيفرة يربط «{question}» بخياراته (العدد: {count})",
        ),
        "no-question": Text(
            en="{count} options (the first is “{name}”) have neither a group name nor a visible question",
            ar="خيارات (العدد: {count}، أولها «{name}») ليس لها اسم مجموعة ولا سؤال ظاهر",
        ),
    },
    actions={
        "perhaps-question": Text(
            en="Read the text and the options: if the text is needed to know what is chosen, it is a failure.",
            ar="اقرأ النص والخيارات: إن كان لا بد من النص ليُعرف ما الذي يُختار فهذه مخالفة.",
        ),
        "shared-group": Text(
            en="Read only the group's name and the options: if the question cannot be known from them, it is a"
               " failure.",
            ar="اقرأ اسم المجموعة والخيارات فقط: إن لم يُعرف السؤال منها فهذه مخالفة.",
        ),
        "no-question": Text(
            en="Read the options alone: if it is not clear what is chosen, it is a failure.",
            ar="اقرأ الخيارات وحدها: إن لم يتضح ما الذي يُختار فهذه مخالفة.",
        ),
    },
    remedy=Text(
        en="Put the options into <fieldset><legend>Type of establishment</legend> … </fieldset>.",
        ar="ضع الخيارات في <fieldset><legend>نوع المنشأة</legend> … </fieldset>.",
    ),
)  # fmt: skip
def choice_group_unnamed(snapshot: Snapshot) -> Iterator[Judgement]:
    fields = fields_of(snapshot)
    for question in questions(snapshot):
        if question.marks_rows():
            continue
        count, words, group = len(question.members), question.words(), question.named_group()
        alone = group is not None and (fields.count_in(group) == count or fold(words) in fold(group_name(group)))
        if alone or question.tied_one_by_one():
            yield passed(at=question.first)
        elif group:
            yield cant_tell("shared-group", question.first, count=count, question=words, group=group_name(group))
        elif words:
            judge, reason = (failed, "question-not-tied") if question.is_plain() else (cant_tell, "perhaps-question")
            yield judge(reason, question.first, count=count, question=words)
        elif all(member.name for member in question.members):  # else they are told one by one
            yield cant_tell("no-question", question.first, count=count, name=question.first.name)
    for question in loose_questions(snapshot):
        around = question.named_group() or question.tied_one_by_one() or question.marks_rows()
        if not around and question.asks():
            count = len(question.members)
            yield cant_tell("perhaps-question", question.first, count=count, question=question.words())
