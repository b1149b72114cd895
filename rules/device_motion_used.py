"""What moving the device does can be done without moving it, and can be switched off.

SC 2.5.4 (WCAG 2.1), ACT rules 7677a9 and c249d5, failure F106: the page listens to the motion or the position of the
device. Whether it does something then, and whether a control does the same, only a person who moves a device sees, so it
is a question; sensors that are read in another way (Accelerometer) are not seen. Failed where words or
sliders of the page answered to events of motion, the page leads nowhere, and nothing on it can be operated. A number that
goes with the sensor may be what the page is for, as of a step counter.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Impact, Judgement, Snapshot, Text, cant_tell, failed, keyboard, rule

MOTION = ("devicemotion", "deviceorientation", "deviceorientationabsolute")


@rule(
    "device-motion-used",
    criteria=("2.5.4",),
    act=("7677a9", "c249d5"),
    needs=("dom", "keyboard"),
    impact=Impact.SERIOUS,
    title=Text(en="Nothing depends on shaking or tilting the device", ar="لا يتوقف شيء على هز الجهاز أو إمالته"),
    who=Text(
        en="People whose device is mounted, people who cannot move it, and people whose hands tremble.",
        ar="من ثُبتت أجهزتهم، ومن لا يستطيعون تحريكها، ومن ترتعش أيديهم.",
    ),
    reasons={
        "acts": Text(
            en="The page changes as the device is moved, and nothing on it can be operated instead, or to switch that off ({event})",
            ar="تتغير الصفحة بتحريك الجهاز، وليس فيها ما يمكن استخدامه بدل ذلك أو لإيقافه ({event})",
        ),
        "listens": Text(
            en="A script listens to how the device is moved or held ({event})",
            ar="يراقب نص برمجي حركة الجهاز أو وضعيته ({event})",
        ),
    },
    actions={
        "listens": Text(
            en="Shake and tilt a device: if something happens, a control must do the same, and there must be a way to switch the"
               " response off.",
            ar="هُز الجهاز وأَمِله: إن حدث شيء فيجب أن يفعله عنصر تحكم في الصفحة أيضًا، وأن توجد وسيلة لإيقاف الاستجابة للحركة.",
        ),
    },
    remedy=Text(
        en="Offer a control for all that motion does, and a setting that switches the response to motion off.",
        ar="وفّر عنصر تحكم لكل ما تفعله الحركة، وإعدادًا يوقف الاستجابة لها.",
    ),
)  # fmt: skip
def device_motion_used(snapshot: Snapshot) -> Iterator[Judgement]:
    heard = [event for event in MOTION if event in keyboard(snapshot).delegated]
    if heard and keyboard(snapshot).stirred:
        yield failed("acts", snapshot.main.elements[0], event=heard[0])
    elif heard:
        yield cant_tell("listens", snapshot.main.elements[0], event=heard[0])
