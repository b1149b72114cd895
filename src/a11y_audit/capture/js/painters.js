// What is painted where, by elements and by what styles generate: isCovered(element, part) tells whether anything but the element
// and what it stands in is painted in a part of the window; isAmong(element, boxes, scroller) of text that must be scrolled in
// scroller, or from under what is stuck to the window, whether anything but its ancestors may lie there then; isUntold() whether
// something is painted whose place cannot be told. Gathered once, when first asked. Needs memo, styleOf, parentOf, stuckOf and boxesOf of
// js/contrast.js, box and clips of js/box.js and js/clips.js.
({ memo, styleOf, parentOf, stuckOf, boxesOf, box, clips }) => {
  const { shade, hasOutline, hasRules, isBare, lengths, stretch, farthest } = box, { clipOf, around, meet } = clips;
  const hook = window[Symbol.for("a11y-audit")], root = document.documentElement, body = document.body;
  const TOUCH = 0.5; // px that boxes may share
  const BULLET = 200; // px beside a list that its pictures may reach
  const BLUR = 3; // standard deviations that a blur is seen
  const MOST_GENERATED = 500; // pseudo-elements whose boxes are asked for
  const BAND = 200, MOST_BANDS = 1000; // px of height in which painters are looked up
  const WINDOW = 0.9; // of its height: what is stuck to so much of the window never leaves what scrolls
  const OPEN = [-1e7, -1e7, 1e7, 1e7], PAINTED = { opacityProperty: true, visibilityProperty: true }, OPAQUE = { opacityProperty: true };
  const DRAWN = new Set(["img", "svg", "canvas", "video", "audio", "iframe", "frame", "object", "embed", "input", "select", "textarea",
    "button", "progress", "meter", "hr", "fieldset", "math", "image", "use", "foreignObject"]);
  const LETTERS = /[\p{L}\p{N}]/u, INK = /\S/, UNREAD = new Set(["script", "style", "noscript", "template", "title", "option", "textarea", "select"]);
  const SIDES = ["Left", "Top", "Right", "Bottom"];
  const edge = (style) => Math.max(...SIDES.map((side) => parseFloat(style[`border${side}Width`]) || 0));
  const outset = (style) => Math.max(...style.borderImageOutset.split(" ").map((one) => parseFloat(one) * (one.endsWith("px") ? 1 : edge(style))));
  // A blur or a shadow of an element is one of all that it holds.
  const filtered = memo((element) => { const parent = parentOf(element); return BLUR * lengths(styleOf(element).filter) + (parent ? filtered(parent) : 0); });
  const spread = (style) => {
    const far = hasOutline(style) ? parseFloat(style.outlineWidth) + Math.max(0, parseFloat(style.outlineOffset) || 0) : 0;
    const drawn = style.borderImageSource === "none" ? 0 : outset(style), shared = style.borderCollapse === "collapse" && style.display.startsWith("table") ? edge(style) / 2 : 0;
    return far + lengths(style.boxShadow) + drawn + shared + BLUR * lengths(style.filter);
  };
  const isOwn = (element, style) => DRAWN.has(element.localName) || (element.localName.includes("-") && !element.shadowRoot) || style.content !== "normal";
  // Texts with letters are runs themselves; signs, and the shadows of any text, are not.
  const reader = document.createRange();
  const putSigns = (element, style) => {
    if (style.visibility !== "visible" || UNREAD.has(element.localName)) return;
    const cast = lengths(style.textShadow) + filtered(element);
    for (const node of element.childNodes) {
      if (node.nodeType !== 3 || !INK.test(node.data) || !(cast || !LETTERS.test(node.data))) continue;
      if (!isDrawn(element)) return;
      reader.selectNodeContents(node);
      put(null, element, reader.getClientRects(), cast && cast * farthest(element), clipOf(element).inner);
    }
  };
  // Drawings that may stand out of their boxes, and by how much nobody can tell.
  const FITTING = new Set(["fill", "contain", "scale-down"]);
  const PICTURES = new Set(["img", "video", "canvas", "iframe", "object", "embed", "input"]);
  const isBoundless = (element, style) => /url\(/.test(style.filter) || !["none", "", undefined].includes(style.webkitBoxReflect) || hasRules(style)
    || (PICTURES.has(element.localName) && style.overflowX === "visible" && !(FITTING.has(style.objectFit) && style.objectPosition === "50% 50%"))
    || (element.localName === "img" && element.complete && !element.naturalWidth && ["::before", "::after"].some((name) => getComputedStyle(element, name).content !== "none"));
  const strokeOf = (shape) => parseFloat(styleOf(shape).strokeWidth) || 0;
  // Where the shapes of a drawing that is not cut are, without their strokes, and how thick those are.
  const shapesOf = (element, style) => {
    const shapes = element.localName === "svg" && style.overflowX === "visible" ? [...element.querySelectorAll("*")] : [];
    return { rects: shapes.flatMap((one) => [...one.getClientRects()]), stroke: Math.max(0, ...shapes.map(strokeOf)) };
  };
  const holdsNode = (one, element) => { for (let node = parentOf(element); node; node = parentOf(node)) if (node === one) return true; return false; };

  // [owner, left, top, right, bottom] as clipped, and as laid out, with where in the page: of what lies in or around its owner
  // the text of that is free; signs and generated boxes have no owner.
  const painters = [], everywhere = [], bands = new Map();
  let isGathered = false, isUntold = false;
  const put = (owner, home, rects, far, clip, isStuck = stuckOf(home)) => {
    for (const r of rects) {
      if (!(r.width || far) || !(r.height || far)) continue;
      const whole = [r.left - far, r.top - far, r.right + far, r.bottom + far], seen = meet(whole, clip);
      everywhere.push([owner, ...whole, home, isStuck]);
      if (seen[2] > seen[0] && seen[3] > seen[1]) painters.push([owner, ...seen]);
    }
  };
  // What has no box of its own is drawn where what it holds is.
  const isDrawn = (element) => (styleOf(element).display === "contents" ? !parentOf(element) || isDrawn(parentOf(element)) : element.checkVisibility(OPAQUE));
  const putGenerated = () => {
    const generated = [];
    for (const [element, name] of hook.pseudos()) {
      const style = getComputedStyle(element, name);
      if (style.display === "none" || style.visibility !== "visible" || style.opacity === "0") continue;
      if (!(!isBare(style) || style.textShadow !== "none" || INK.test(style.content.replace(/^"|"$/g, "")))) continue;
      if (isDrawn(element)) generated.push([element, name, style]);
    }
    const boxes = generated.length > MOST_GENERATED ? [] : boxesOf(generated);
    generated.forEach(([element, , style], i) => {
      if (!boxes[i] || isBoundless(element, style)) { isUntold = true; return; }
      const far = spread(style) + lengths(style.textShadow), by = farthest(element) * (parseFloat(style.zoom) || 1) * stretch(style);
      put(null, element, [boxes[i]], (far && far * by) + filtered(element), OPEN, style.position === "fixed" || stuckOf(element));
    });
  };
  const beside = ({ left, top, right, bottom }) => ({ left: left - BULLET, top, right: right + BULLET, bottom, width: 1, height: bottom - top });
  const putContents = (element) => {
    const style = getComputedStyle(element, "::details-content");
    if (!isBare(style) && isDrawn(element)) put(element, element, element.getClientRects(), spread(style) * farthest(element), around(element));
  };
  const gather = () => {
    if (isGathered) return;
    isGathered = true;
    for (const [element] of hook.elements()) {
      const style = styleOf(element);
      if (style.display === "none") continue;
      if (element.localName === "details" && element.open) putContents(element);
      if (style.display === "list-item" && style.listStyleImage !== "none") put(style.listStylePosition === "inside" ? null : element, element, [...element.getClientRects()].map(beside), 0, around(element));
      putSigns(element, style);
      if (element === root || element === body || style.display === "contents" || !(isOwn(element, style) || !isBare(style))) continue;
      if (!element.checkVisibility(PAINTED)) continue;
      isUntold ||= isBoundless(element, style);
      const { rects, stroke } = shapesOf(element, style), far = spread(style) + stroke;
      put(element, element, [...element.getClientRects(), ...rects], (far && far * farthest(element)) + filtered(element), around(element));
    }
    if (document.querySelector("body style,body script") && [...document.querySelectorAll("style,script")].some((one) => one.getClientRects().length)) isUntold = true;
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
  // Before an opaque ground of its own only what moves with a text lies over it for good; else so does all that it is moved past,
  // but for what is stuck to an edge of the window: it can be moved out from under that.
  const isAmong = (element, boxes, scroller) => {
    gather();
    let ground = element;
    while (ground && ground !== body && ground !== root && ground !== scroller && shade(styleOf(ground).backgroundColor) !== 1) ground = parentOf(ground);
    const isOwn = Boolean(ground) && ground !== body && ground !== root && ground !== scroller, holder = isOwn ? ground : scroller;
    const [left, right] = [Math.min(...boxes.map((part) => part[0])), Math.max(...boxes.map((part) => part[2]))], way = scroller && scroller.getBoundingClientRect();
    const path = way ? [way.left, way.top, way.right, way.bottom] : [left, -1e7, right, 1e7];
    return everywhere.some(([owner, l, t, r, b, home, isStuck]) => {
      if (owner !== null && (owner === element || holdsNode(owner, element))) return false;
      const area = [l, t, r, b];
      if (isStuck && !stuckOf(element)) return meets(area, path) && Math.min(b, innerHeight) - Math.max(t, 0) >= WINDOW * innerHeight;
      if (!holder || home === holder || holdsNode(holder, home)) return boxes.some((part) => meets(area, part));
      return !isOwn && meets(area, path);
    });
  };
  return { isCovered, isAmong, isUntold: () => { gather(); return isUntold; } };
}
