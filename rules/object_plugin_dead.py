"""What only Flash, Silverlight or a Java applet can show, nobody can reach today, with or without a disability.

Advice: browsers have dropped these plug-ins; what stands inside <object> as a substitute is shown instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from a11y_audit.api import Element, Impact, Judgement, Snapshot, Text, documents, failed, rule

_FILE = re.compile(r"\.(?:swf|dcr|xap|jar|class)(?:[?#]|$)", re.I)
_TYPES = (
    "application/x-shockwave-flash",
    "application/x-silverlight",
    "application/x-java-applet",
    "application/x-director",
)
_CLASS = "clsid:"  # ActiveX
_PARAMETERS = frozenset({"wmode", "allowscriptaccess", "flashvars"})  # of the Flash player


@rule(
    "object-plugin-dead",
    criteria=(),
    impact=Impact.SERIOUS,
    title=Text(en="No content needs a plug-in that browsers have dropped", ar="لا محتوى يتطلب إضافة لم تعد المتصفحات تدعمها"),
    who=Text(en="Everybody: no current browser shows it.", ar="الجميع، فلا متصفح اليوم يعرضه."),
    reasons={
        "dead": Text(
            en="This <{tag}> needs a plug-in that browsers have dropped ({sign})",
            ar="يتطلب عنصر <{tag}> هذا إضافة لم تعد المتصفحات تدعمها ({sign})",
        ),
    },
    remedy=Text(
        en="Offer the content as HTML, <video> or <audio>, and remove the object.",
        ar="قدّم المحتوى بصيغة HTML أو <video> أو <audio> واحذف العنصر القديم.",
    ),
)  # fmt: skip
def object_plugin_dead(snapshot: Snapshot) -> Iterator[Judgement]:
    for element in (node for frame in documents(snapshot) for node in frame.select("object", "embed", "applet")):
        if element.tag in ("object", "embed", "applet") and (sign := _sign(element)):
            yield failed("dead", element, tag=element.tag, sign=sign)


def _sign(element: Element) -> str:
    """Return what tells of the plug-in, "" for content that browsers show by themselves."""
    if element.tag == "applet":
        return "applet"
    kind = (element.attribute("type") or "").strip().lower()
    address = element.attribute("data") or element.attribute("src") or ""
    if kind in _TYPES:
        return kind
    if _FILE.search(address):
        return address.rpartition("/")[2][:60]
    if (element.attribute("classid") or "").lower().startswith(_CLASS):
        return "classid"
    names = {(child.attribute("name") or "").lower() for child in element.children if child.tag == "param"}
    return next(iter(sorted(names & _PARAMETERS)), "")
