"""People who use a keyboard can leave whatever they have entered.

Elements that hold the Tab key, or fetch the focus back, were walked through with real keys: Tab on, Shift+Tab back,
Escape and Tab, and a key that the page names. Failed only when none of them led out and nothing in the ring can be
pressed. When Shift+Tab alone leads out, or a control in the ring may open the way, a person tries. ACT rules 80af7b,
a1b64e, ebe86a; failure F10. What only happens after something was opened or typed is not seen, nor what frames do.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Impact, Judgement, Snapshot, Text, cant_tell, failed, keyboard, passed, rule


@rule(
    "keyboard-trap",
    criteria=("2.1.2",),
    provisions=("CXP-10.4", "CXP-6.1.10"),
    act=("80af7b", "a1b64e", "ebe86a"),
    needs=("dom", "keyboard"),
    impact=Impact.CRITICAL,
    title=Text(en="The keyboard leads out of everything that it leads into", ar="تُخرج لوحة المفاتيح من كل ما تُدخل إليه"),
    who=Text(
        en="People who use a keyboard, a switch or a screen reader cannot reach the rest of the page.",
        ar="لا يستطيع مستخدمو لوحة المفاتيح والمفاتيح المساعدة وقارئ الشاشة الوصول إلى بقية الصفحة.",
    ),
    reasons={
        "trapped": Text(
            en="Neither Tab, Shift+Tab nor Escape leads out of “{name}” (elements in the ring: {count})",
            ar="لا يُخرج Tab ولا Shift+Tab ولا Escape من «{name}» (عدد العناصر التي يدور بينها التركيز: {count})",
        ),
        "named-key-fails": Text(
            en="Neither Tab, Shift+Tab nor Escape leads out of “{name}”, nor does the key that the page names: {key}",
            ar="لا يُخرج Tab ولا Shift+Tab ولا Escape من «{name}»، ولا المفتاح الذي تذكره الصفحة: {key}",
        ),
        "back-only": Text(
            en="Tab leads round in “{name}” (elements in the ring: {count}); only Shift+Tab leads out, back to what was before",
            ar="يدور Tab داخل «{name}» (عدد العناصر التي يدور بينها التركيز: {count})، ولا يُخرج منه إلا Shift+Tab رجوعًا",
        ),
        "perhaps-way-out": Text(
            en="Neither Tab, Shift+Tab nor Escape leads out of “{name}”; a control among the {count} may do so when it is"
               " pressed or filled in",
            ar="لا يُخرج Tab ولا Shift+Tab ولا Escape من «{name}»، وقد يُخرج منه ضغط أحد العناصر التي يدور بينها التركيز أو"
               " تعبئته (عددها: {count})",
        ),
    },
    actions={
        "back-only": Text(
            en="Move into it with Tab: if what follows it cannot be reached by going on, it is a failure.",
            ar="ادخل إليه بمفتاح Tab: إن لم يمكن بلوغ ما يليه بالمتابعة فهذه مخالفة.",
        ),
        "perhaps-way-out": Text(
            en="Move into it with Tab, press each of its buttons with Enter and fill in its fields: if none lets you out, or"
               " nothing says that a field must be filled, it is a failure.",
            ar="ادخل إليه بمفتاح Tab ثم اضغط Enter على كل زر فيه واملأ حقوله: إن لم يُخرجك أي منها، أو لم يُذكر أن الحقل يجب"
               " أن يُملأ، فهذه مخالفة.",
        ),
    },
    remedy=Text(
        en="Do not call preventDefault() for the Tab key, and let Escape close what holds the focus.",
        ar="لا تستدعِ preventDefault() لمفتاح Tab، واجعل مفتاح Escape يغلق ما يحتجز التركيز.",
    ),
)  # fmt: skip
def keyboard_trap(snapshot: Snapshot) -> Iterator[Judgement]:
    evidence = keyboard(snapshot)
    for trap in evidence.traps:
        element = snapshot.main.views[trap.rows[0]]
        name = element.name or element.text[:60] or element.tag
        if trap.released:
            yield passed(at=element)
        elif trap.acting:
            yield cant_tell("perhaps-way-out", element, name=name, count=len(trap.rows))
        elif trap.back:
            yield cant_tell("back-only", element, name=name, count=len(trap.rows))
        elif trap.key:
            yield failed("named-key-fails", element, name=name, key=trap.key)
        else:
            yield failed("trapped", element, name=name, count=len(trap.rows))
    if evidence.stops and not evidence.traps:
        yield passed()
