"""People who use a keyboard and press a skip link are past the menus then; the next Tab goes on from there.

The skip links among the first tab stops were pressed by Enter, then Tab. A link whose target is there and that leaves
the focus where it was (a script that only scrolls, or holds the click) helps nobody who cannot use a mouse. A page with
headings or a main landmark has another way past its blocks, so a broken skip link proves a failure of 2.4.1 only where
there is neither. Targets that are missing are the matter of skip-link-target.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    NOWHERE,
    Element,
    Impact,
    Judgement,
    Press,
    Snapshot,
    Text,
    bypasses_blocks,
    failed,
    has_way_past_blocks,
    is_stop,
    keyboard,
    passed,
    rule,
    skip_links,
)  # fmt: skip


@rule(
    "skip-link-stays",
    criteria=("2.4.1",),
    provisions=("CXP-6.2.4", "CXP-7.0.4", "CXP-10.4", "CXP-10.11"),
    needs=("dom", "keyboard"),
    impact=Impact.SERIOUS,
    title=Text(en="Skip links move the focus", ar="روابط التخطي تنقل التركيز"),
    who=Text(
        en="People who use a keyboard or a switch pass every menu entry on every page when the skip link does nothing.",
        ar="من يستخدمون لوحة المفاتيح أو المفاتيح المساعدة يمرون بكل عناصر القوائم في كل صفحة إذا لم يعمل رابط التخطي.",
    ),
    reasons={
        "stays": Text(
            en="After Enter on the skip link “{name}” the next Tab goes to “{following}”, which stands before the target",
            ar="بعد الضغط على Enter عند رابط التخطي «{name}» ينقل Tab التركيز إلى «{following}»، وهو قبل الوجهة",
        ),
        "scrolls": Text(
            en="The skip link “{name}” scrolls the page, but the next Tab goes to “{following}”, which stands before the"
               " target",
            ar="يمرّر رابط التخطي «{name}» الصفحة، لكن Tab ينقل التركيز بعده إلى «{following}»، وهو قبل الوجهة",
        ),
    },
    remedy=Text(
        en='Leave the jump to the browser: <a href="#main"> and <main id="main" tabindex="-1">; where a script must scroll,'
           " call focus() on the target as well.",
        ar='اترك الانتقال للمتصفح: <a href="#main"> و<main id="main" tabindex="-1">، وإن لزم أن تمرّر البرمجة الصفحة'
           " فاستدعِ focus() على الوجهة أيضًا.",
    ),
)  # fmt: skip
def skip_link_stays(snapshot: Snapshot) -> Iterator[Judgement]:
    has_way = has_way_past_blocks(snapshot)
    presses = {press.row: press for press in keyboard(snapshot).presses}
    for link in skip_links(snapshot):
        press = presses.get(link.index) if link.frame.index == 0 else None
        if press is None or press.target <= link.index:
            continue
        if press.next == NOWHERE or press.next >= press.target or _went_round(link, press):
            yield passed(at=link)
            continue
        criteria = () if has_way or not bypasses_blocks(link) else ("2.4.1",)
        following = snapshot.main.views[press.next]
        reason = "scrolls" if press.scrolled else "stays"
        yield failed(reason, link, criteria=criteria, name=link.name, following=following.name or following.tag)


def _went_round(link: Element, press: Press) -> bool:
    """Behind a target without stops Tab leaves the page and begins anew, as far as the link itself."""
    return press.next <= link.index and not any(
        node.index >= press.target and is_stop(node) for node in link.frame.elements
    )
