"""Different pictures have different names, or people who hear them cannot tell them apart.

One question for each name that several pictures of one page share, when their files differ. A name that must be
translated anyway is the matter of language-name-untranslated.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Element,
    Impact,
    Judgement,
    Kind,
    Snapshot,
    Text,
    cant_tell,
    fold,
    foreign_kind,
    foreign_script,
    passed,
    phrases,
    pictures,
    rule,
    source,
)


@rule(
    "image-alt-shared",
    criteria=("1.1.1",),
    provisions=("CXP-10.6",),
    impact=Impact.MODERATE,
    title=Text(en="Different pictures have different names", ar="للصور المختلفة نصوص بديلة مختلفة"),
    who=Text(
        en="People who use a screen reader or do not load pictures.",
        ar="مستخدمو قارئ الشاشة، ومن لا تُحمَّل عندهم الصور.",
    ),
    reasons={
        "shared": Text(
            en="{count} different pictures have the text alternative “{name}”",
            ar="النص البديل «{name}» مشترك بين صور مختلفة عددها {count}",
        ),
    },
    actions={
        "shared": Text(
            en="Look at these pictures: if they show different things, name each by what it shows.",
            ar="انظر إلى هذه الصور: إن كانت تعرض أشياء مختلفة فسمِّ كلًا منها بما تعرضه.",
        ),
    },
    remedy=Text(en="Name each picture by what it alone shows.", ar="سمِّ كل صورة بما تنفرد بعرضه."),
)
def image_alt_shared(snapshot: Snapshot) -> Iterator[Judgement]:
    groups: dict[str, list[Element]] = {}
    for picture in pictures(snapshot):
        said = fold(picture.name)
        if said and source(picture) and said not in phrases("image_placeholders") | phrases("image_kinds"):
            groups.setdefault(said, []).append(picture)
    for group in groups.values():
        files = {source(picture) for picture in group}
        if _name_one_deed(group):
            continue
        if len(files) > 1 and not _is_foreign(group[0]):
            yield cant_tell("shared", group[0], name=group[0].name, count=len(files))
        elif len(files) == 1:
            yield passed(at=group[0])


def _name_one_deed(group: list[Element]) -> bool:
    """Tell whether the pictures are all that names controls which do one thing: the "Next" of two sliders, one's own page."""
    controls = [picture.closest("link", "button") for picture in group]
    named = all(
        control is not None and fold(control.name) == fold(picture.name)
        for control, picture in zip(controls, group, strict=True)
    )
    return named and len({(control.attribute("href") or "").strip() for control in controls if control}) == 1


def _is_foreign(picture: Element) -> bool:
    script = foreign_script(picture, picture.name)
    return script is not None and foreign_kind(picture, picture.name, script) is not Kind.NAME
