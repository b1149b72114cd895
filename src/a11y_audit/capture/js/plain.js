// Which texts stand on plain colours for sure: their own colour and those behind them are then known without a picture.
// behind(element, boxes) answers the colours behind, nearest first up to an opaque one; null where anything else may be
// painted over or behind one of the boxes ([left, top, right, bottom] of the window). grounds(element, boxes) answers what its
// ancestors alone put behind it, wherever it lies, null where they do more than that. isAmong(element, boxes, scroller,
// isLeftOut) tells of text that must be scrolled to whether anything but its ancestors lies there and moves with it.
// tools: styleOf, parentOf, rgb, clipOf, meet, boxesOf of js/contrast.js; isSure: what lies over the document is known.
(tools) => {
  const { styleOf, parentOf, rgb, clipOf, meet, boxesOf } = tools;
  const hook = window[Symbol.for("a11y-audit")], root = document.documentElement, body = document.body;
  const TOUCH = 0.5; // px that boxes may share
  const FAR = 1e7, AROUND = 60; // px: beyond every page; what a filter may spread
  const MOST_GENERATED = 500; // pseudo-elements whose boxes are asked for
  const DRAWN = new Set(["img", "svg", "canvas", "video", "audio", "iframe", "frame", "object", "embed", "input", "select", "textarea",
    "button", "progress", "meter", "hr", "fieldset", "math", "image", "use", "foreignObject"]);
  const LETTERS = /[\p{L}\p{N}]/u, INK = /\S/;
  // Another canvas than white, layers above all others, roots that nobody can look into, highlights of the page's own.
  const isDark = styleOf(root).colorScheme.includes("dark") && matchMedia("(prefers-color-scheme: dark)").matches;
  const closed = ((hook.pending && hook.pending.roots) || []).some((scope) => scope.host && scope.host.shadowRoot === null);
  let isSure = tools.isSure && !closed && !CSS.highlights.size && !document.querySelector("dialog[open],:popover-open,:fullscreen");

  const shade = (text) => { const c = rgb(text); return c ? (c.length < 4 ? 1 : c[3]) : NaN; }; // alpha; NaN: another colour space
  const isClear = (text) => shade(text) === 0;
  const edge = (style, side) => style[`border${side}Style`] === "none" || style[`border${side}Style`] === "hidden" ? 0 : parseFloat(style[`border${side}Width`]) || 0;
  const SIDES = ["Left", "Top", "Right", "Bottom"];
  const CORNERS = ["borderTopLeftRadius", "borderTopRightRadius", "borderBottomRightRadius", "borderBottomLeftRadius"];

  // ---- what the elements around a text do to it and to what is behind it
  // Nothing between the page and this element changes colours, cuts shapes, turns, or puts it behind its parents.
  const isCalm = (() => {
    const known = new Map();
    const ask = (element) => {
      let found = known.get(element);
      if (found !== undefined) return found;
      const style = styleOf(element), parent = parentOf(element);
      const transform = style.transform === "none" || /^matrix\([^,]+, 0, 0, [^,]+,/.test(style.transform);
      found = style.opacity === "1" && style.filter === "none" && style.backdropFilter === "none" && style.mixBlendMode === "normal"
        && style.maskImage === "none" && style.clipPath === "none" && style.clip === "auto" && transform && style.rotate === "none"
        && !(Number(style.zIndex) < 0) && !style.webkitBackgroundClip.includes("text") && style.perspective === "none" && style.offsetPath === "none" && element.localName !== "legend"
        && style.webkitMaskBoxImageSource === "none" && element.namespaceURI === "http://www.w3.org/1999/xhtml" && (!parent || ask(parent));
      known.set(element, found);
      return found;
    };
    return ask;
  })();
  // What ::first-letter and ::first-line put behind the text of a block; asked only where some sheet speaks of them.
  const speaks = (rules) => [...rules].some((rule) => (rule.selectorText && rule.selectorText.includes("first-l")) || (rule.cssRules && rule.cssRules.length > 0 && speaks(rule.cssRules)));
  const maySpeak = (sheet) => { try { return speaks(sheet.cssRules); } catch { return true; } }; // a sheet of another origin is not to be read
  const scopes = [document, ...[...hook.elements().keys()].map((element) => element.shadowRoot).filter(Boolean)];
  const hasFirsts = scopes.some((scope) => [...scope.styleSheets, ...scope.adoptedStyleSheets].some(maySpeak));
  const isEven = (() => {
    const known = new Map(), isInline = (element) => /^(inline|contents|ruby)/.test(styleOf(element).display) && !/^inline-/.test(styleOf(element).display);
    return (element) => {
      if (!hasFirsts) return true;
      while (isInline(element) && parentOf(element)) element = parentOf(element);
      let found = known.get(element);
      if (found === undefined) {
        found = ["::first-letter", "::first-line"].every((name) => { const style = getComputedStyle(element, name); return isClear(style.backgroundColor) && style.backgroundImage === "none"; });
        known.set(element, found);
      }
      return found;
    };
  })();
  // Within the rounded inner edge of a box.
  const holds = (area, radii, part) => {
    if (part[0] < area[0] || part[1] < area[1] || part[2] > area[2] || part[3] > area[3]) return false;
    const width = area[2] - area[0], height = area[3] - area[1];
    return radii.every((given, i) => {
      const r = Math.min(given, width / 2, height / 2);
      const dx = r - (i === 0 || i === 3 ? part[0] - area[0] : area[2] - part[2]), dy = r - (i < 2 ? part[1] - area[1] : area[3] - part[3]);
      return dx <= 0 || dy <= 0 || dx * dx + dy * dy <= r * r;
    });
  };
  const lengths = (shadow) => (shadow.replace(/\([^)]*\)/g, "").match(/-?[\d.]+px/g) || []).reduce((sum, number) => sum + Math.abs(parseFloat(number)), 0);
  const layerOf = (() => {
    const known = new Map();
    return (element) => {
      let found = known.get(element);
      if (found !== undefined) return found;
      const style = styleOf(element), alpha = shade(style.backgroundColor), colour = alpha === 0 ? null : rgb(style.backgroundColor);
      const carries = element === root || (element === body && isClear(styleOf(root).backgroundColor) && styleOf(root).backgroundImage === "none");
      const reach = style.boxShadow.includes("inset") ? lengths(style.boxShadow) : 0; // px from the edges that a shadow within paints
      if (style.backgroundImage !== "none" || style.borderImageSource !== "none" || Number.isNaN(alpha)) found = null;
      else if ((!colour && !reach) || style.display === "contents") found = { colour: null, reach: 0 };
      else if (carries) found = { colour, reach, areas: [[-FAR, -FAR, FAR, FAR]], radii: [0, 0, 0, 0] };
      else {
        const [l, t, r, b] = SIDES.map((side) => edge(style, side) + reach);
        const areas = [...element.getClientRects()].map((one) => [one.left + l, one.top + t, one.right - r, one.bottom - b]);
        found = { colour, reach, areas, radii: CORNERS.map((name) => parseFloat(style[name]) * (style[name].includes("%") ? FAR : 1) || 0) };
      }
      known.set(element, found);
      return found;
    };
  })();

  // ---- what is painted where, by elements and by what styles generate
  const paints = (style) => !isClear(style.backgroundColor) || style.backgroundImage !== "none" || style.boxShadow !== "none"
    || SIDES.some((side) => edge(style, side) > 0 && !isClear(style[`border${side}Color`])) || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0)
    || style.filter !== "none" || style.backdropFilter !== "none" || style.borderImageSource !== "none" || style.maskImage !== "none";
  const spread = (style) => {
    const far = style.outlineStyle === "none" ? 0 : (parseFloat(style.outlineWidth) || 0) + Math.max(0, parseFloat(style.outlineOffset) || 0);
    return far + lengths(style.boxShadow) + (style.filter === "none" && style.borderImageSource === "none" ? 0 : AROUND);
  };
  const isOwn = (element, style) => DRAWN.has(element.localName) || (element.localName.includes("-") && !element.shadowRoot) || style.content !== "normal";
  const hasOddText = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && INK.test(node.data) && !LETTERS.test(node.data));
  const painters = [], everywhere = []; // [element, left, top, right, bottom], as clipped and as laid out
  const put = (element, rects, far, clip, isGenerated) => {
    for (const r of rects) {
      if (!(r.width || far) || !(r.height || far)) continue;
      const whole = [r.left - far, r.top - far, r.right + far, r.bottom + far], seen = meet(whole, clip);
      everywhere.push([element, ...whole]);
      if (seen[2] > seen[0] && seen[3] > seen[1]) painters.push([isGenerated ? null : element, ...seen]);
    }
  };
  const OPEN = [-FAR, -FAR, FAR, FAR], SHOWN = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true };
  const PAINTED = { opacityProperty: true, visibilityProperty: true };
  const clipAround = (element, style) => { const parent = parentOf(element); return !parent ? OPEN : style.position === "fixed" ? OPEN : style.position === "absolute" ? clipOf(parent).positioned : clipOf(parent).inner; };
  const BAND = 200, bands = new Map(); // px of height in which painters are looked up
  let isGathered = false;
  const gather = () => { // once, where a text asks for it
    if (isGathered) return;
    isGathered = true;
    for (const [element] of hook.elements()) {
      if (element === root || element === body) continue;
      const style = styleOf(element);
      if (!(isOwn(element, style) || paints(style) || hasOddText(element)) || style.display === "none" || style.display === "contents") continue;
      if (!element.checkVisibility(PAINTED)) continue;
      put(element, element.getClientRects(), spread(style), clipAround(element, style));
    }
    // The box of a pseudo-element is told by an element anchored to it.
    const generated = [];
    for (const [element, name] of hook.pseudos()) {
      const style = getComputedStyle(element, name);
      if (style.display === "none" || style.visibility !== "visible" || style.opacity === "0") continue;
      if (!(paints(style) || INK.test(style.content.replace(/^"|"$/g, "")))) continue;
      if (!element.checkVisibility(PAINTED)) continue;
      generated.push([element, name, style]);
    }
    const boxes = generated.length > MOST_GENERATED ? [] : boxesOf(generated);
    const isMissing = ({ width, height }, style) => !(width && height) && (style.width === "auto" ? INK.test(style.content.slice(1, -1)) : parseFloat(style.width) > 0 && parseFloat(style.height) > 0);
    generated.forEach(([element, , style], i) => {
      if (!boxes[i] || isMissing(boxes[i], style)) isSure = false; else put(element, [boxes[i]], spread(style), OPEN, true);
    });
    for (const one of painters) for (let y = Math.floor(one[2] / BAND); y <= Math.min(Math.floor(one[4] / BAND), one[2] / BAND + 1000); y++) { let list = bands.get(y); if (!list) bands.set(y, (list = [])); list.push(one); }
  };
  const isCovered = (element, [left, top, right, bottom]) => {
    for (let y = Math.floor(top / BAND); y <= Math.floor(bottom / BAND); y++)
      for (const [one, l, t, r, b] of bands.get(y) || [])
        if (l < right - TOUCH && r > left + TOUCH && t < bottom - TOUCH && b > top + TOUCH && !(one && (one === element || holdsNode(one, element)))) return true;
    return false;
  };
  const holdsNode = (one, element) => { for (let node = parentOf(element); node; node = parentOf(node)) if (node === one) return true; return false; };

  const first = body && styleOf(body).direction === "rtl" ? root.clientWidth - root.scrollWidth : 0;
  const page = [first - scrollX, -scrollY, first - scrollX + Math.max(root.scrollWidth, innerWidth), Math.max(root.scrollHeight, innerHeight) - scrollY];
  const layers = (element, isHeld) => {
    const found = [];
    for (let node = element; node; node = parentOf(node)) {
      const layer = layerOf(node);
      if (layer === null || ((layer.colour || layer.reach) && !isHeld(layer))) return null;
      if (layer.colour) found.push(layer.colour);
      if (layer.colour && (layer.colour.length < 4 || layer.colour[3] === 1)) return found;
    }
    return isDark ? null : [...found, [255, 255, 255]];
  };
  const isHeldIn = (boxes) => (layer) => boxes.every((part) => layer.areas.some((area) => holds(area, layer.radii, part)));
  const grounds = (element, boxes) => (isCalm(element) ? layers(element, (layer) => !layer.reach || isHeldIn(boxes)(layer)) : null);
  const behind = (element, boxes) => {
    if (isSure) gather(); // what has no box that can be told makes it unsure
    // Bare text of closed details is hidden where its element is not.
    if (!isSure || !isCalm(element) || !isEven(element) || !element.checkVisibility(SHOWN) || element.matches("details:not([open])")) return null;
    const found = layers(element, isHeldIn(boxes));
    const inside = boxes.every((part) => part[0] >= page[0] && part[1] >= page[1] && part[2] <= page[2] + TOUCH && part[3] <= page[3] + TOUCH);
    return found && inside && !boxes.some((part) => isCovered(element, part)) ? found : null;
  };
  // What lies outside of the nearest opaque ground is hidden by it.
  const isAmong = (element, boxes, scroller, isLeftOut) => {
    gather();
    let ground = element;
    while (ground && ground !== body && ground !== root && shade(styleOf(ground).backgroundColor) !== 1) ground = parentOf(ground);
    const holders = [ground, scroller].filter((holder) => holder && holder !== body && holder !== root);
    const isWithin = (one) => holders.every((holder) => holdsNode(holder, one));
    return everywhere.some(([one, l, t, r, b]) => boxes.some((part) => l < part[2] - TOUCH && r > part[0] + TOUCH && t < part[3] - TOUCH && b > part[1] + TOUCH)
      && one !== element && !holdsNode(one, element) && isWithin(one) && !isLeftOut(one));
  };
  return { behind, grounds, isAmong };
}
