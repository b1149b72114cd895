// Wait until the page stands still: fonts, lazy content below the fold, quiet DOM; then end what is still fading in.
// A document with scripts that shows nothing yet is an application that fetches what it shows: options.empty (ms) for it.
// A curtain (a loading screen over the whole window) that a timer takes away is waited for, options.curtain (ms) longer at most:
// what lies behind it is the page. Scrolling through the page has options.scrolling (ms), all other waits are
// bounded by options.bound (ms).
async (options) => {
  const hook = window[Symbol.for("a11y-audit")] || {}, pending = hook.pending;
  const setTimeout = pending ? pending.native.setTimeout.bind(window) : window.setTimeout.bind(window);
  let bound = options.bound;
  const started = performance.now(), left = () => bound - (performance.now() - started);
  const pause = (ms) => new Promise((done) => setTimeout(done, Math.max(0, Math.min(ms, left()))));
  const within = (promise, ms) => Promise.race([promise, pause(ms)]);
  const nextFrame = pending ? pending.native.requestAnimationFrame.bind(window) : window.requestAnimationFrame.bind(window);
  const frame = () => within(new Promise((done) => nextFrame(() => done())), 400);
  // A script hears that a place has come into view after the frame that shows it; what it does then shows in the next.
  const shown = async () => { await frame(); if (hook.intersection || (pending && pending.scroll)) { await pause(0); await frame(); await frame(); } };
  const root = document.scrollingElement || document.documentElement;
  const OVERDUE = 2000, TICK = 4; // ms: for a timer that is due; between looks
  // A refresh that is still to come would take the page away while it is looked at; the element itself is the evidence.
  const refresh = document.querySelector("meta[http-equiv=refresh i]");
  if (refresh && parseFloat(refresh.content) > 0) stop();
  let changed = performance.now();
  const observer = new MutationObserver(() => { changed = performance.now(); });
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  try {
    if (document.fonts && document.fonts.status !== "loaded") await within(document.fonts.ready, options.bound / 2);
    // What fades in when it is scrolled to, by an observer or by hearing the page scroll, is seen by everybody who reads on.
    const lazy = hook.intersection || (pending && pending.scroll) || document.querySelector("img[loading=lazy],iframe[loading=lazy]");
    if (lazy && root.scrollHeight > innerHeight) {
      const home = root.scrollTop;
      bound = performance.now() - started + options.scrolling;
      for (let y = 0, steps = 0; y < root.scrollHeight && steps < options.screens && left() > 0; y += innerHeight, steps++) {
        root.scrollTo({ top: y, behavior: "instant" });
        await shown();
      }
      // Who hears of scrolling is often told a moment late, once for many steps.
      const late = [...((pending && pending.timers) || new Map()).values()].filter((about) => about[0] === "timeout" && about[1] <= options.moment);
      if (late.length && left() > 0) {
        // Browsers run longer timers some ms after they are due, when they are awake anyhow.
        const isWaiting = () => [...pending.timers.values()].some((about) => late.includes(about));
        const last = Math.max(...late.map((about) => about[3])) + OVERDUE;
        while (isWaiting() && left() > 0 && performance.now() < last) await pause(TICK);
        await frame();
      }
      root.scrollTo({ top: home, behavior: "instant" });
      bound = performance.now() - started + options.bound;
      await frame();
      const images = [...document.images].filter((image) => !image.complete && image.getBoundingClientRect().height);
      if (images.length) await within(Promise.all(images.map((image) => image.decode().catch(() => {}))), options.bound / 2);
    }
    // A captions file that nobody has switched on is not loaded; whether it is there and holds words is evidence.
    const asked = [...document.querySelectorAll("video > track, audio > track")].filter((track) => track.readyState < 2);
    for (const track of asked) if (track.track.mode === "disabled") track.track.mode = "hidden";
    if (asked.length) await within(Promise.all(asked.map((track) => new Promise((done) => {
      track.addEventListener("load", done); track.addEventListener("error", done);
    }))), options.bound / 4);
    const OPAQUE = { opacityProperty: true, visibilityProperty: true };
    const SHOWING = "img,svg,canvas,video,audio,object,embed,input,button,select,textarea,iframe,frame";
    const isSeen = (element) => { const r = element.getBoundingClientRect(); return r.width >= 4 && r.height >= 4 && element.checkVisibility(OPAQUE); };
    // Some pages, or all that stands in them, are transparent until a script of another site has answered or a timer has run.
    const isOpen = (body) => getComputedStyle(body).display === "contents" || body.checkVisibility({ opacityProperty: true });
    const hasWords = () => {
      if (!document.body.innerText.trim()) return false;
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) if (text.data.trim() && text.parentElement.checkVisibility(OPAQUE)) return true;
      return false;
    };
    const shows = () => Boolean(document.body && isOpen(document.body) && (hasWords() || [...document.querySelectorAll(SHOWING)].some(isSeen)));
    if (document.scripts.length && !shows()) {
      bound = options.empty;
      while (!shows() && left() > 0) await pause(100);
      bound = Math.min(bound, performance.now() - started + options.bound);
    }
    // Over every part of the window, above the rest, with a word or two and nothing to press; while something waits to be run.
    const PARTS = [0.04, 0.35, 0.65, 0.96], ON_TOP = 10, FEW_LETTERS = 60, PRESSED = "a[href],button,input,select,textarea,summary,iframe,[tabindex]";
    const stuck = (node) => { for (; node; node = node.parentElement) { const style = getComputedStyle(node); if (style.position === "fixed") return style.zIndex >= ON_TOP ? node : null; } return null; };
    const isDrawn = () => {
      const over = stuck(document.elementFromPoint(innerWidth / 2, innerHeight / 2));
      return Boolean(over) && !over.querySelector(PRESSED) && over.innerText.trim().length <= FEW_LETTERS
        && PARTS.every((x) => PARTS.every((y) => over.contains(document.elementFromPoint(innerWidth * x, innerHeight * y))));
    };
    const isAwaited = () => Boolean(pending) && (pending.callbacks.size > 0 || [...pending.timers.values()].some((about) => about[1] <= options.curtain));
    if (isDrawn() && isAwaited()) {
      bound = Math.max(bound, performance.now() - started + options.curtain);
      while (isDrawn() && isAwaited() && left() > 0) await pause(100);
      bound = performance.now() - started + options.bound;
    }
    const rest = async () => { while (performance.now() - changed < options.quiet && left() > 0) await pause(options.quiet - (performance.now() - changed) + 1); };
    await rest();
    // What the page has set to happen in a moment is waited for, by the delay that it asked for: else it would depend on
    // how busy the machine is whether it is seen. A timer that comes again and changes nothing only watches.
    const end = performance.now() + options.moments, watching = new Set();
    const soon = () => pending ? [...pending.timers.values()].filter((about) => about[0] === "timeout" && about[1] <= options.moment && !watching.has(about[2])) : [];
    for (let due = soon(); due.length && left() > 0 && performance.now() < end; due = soon()) {
      const before = changed;
      await pause(Math.min(end, ...due.map((about) => about[3])) - performance.now() + 1);
      const waiting = new Set(pending.timers.values());
      if (changed !== before) await rest(); else for (const about of due) if (!waiting.has(about)) watching.add(about[2]);
    }
    const lasting = document.getAnimations({ subtree: true }).filter((animation) => {
      const timing = animation.effect && animation.effect.getComputedTiming();
      const timed = !animation.timeline || animation.timeline.constructor.name === "DocumentTimeline";
      if (!timing || !timed || animation.playState !== "running") return false;
      if (!Number.isFinite(timing.endTime) || timing.endTime > options.finite) return true;
      try { animation.finish(); } catch { /* an animation without an end cannot be finished */ }
      return false;
    });
    // What fades in for longer is seen from its second frame on; before it, it is what hides for good, to every reader.
    const toBegin = lasting.filter((animation) => animation.pending || !animation.currentTime).map((animation) => animation.ready);
    const painted = () => new Promise((done) => nextFrame(() => done()));
    const begun = Promise.all(toBegin).then(painted).then(painted).catch(() => {});
    if (toBegin.length) await Promise.race([begun, new Promise((done) => setTimeout(done, options.moments))]);
  } finally { observer.disconnect(); }
}
