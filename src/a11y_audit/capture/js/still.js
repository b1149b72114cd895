// Hold still what moves by itself, while things are tried: animations (endless ones half way, the same on every visit),
// media, marquees, and what timers and frame callbacks of the page would do. `hook.stir` lets it all go on.
// options: moving (addresses of moving pictures). `hook.restless` answers where something moves all the same, as
// [left, top, right, bottom][] of the window.
(options) => {
  const hook = window[Symbol.for("a11y-audit")];
  if (hook.stir) hook.stir();
  const held = [], playing = [], known = new Set();
  const halt = (animation, half) => {
    const effect = animation.effect, timeline = animation.timeline;
    known.add(animation);
    if (!effect || (timeline && timeline.constructor.name !== "DocumentTimeline") || animation.playState === "idle") return false;
    const timing = effect.getComputedTiming();
    try {
      if (Number.isFinite(timing.endTime)) { if (animation.playState === "running") animation.finish(); return true; }
      held.push([animation, animation.currentTime, animation.playState]);
      animation.pause();
      if (half) animation.currentTime = timing.delay + timing.duration / 2;
    } catch { /* an animation that cannot be moved stands as it is */ }
    return true;
  };
  const roots = [document, ...((hook.pending && hook.pending.roots) || [])];
  const all = () => roots.flatMap((root) => root.getAnimations({ subtree: true }));
  for (const animation of all()) halt(animation, true);
  for (const media of document.querySelectorAll("video,audio")) if (!media.paused) { media.pause(); playing.push(media); }
  const drawings = [...document.querySelectorAll("svg")].filter((svg) => svg.pauseAnimations && svg.ownerSVGElement === null && !svg.animationsPaused());
  for (const svg of drawings) svg.pauseAnimations();
  const marquees = [...document.querySelectorAll("marquee")];
  for (const marquee of marquees) marquee.stop();
  if (hook.pending) hook.pending.hold();
  const moving = new Set(options.moving);
  hook.restless = () => [...document.querySelectorAll("iframe,frame,object,embed,video,img")]
    .filter((element) => element.localName !== "img" || moving.has(element.currentSrc))
    .map((element) => element.getBoundingClientRect()).filter((r) => r.width && r.height)
    .map((r) => [Math.floor(r.left), Math.floor(r.top), Math.ceil(r.right), Math.ceil(r.bottom)]);
  // What began since: a mark that pulses or fades in. Answers how many there are.
  hook.haltNew = () => all().filter((animation) => !known.has(animation) && halt(animation, true)).length;
  hook.stir = () => {
    delete hook.stir;
    for (const [animation, time, state] of held) { try { animation.currentTime = time; if (state === "running") animation.play(); } catch { /* gone with its element */ } }
    for (const svg of drawings) svg.unpauseAnimations();
    for (const marquee of marquees) marquee.start();
    for (const media of playing) media.play().catch(() => {});
    if (hook.pending) hook.pending.release();
  };
}
