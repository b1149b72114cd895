// Animations that exist when the page has settled (model/rows.py, Animation). Needs context.rowOf of dom.js.
(context) => {
  const kindOf = (animation) => ({ CSSAnimation: "css-animation", CSSTransition: "css-transition" })[animation.constructor.name] || "script";
  const found = [];
  const add = (root) => {
    for (const animation of root.getAnimations ? root.getAnimations({ subtree: true }) : []) {
      const effect = animation.effect;
      const row = effect && effect.target ? context.rowOf(effect.target) : undefined;
      if (row === undefined) continue;
      if (animation.timeline && animation.timeline.constructor.name !== "DocumentTimeline") continue;
      const timing = effect.getComputedTiming();
      const names = new Set(effect.getKeyframes ? effect.getKeyframes().flatMap((frame) => Object.keys(frame)) : []);
      for (const other of ["offset", "computedOffset", "easing", "composite"]) names.delete(other);
      found.push([row, kindOf(animation), animation.animationName || animation.transitionProperty || animation.id || "",
        Number(timing.duration) || 0, Number.isFinite(timing.iterations) ? timing.iterations : null, animation.playState,
        [...names].sort(), effect.pseudoElement || ""]);
    }
  };
  add(document);
  for (const element of document.querySelectorAll("animate, animateTransform, animateMotion, set")) {
    let target = element.targetElement || element.parentElement;
    while (target && context.rowOf(target) === undefined) target = target.parentElement;
    if (!target) continue;
    const repeat = element.getAttribute("repeatCount"), seconds = element.getSimpleDuration ? (() => { try { return element.getSimpleDuration(); } catch { return 0; } })() : 0;
    found.push([context.rowOf(target), "smil", element.getAttribute("attributeName") || element.localName, seconds * 1000,
      repeat === "indefinite" || element.getAttribute("repeatDur") === "indefinite" ? null : Number(repeat) || 1, "running",
      [element.getAttribute("attributeName") || "transform"], ""]);
  }
  return found.sort((a, b) => a[0] - b[0] || (a[2] < b[2] ? -1 : 1));
}
