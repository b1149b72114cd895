// What can move in this document (JSON of capture/movers.py): each mover as [kind, what it is, width, height]; buttons
// by name and start tag, since one may stop it; the skeleton names what scripts usually move, and what they do; videos lie apart, since their files are judged.
(options) => {
  const { most, longest } = options;
  const hook = window[Symbol.for("a11y-audit")];
  const pending = (hook && hook.pending) || { timers: new Map(), callbacks: new Map(), roots: [], started: new Map(), workers: 0, live: 0, scroll: 0 };
  const found = [];
  const nameOf = (element) => element ? [element.localName, ...[...(element.classList || [])].sort()].join(".").slice(0, 120) : "";
  const add = (kind, what, element) => {
    const box = element && element.getBoundingClientRect ? element.getBoundingClientRect() : { width: 0, height: 0 };
    if (found.length < most) found.push([kind, what, Math.round(box.width), Math.round(box.height)]);
  };
  // What runs a few times within five seconds and turns few times can neither flash nor go on: at most as many
  // changes as it has turns.
  const isShort = (timing, turns) => Number.isFinite(timing.endTime) && timing.endTime <= longest && timing.iterations * turns <= options.turns;
  const seen = new Set();
  const look = (animation, element, wasSeen) => {
    if (seen.has(animation)) return;
    seen.add(animation);
    const effect = animation.effect;
    if (!effect || (animation.timeline && !(animation.timeline instanceof DocumentTimeline))) return;
    if (!wasSeen && animation.playState !== "running" && !animation.pending) return;
    const frames = effect.getKeyframes ? effect.getKeyframes() : [];
    if (isShort(effect.getComputedTiming(), Math.max(1, frames.length - 1))) return;
    const target = effect.target || element;
    const shows = frames.some((frame) => "visibility" in frame || "display" in frame || "opacity" in frame);
    if (!shows && target && target.checkVisibility && !target.checkVisibility({ visibilityProperty: true })) return;
    const timing = effect.getComputedTiming();
    const words = frames.map((frame) => Object.entries(frame).filter(([name]) => name !== "computedOffset").join()).join("|");
    add("animation", [nameOf(target), effect.pseudoElement || "", timing.duration, timing.iterations, words].join(" ").slice(0, 400), target);
  };
  for (const animation of document.getAnimations({ subtree: true })) look(animation, null, false);
  for (const root of pending.roots) for (const animation of root.getAnimations()) look(animation, null, false);
  for (const [animation, element] of pending.started) look(animation, element, true);
  for (const element of document.querySelectorAll("animate, animateTransform, animateMotion, set, marquee")) {
    add(element.localName === "marquee" ? "marquee" : "smil", `${nameOf(element)} ${element.outerHTML.slice(0, 300)}`, element.ownerSVGElement || element);
  }
  for (const [kind, delay, name] of pending.timers.values()) add(kind, `${delay} ${name}`);
  for (const about of pending.callbacks.values()) add("frame-callback", about.name);
  for (let i = 0; i < pending.workers; i++) add("worker", String(i));
  for (let i = 0; i < pending.live; i++) add("connection", String(i));
  const hasKeyframes = () => [...document.styleSheets].some((sheet) => {
    try { return [...sheet.cssRules].some((rule) => rule instanceof CSSKeyframesRule || (rule.cssRules && [...rule.cssRules].some((inner) => inner instanceof CSSKeyframesRule))); }
    catch { return true; } // of another origin: nobody can tell
  });
  if (pending.scroll && document.documentElement.scrollHeight > innerHeight * 1.3 && hasKeyframes()) add("scroll", "");
  // What scripts move is told by how it is named; pages that hold the same such things, and the same timers, move alike.
  const DYNAMIC = /carousel|slide|slick|swiper|splide|glide|flickity|owl|ticker|marquee|rotat|banner|hero|count|clock|timer|live|news|anim|flash|blink|progress|load|spin|typed|fade|parallax|canvas|chart/i;
  const words = new Set(), videos = [], images = [], buttons = [];
  const walk = (root) => {
    for (const element of root.querySelectorAll("*")) {
      if (pending.timers.size || pending.callbacks.size || pending.live) {
        const name = [element.localName, element.getAttribute("id"), element.getAttribute("class"), element.getAttribute("aria-roledescription"), element.getAttribute("aria-live"), ...Object.keys(element.dataset || {})].filter(Boolean).join(".");
        if (DYNAMIC.test(name)) words.add(name.slice(0, 200));
      }
      if (element.shadowRoot) walk(element.shadowRoot);
      if (element.matches("button, [role=button], [role=switch], input[type=button]") && buttons.length < 500) {
        const name = element.getAttribute("aria-label") || element.textContent || element.value || element.getAttribute("title") || "";
        buttons.push([name.replace(/\s+/g, " ").trim().slice(0, 120), element.cloneNode(false).outerHTML.slice(0, 400)]);
      }
      if (element.localName === "video") {
        videos.push([element.currentSrc || element.src || "", Boolean(element.srcObject), element.autoplay || !element.paused, element.controls, (element.loop || !(element.duration <= longest / 1000)) && element.checkVisibility({ visibilityProperty: true, opacityProperty: true })]);
        if (!element.paused || element.autoplay) add("video", element.currentSrc || "", element);
      } else if (element.localName === "img" && element.currentSrc) images.push([element.currentSrc, element]);
    }
  };
  walk(document);
  for (const root of pending.roots) walk(root);
  // Scripts without their data: what a page tells its scripts differs everywhere, what they do does not.
  // Where a script acts by time itself, its numbers and words decide what is seen, and so do the things that it names.
  const ACTS = /setTimeout|setInterval|requestAnimationFrame|\.animate\b|IntersectionObserver/;
  const code = (text) => text.slice(0, 200000).replace(/(["'`])(?:\\.|(?!\1)[^\\])*\1/g, "").replace(/\d[\d.]*/g, "").replace(/\s+/g, "");
  const scripts = [];
  const named = (text) => {
    const all = new Set(text.match(/[\w-]+/g));
    for (const element of [...document.querySelectorAll("[id]")].slice(0, 1000)) if (all.has(element.getAttribute("id"))) {
      const box = element.getBoundingClientRect();
      scripts.push([element.getAttribute("id"), Math.round(box.width), Math.round(box.height), Object.values(element.dataset || {}).join().slice(0, 200)].join(" "));
    }
  };
  if (pending.timers.size || pending.callbacks.size || pending.live || buttons.length) {
    for (const script of document.scripts) {
      if (script.type && !/javascript|module/.test(script.type)) continue;
      const acts = !script.src && ACTS.test(script.textContent);
      scripts.push(script.src ? script.src.split("?")[0] : acts ? script.textContent.slice(0, 200000) : code(script.textContent));
      if (acts) named(script.textContent.slice(0, 200000));
    }
    for (const sheet of document.querySelectorAll("style, link[rel~=stylesheet]")) scripts.push(sheet.href || sheet.textContent.slice(0, 200000));
  }
  for (const [url, element] of images) if (options.moving.includes(url)) add("image", url, element);
  for (const [url, element] of images) if (options.drawings.includes(url)) add("drawing", url, element);
  return JSON.stringify({ movers: found, videos, buttons, skeleton: [...[...words].sort(), ...scripts].join(" ") });
}
