// What is painted where, by elements and by what styles generate: isCovered(element, part) tells whether anything but the element
// and what it stands in is painted in a part of the window; isAmong(element, boxes, scroller, isLeftOut) of text that must be
// scrolled to whether anything but its ancestors lies there and moves with it; clipAround(element) what clips an element;
// isUntold() whether something is painted whose place cannot be told. Gathered once, when first asked. Needs styleOf, parentOf and
// boxesOf of js/contrast.js, box and clips of js/box.js and js/clips.js.
({ styleOf, parentOf, boxesOf, box, clips }) => {
  const { shade, isClear, hasBorder, hasOutline, hasRules, lengths, farthest } = box, { clipOf, meet } = clips;
  const hook = window[Symbol.for("a11y-audit")], root = document.documentElement, body = document.body;
  const TOUCH = 0.5; // px that boxes may share
  const AROUND = 60; // px that an image at the border may spread
  const BLUR = 3; // standard deviations that a blur is seen
  const MOST_GENERATED = 500; // pseudo-elements whose boxes are asked for
  const BAND = 200, MOST_BANDS = 1000; // px of height in which painters are looked up
  const OPEN = [-1e7, -1e7, 1e7, 1e7], PAINTED = { opacityProperty: true, visibilityProperty: true };
  const DRAWN = new Set(["img", "svg", "canvas", "video", "audio", "iframe", "frame", "object", "embed", "input", "select", "textarea",
    "button", "progress", "meter", "hr", "fieldset", "math", "image", "use", "foreignObject"]);
  const LETTERS = /[\p{L}\p{N}]/u, INK = /\S/;
  const paints = (style) => !isClear(style.backgroundColor) || style.backgroundImage !== "none" || style.boxShadow !== "none" || hasBorder(style) || hasOutline(style)
    || style.filter !== "none" || style.backdropFilter !== "none" || style.borderImageSource !== "none" || style.maskImage !== "none" || hasRules(style);
  const spread = (style) => {
    const far = hasOutline(style) ? parseFloat(style.outlineWidth) + Math.max(0, parseFloat(style.outlineOffset) || 0) : 0;
    const drawn = style.filter === "none" && style.borderImageSource === "none" ? 0 : AROUND + BLUR * lengths(style.filter);
    return far + lengths(style.boxShadow) + drawn + lengths(style.textShadow);
  };
  const isOwn = (element, style) => DRAWN.has(element.localName) || (element.localName.includes("-") && !element.shadowRoot) || style.content !== "normal";
  const hasText = (element, fits) => [...element.childNodes].some((node) => node.nodeType === 3 && INK.test(node.data) && fits(node.data));
  // Texts with letters are runs themselves; signs, and the shadows of any text, are not.
  const writes = (element, style) => hasText(element, (text) => style.textShadow !== "none" || !LETTERS.test(text));
  const holdsNode = (one, element) => { for (let node = parentOf(element); node; node = parentOf(node)) if (node === one) return true; return false; };
  const clipAround = (element) => { const parent = parentOf(element), { position } = styleOf(element); return !parent ? OPEN : clipOf(parent)[position === "fixed" ? "fixed" : position === "absolute" ? "positioned" : "inner"]; };

  const painters = [], everywhere = [], bands = new Map(); // [element, left, top, right, bottom], as clipped and as laid out
  let isGathered = false, isUntold = false;
  const put = (element, rects, far, clip, isGenerated) => {
    for (const r of rects) {
      if (!(r.width || far) || !(r.height || far)) continue;
      const whole = [r.left - far, r.top - far, r.right + far, r.bottom + far], seen = meet(whole, clip);
      everywhere.push([element, ...whole]);
      if (seen[2] > seen[0] && seen[3] > seen[1]) painters.push([isGenerated ? null : element, ...seen]);
    }
  };
  const putGenerated = () => {
    const generated = [];
    for (const [element, name] of hook.pseudos()) {
      const style = getComputedStyle(element, name);
      if (style.display === "none" || style.visibility !== "visible" || style.opacity === "0") continue;
      if (!(paints(style) || INK.test(style.content.replace(/^"|"$/g, "")))) continue;
      if (element.checkVisibility(PAINTED)) generated.push([element, name, style]);
    }
    const boxes = generated.length > MOST_GENERATED ? [] : boxesOf(generated);
    const isMissing = ({ width, height }, style) => !(width && height) && (style.width === "auto" ? INK.test(style.content.slice(1, -1)) : parseFloat(style.width) > 0 && parseFloat(style.height) > 0);
    generated.forEach(([element, , style], i) => {
      if (!boxes[i] || isMissing(boxes[i], style)) isUntold = true; else put(element, [boxes[i]], spread(style) * farthest(element), OPEN, true);
    });
  };
  const gather = () => {
    if (isGathered) return;
    isGathered = true;
    for (const [element] of hook.elements()) {
      if (element === root || element === body) continue;
      const style = styleOf(element);
      if (!["none", "", undefined].includes(style.webkitBoxReflect)) isUntold = true;
      if (style.display === "none" || style.display === "contents" || !(isOwn(element, style) || paints(style) || writes(element, style))) continue;
      if (element.checkVisibility(PAINTED)) put(element, element.getClientRects(), spread(style) * farthest(element), clipAround(element), false);
    }
    putGenerated();
    for (const one of painters) {
      const first = Math.floor(one[2] / BAND), last = Math.min(Math.floor(one[4] / BAND), first + MOST_BANDS);
      for (let y = first; y <= last; y++) { const list = bands.get(y); if (list) list.push(one); else bands.set(y, [one]); }
    }
  };
  const meets = ([l, t, r, b], [left, top, right, bottom]) => l < right - TOUCH && r > left + TOUCH && t < bottom - TOUCH && b > top + TOUCH;
  const isCovered = (element, part) => {
    gather();
    for (let y = Math.floor(part[1] / BAND); y <= Math.floor(part[3] / BAND); y++)
      for (const [one, ...area] of bands.get(y) || []) if (meets(area, part) && !(one && (one === element || holdsNode(one, element)))) return true;
    return false;
  };
  // What lies outside of the nearest opaque ground is hidden by it.
  const isAmong = (element, boxes, scroller, isLeftOut) => {
    gather();
    let ground = element;
    while (ground && ground !== body && ground !== root && shade(styleOf(ground).backgroundColor) !== 1) ground = parentOf(ground);
    const holders = [ground, scroller].filter((holder) => holder && holder !== body && holder !== root);
    const isWithin = (one) => holders.every((holder) => holdsNode(holder, one));
    return everywhere.some(([one, ...area]) => boxes.some((part) => meets(area, part)) && one !== element && !holdsNode(one, element) && isWithin(one) && !isLeftOut(one));
  };
  return { isCovered, isAmong, clipAround, isUntold: () => { gather(); return isUntold; } };
}
