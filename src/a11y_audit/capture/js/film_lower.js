// Where on the page (top and bottom, page px) something is known to move by itself, and how tall the page is. JSON.
(moving) => {
  const hook = window[Symbol.for("a11y-audit")] || {}, found = [];
  const add = (element) => {
    if (!element || !element.getBoundingClientRect) return;
    const rect = element.getBoundingClientRect();
    if (rect.width > 1 && rect.height > 1) found.push([rect.top + scrollY, rect.bottom + scrollY]);
  };
  for (const animation of document.getAnimations({ subtree: true })) {
    const timing = animation.effect && animation.effect.getComputedTiming();
    if (timing && animation.playState === "running" && !(timing.endTime < 5000)) add(animation.effect.target);
  }
  for (const [element, seen] of hook.touched || []) if (seen.count > 1 && seen.last - seen.first > 1500) add(element);
  for (const element of document.querySelectorAll("canvas, marquee, iframe, animate, animateTransform, animateMotion")) add(element.ownerSVGElement || element);
  for (const image of document.images) if (moving.includes(image.currentSrc)) add(image);
  return JSON.stringify({ height: document.documentElement.scrollHeight, known: found.slice(0, 500) });
}
