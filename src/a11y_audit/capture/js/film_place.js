// The element that a region of the window belongs to (window px of this document): the smallest that is known to move by
// itself, or to be changed by scripts, and holds the region; else the one whose box is most like the region. Answers
// JSON, null when there is none: { path, tag, words, box (page px), share (how alike), frame (where a frame's content
// begins), counts (whether scripts change nothing there but figures, slowly, as of a clock), parts (what moves side by
// side in the region) }.
(region) => {
  const hook = window[Symbol.for("a11y-audit")] || {};
  const [left, top, right, bottom] = region;
  const width = (r) => Math.max(0, Math.min(r.right, innerWidth) - Math.max(r.left, 0));
  const height = (r) => Math.max(0, Math.min(r.bottom, innerHeight) - Math.max(r.top, 0));
  const alike = (rect) => {
    const across = Math.min(rect.right, right) - Math.max(rect.left, left), down = Math.min(rect.bottom, bottom) - Math.max(rect.top, top);
    if (across <= 0 || down <= 0) return 0;
    const both = across * down;
    return both / (width(rect) * height(rect) + (right - left) * (bottom - top) - both);
  };
  const HOLDS = 0.8; // of the region
  const CELL = 8; // px: a region is made of cells, and may be wider and taller by as much than what moves in it
  const MOST = 12; // times the region's size: what is larger moves as a whole, or not at all
  const LIKE = 0.6; // of both together: the element is the region
  const found = new Map(), holders = [], movers = [];
  const offer = (element, bonus) => {
    if (!element || element.nodeType !== 1 || !element.isConnected || !element.getBoundingClientRect) return;
    const rect = element.getBoundingClientRect(), share = alike(rect);
    if (bonus >= 0.03 && !movers.includes(element)) movers.push(element);
    if (share > 0) found.set(element, Math.max(found.get(element) || 0, share + bonus));
    const across = Math.min(rect.right, right) - Math.max(rect.left, left), down = Math.min(rect.bottom, bottom) - Math.max(rect.top, top);
    const size = Math.max(1, right - left - CELL) * Math.max(1, bottom - top - CELL);
    if (bonus > 0.03 && across > 0 && down > 0 && across * down >= HOLDS * size && width(rect) * height(rect) <= MOST * (right - left) * (bottom - top)) holders.push([rect.width * rect.height, element]);
  };
  const up = (element, levels) => { for (let node = element; node && levels-- > 0; node = node.parentElement || (node.getRootNode().host ?? null)) offer(node, 0); };
  // What is known to move is preferred over what merely lies there with a box of the same size.
  for (const animation of document.getAnimations({ subtree: true })) if (animation.effect) offer(animation.effect.target, 0.05);
  for (const [element, seen] of hook.touched || []) { offer(element, seen.count > 1 ? 0.04 : 0.01); }
  for (const element of document.querySelectorAll("marquee, svg:has(animate, animateTransform, animateMotion, set)")) offer(element, 0.05);
  for (const element of document.querySelectorAll("canvas")) offer(element, 0.03);
  for (const element of document.querySelectorAll("video, svg, img, iframe, frame, object, embed")) offer(element, 0.02);
  const deep = (x, y) => { let node = document.elementFromPoint(x, y); while (node && node.shadowRoot) { const inner = node.shadowRoot.elementFromPoint(x, y); if (!inner || inner === node) break; node = inner; } return node; };
  for (const fx of [0.5, 0.25, 0.75]) for (const fy of [0.5, 0.25, 0.75]) up(deep(left + (right - left) * fx, top + (bottom - top) * fy), 40);
  let best = null, most = 0;
  holders.sort((a, b) => a[0] - b[0] || (a[1].contains(b[1]) ? 1 : -1));
  if (holders.length) { best = holders[0][1]; most = found.get(best); }
  else for (const [element, share] of found) if (share > most || (share === most && best && best.contains(element))) { best = element; most = share; }
  if (!best) return null;
  const SLOW = 400; // ms from one change to the next at least
  const counts = (element) => {
    const beside = (one) => { const r = one.getBoundingClientRect(); return alike(r) > 0 && width(r) * height(r) <= MOST * (right - left) * (bottom - top); };
    const own = [...(hook.touched || [])].filter(([one, seen]) => seen.count > 1 && one.isConnected && (element.contains(one) || (one.contains(element) && (seen.figures || beside(one)))));
    const told = own.filter(([, seen]) => seen.turns > 0);
    return told.length > 0 && own.every(([, seen]) => seen.figures !== false) && told.every(([, seen]) => seen.last - seen.first >= SLOW * seen.turns)
      && !document.getAnimations({ subtree: true }).some((animation) => animation.effect && element.contains(animation.effect.target));
  };
  const describe = (element, share) => {
    const path = [];
    for (let node = element; node && node !== document.documentElement; ) {
      const parent = node.parentNode;
      if (!parent) break;
      path.unshift([...parent.children].indexOf(node));
      if (parent.nodeType === 11) { path.unshift(-1); node = parent.host; } else node = parent;
    }
    const rect = element.getBoundingClientRect();
    const isFrame = element.localName === "iframe" || element.localName === "frame";
    return {
      path, tag: element.localName, words: [...element.classList].sort(), id: element.getAttribute("id") || "", share: Math.min(1, share), counts: counts(element),
      box: [rect.left + scrollX, rect.top + scrollY, rect.width, rect.height],
      frame: isFrame ? [rect.left + element.clientLeft, rect.top + element.clientTop, element.src || ""] : null,
    };
  };
  // Several things that move side by side make one region; each of them lies in it, none holds it.
  const inside = movers.filter((element) => {
    const rect = element.getBoundingClientRect(), size = width(rect) * height(rect);
    const across = Math.min(rect.right, right) - Math.max(rect.left, left), down = Math.min(rect.bottom, bottom) - Math.max(rect.top, top);
    return size > 0 && across > 0 && down > 0 && across * down >= HOLDS * size;
  });
  const parts = holders.length || most >= LIKE ? [] : inside.filter((element) => !inside.some((other) => other !== element && other.contains(element)));
  return JSON.stringify({ ...describe(best, most), parts: parts.slice(0, 8).map((element) => describe(element, 1)) });
}
