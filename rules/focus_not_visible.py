"""People who use a keyboard see where they are: something on the screen changes where the focus is.

Every kind of tab stop was given the focus. Its styles and those of its generated content settle most; where they stay
the same, pictures of the whole window before and after decide, so that a mark drawn elsewhere counts, and a text field's
caret counts. Failed only when not one pixel changed. Stops of the same tag, classes and role in the same kind of parent
are looked at once or twice, and counted. ACT rule oj04fd; failure F78. Stops inside of frames are not tried.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Element, Impact, Judgement, Snapshot, Text, cant_tell, failed, keyboard, passed, rule


@rule(
    "focus-not-visible",
    criteria=("2.4.7",),
    provisions=("CXP-10.4",),
    act=("oj04fd",),
    needs=("dom", "keyboard"),
    impact=Impact.SERIOUS,
    title=Text(en="The focus is seen wherever it is", ar="يظهر موضع التركيز أينما كان"),
    who=Text(
        en="People who use a keyboard or a switch and see the screen: without a mark they do not know where they are.",
        ar="مستخدمو لوحة المفاتيح والمفاتيح المساعدة المبصرون: من دون علامة لا يعرفون أين هم في الصفحة.",
    ),
    reasons={
        "unmarked": Text(
            en="Nothing on the screen changes when “{name}” gets the focus (elements of this kind on the page: {count})",
            ar="لا يتغير شيء على الشاشة عند وصول التركيز إلى «{name}» (عدد العناصر من هذا النوع في الصفحة: {count})",
        ),
        "unseen": Text(
            en="“{name}” takes the focus but is not on the screen, and nothing else changes (elements of this kind on the"
               " page: {count})",
            ar="يصل التركيز إلى العنصر «{name}» وهو غير ظاهر على الشاشة، ولا يتغير شيء آخر (عدد العناصر من هذا النوع في"
               " الصفحة: {count})",
        ),
        "faint": Text(
            en="When “{name}” gets the focus, the screen changes only a little",
            ar="عند وصول التركيز إلى «{name}» لا تتغير الشاشة إلا قليلًا",
        ),
        "slid": Text(
            en="“{name}” comes into the window only while the page is scrolled, and its styles do not mark the focus",
            ar="لا يظهر «{name}» في النافذة إلا عند تمرير الصفحة، ولا تميّز أنماطه وصول التركيز إليه",
        ),
        "restless": Text(
            en="The page moves by itself, so it could not be told whether “{name}” is marked when it gets the focus",
            ar="تتحرك الصفحة من تلقاء نفسها، فتعذر التحقق من تمييز «{name}» عند وصول التركيز إليه",
        ),
        "more": Text(
            en="Further kinds of elements that their styles do not mark were not looked at: {count}",
            ar="أنواع أخرى من العناصر لا تميّزها أنماطها ولم تُفحص: {count}",
        ),
    },
    actions={
        "faint": Text(
            en="Move to it with Tab and away again: if you cannot see the change at once, it is a failure.",
            ar="انتقل إليه بمفتاح Tab ثم غادره: إن لم تلاحظ التغير فورًا فهذه مخالفة.",
        ),
        "slid": Text(
            en="Go through the page with Tab as far as this: if it is not in sight then, or nothing marks it, it is a failure.",
            ar="تنقل في الصفحة بمفتاح Tab حتى تصل إليه: إن لم يكن ظاهرًا عندئذ أو لم يميّزه شيء فهذه مخالفة.",
        ),
        "restless": Text(
            en="Move to it with Tab: if nothing marks it, it is a failure.",
            ar="انتقل إليه بمفتاح Tab: إن لم يميّزه شيء فهذه مخالفة.",
        ),
        "more": Text(
            en="Go through the page with Tab once: every stop must be marked.",
            ar="تنقل في الصفحة كلها بمفتاح Tab مرة واحدة: يجب أن يكون كل موضع مميزًا.",
        ),
    },
    remedy=Text(
        en="Remove outline: none, or give a mark of your own: :focus-visible { outline: 3px solid #14573a;"
           " outline-offset: 2px; }. Take what is hidden out of the Tab order (hidden, visibility: hidden, inert).",
        ar="احذف outline: none أو ضع علامة واضحة: :focus-visible { outline: 3px solid #14573a;"
           " outline-offset: 2px; }. وأخرج ما هو مخفي من ترتيب التنقل (hidden أو visibility: hidden أو inert).",
    ),
)  # fmt: skip
def focus_not_visible(snapshot: Snapshot) -> Iterator[Judgement]:
    evidence = keyboard(snapshot)
    proven = any(stop.change == "none" for stop in evidence.stops)
    is_blank = not snapshot.main.views[0].visible_text  # it has not come yet: nobody can be told where the focus is
    for stop in evidence.stops:
        element = snapshot.main.views[stop.row]
        if is_blank and not stop.shown and _is_veiled(element):
            continue
        name = element.name or element.text[:60]
        if stop.change == "none":
            reason = "unmarked" if stop.shown else "unseen"
            yield failed(reason, element, of_many=stop.alike, alike=True, name=name, count=stop.alike)
        elif stop.change in ("faint", "restless", "slid"):
            yield cant_tell(stop.change, element, of_many=stop.alike, alike=True, name=name)
        elif stop.keeps and (stop.change == "plain" or (stop.marks and stop.shown)):
            yield passed(at=element)
    if evidence.unseen and not proven:
        yield cant_tell("more", count=evidence.unseen)


def _is_veiled(element: Element) -> bool:
    """Tell whether an element, or something around it, is transparent as a whole."""
    return any(node.style("opacity") == "0" for node in (element, *element.ancestors()))
