// Which texts stand on plain colours for sure: their own colour and those behind them are then known without a picture.
// behind(element, boxes) answers the layers behind, nearest first up to an opaque one, each with the colours that it has there:
// one, or those of a gradient; null where anything else may be painted over or behind one of the boxes ([left, top, right,
// bottom] of the window). grounds(element, boxes) answers what its ancestors alone put behind it, wherever it lies, null where
// they do more than that or lie otherwise once it is scrolled. isAmong(element, boxes, scroller, isLeftOut) tells of text that
// must be scrolled to whether anything but its ancestors lies there and moves with it.
// beneath(frame, box) answers the plain layers under a frame that shows all of itself, null where that is not sure.
// tools: styleOf, parentOf, rgb, clipOf, meet, boxesOf of js/contrast.js; box, gradient: js/box.js, js/gradient.js; isSure: what lies over the
// document is known; ground: the layers that lie under a frame's document.
(tools) => {
  const { styleOf, parentOf, rgb, clipOf, meet, boxesOf, gradient, box } = tools;
  const { shade, isClear, zoomOf, hasBorder, hasOutline, hasRules, lengths, within, cornersOf, holds } = box;
  const hook = window[Symbol.for("a11y-audit")], root = document.documentElement, body = document.body;
  const TOUCH = 0.5; // px that boxes may share
  const FAR = 1e7, AROUND = 60; // px: beyond every page; what an image at the border may spread
  const BLUR = 3; // standard deviations that a blur is seen
  const MOST_GENERATED = 500; // pseudo-elements whose boxes are asked for
  const DRAWN = new Set(["img", "svg", "canvas", "video", "audio", "iframe", "frame", "object", "embed", "input", "select", "textarea",
    "button", "progress", "meter", "hr", "fieldset", "math", "image", "use", "foreignObject"]);
  const LETTERS = /[\p{L}\p{N}]/u, INK = /\S/;
  // Layers above all others, roots that nobody can look into, highlights of the page's own.
  const closed = ((hook.pending && hook.pending.roots) || []).some((scope) => scope.host && scope.host.shadowRoot === null);
  let isSure = tools.isSure && !closed && !CSS.highlights.size && !document.querySelector("dialog[open],:popover-open,:fullscreen");
  // What lies under all: the canvas, by the colour scheme that the document is shown in; in a frame what lies behind that.
  const canvas = () => {
    const probe = document.createElement("a11y-audit-canvas");
    probe.style.cssText = ["all:initial", "position:absolute", "color:Canvas", "color-scheme:inherit", "animation:none", "transition:none"].map((one) => `${one}!important`).join(";");
    root.append(probe);
    const colour = rgb(getComputedStyle(probe).color);
    probe.remove();
    return [[colour]];
  };
  const isLight = ([[colour]]) => colour[0] === 255;
  let lowest = null;
  const under = () => {
    if (!lowest) lowest = canvas();
    return tools.ground && isLight(lowest) ? tools.ground : tools.isFramed && !tools.ground ? null : lowest;
  };

  // ---- what the elements around a text do to it and to what is behind it
  // The legend that stands on the edge of its fieldset, whose ground begins behind its middle.
  const legendOf = (element) => element.localName !== "fieldset" ? null : [...element.children].find((child) => child.localName === "legend" && styleOf(child).float === "none" && !/absolute|fixed/.test(styleOf(child).position)) || null;
  const isOnEdge = (element, parent) => {
    if (element.localName !== "legend") return false;
    if (!parent || legendOf(parent) !== element) return true;
    const { backgroundColor, backgroundImage, boxShadow } = styleOf(parent);
    return !isClear(backgroundColor) || backgroundImage !== "none" || boxShadow !== "none";
  };
  // What browsers put around the contents of details.
  const isOpenly = (element, parent) => {
    if (!parent || parent.localName !== "details" || element.localName === "summary") return true;
    const style = getComputedStyle(parent, "::details-content");
    return isClear(style.backgroundColor) && style.backgroundImage === "none" && style.opacity === "1" && style.filter === "none" && style.mixBlendMode === "normal" && style.boxShadow === "none";
  };
  // Nothing between the page and this element changes colours, cuts shapes, turns, or puts it behind its parents.
  const isCalm = (() => {
    const known = new Map();
    const ask = (element) => {
      let found = known.get(element);
      if (found !== undefined) return found;
      const style = styleOf(element), parent = parentOf(element);
      const transform = (style.transform === "none" || /^matrix\([^,]+, 0, 0, [^,]+,/.test(style.transform)) && style.translate.split(" ").length < 3 && style.transformStyle === "flat";
      const isOver = hasOutline(style) && parseFloat(style.outlineOffset) < 0; // an outline is painted on top of all
      found = style.opacity === "1" && style.filter === "none" && style.backdropFilter === "none" && style.mixBlendMode === "normal"
        && style.maskImage === "none" && style.clipPath === "none" && style.clip === "auto" && transform && style.rotate === "none"
        && !(Number(style.zIndex) < 0) && !style.webkitBackgroundClip.includes("text") && style.perspective === "none" && style.offsetPath === "none" && !isOnEdge(element, parent)
        && !isOver && isOpenly(element, parent)
        && style.webkitMaskBoxImageSource === "none" && element.namespaceURI === "http://www.w3.org/1999/xhtml" && (!parent || ask(parent));
      known.set(element, found);
      return found;
    };
    return ask;
  })();
  // What ::first-letter and ::first-line put behind the text of a block; asked only where some sheet speaks of them.
  const speaks = (rules, words) => [...rules].some((rule) => (rule.selectorText && words.test(rule.selectorText)) || (rule.cssRules && rule.cssRules.length > 0 && speaks(rule.cssRules, words)));
  const said = (words, other) => sheets.some((sheet) => { try { return speaks(sheet.cssRules, words); } catch { return other; } }); // a sheet of another origin is not to be read
  const scopes = [document, ...[...hook.elements().keys()].map((element) => element.shadowRoot).filter(Boolean)];
  const sheets = scopes.flatMap((scope) => [...scope.styleSheets, ...scope.adoptedStyleSheets]), hasFirsts = said(/::?first-l/, true);
  const drawsDates = () => said(/::-webkit-date/, true);
  if (said(/::scroll-/, false)) isSure = false; // buttons and marks of scrollers have no box that can be told
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
  // Nothing between the page and this element changes its size or turns it: what is drawn in it lies as its styles say.
  const isUpright = (() => {
    const known = new Map();
    const ask = (element) => {
      let found = known.get(element);
      if (found !== undefined) return found;
      const style = styleOf(element), parent = parentOf(element);
      found = (style.transform === "none" || style.transform.startsWith("matrix(1, 0, 0, 1,")) && style.scale === "none" && style.rotate === "none" && zoomOf(element) === 1 && (!parent || ask(parent));
      known.set(element, found);
      return found;
    };
    return ask;
  })();
  // A box that one gradient fills from edge to edge of its padding, once.
  const BLOCKS = /^(block|flow-root|flex|grid|inline-block|inline-flex|inline-grid|list-item)$/;
  const filled = (element, style, boxes) => (boxes.length === 1 && BLOCKS.test(style.display) && isUpright(element) && style.backgroundSize === "auto" && style.backgroundPosition === "0% 0%"
    && style.backgroundAttachment === "scroll" && style.backgroundOrigin === "padding-box" && /^(border|padding)-box$/.test(style.backgroundClip) && style.backgroundBlendMode === "normal"
    ? gradient(style.backgroundImage, boxes[0]) : null);
  const SQUARE = Array(4).fill([[0, false], [0, false]]);
  const isOrdinary = (element) => { const style = styleOf(element); return style.contain === "none" && style.containerType === "normal" && style.contentVisibility === "visible"; };
  const layerOf = (() => {
    const known = new Map();
    return (element) => {
      let found = known.get(element);
      if (found !== undefined) return found;
      const style = styleOf(element), alpha = shade(style.backgroundColor), colour = alpha === 0 ? null : rgb(style.backgroundColor);
      const carries = element === root || (element === body && isClear(styleOf(root).backgroundColor) && styleOf(root).backgroundImage === "none" && [root, body].every(isOrdinary));
      const reach = style.boxShadow.includes("inset") ? lengths(style.boxShadow) * zoomOf(element) : 0; // px from the edges that a shadow within paints
      const isDrawn = style.backgroundImage !== "none", legend = legendOf(element), isHollow = style.display === "contents";
      // A border, a shadow outside, an outline and rules lie around or between what the box holds.
      const rim = !isHollow && (hasBorder(style) || hasOutline(style) || style.boxShadow !== "none") ? { areas: within(element), corners: null } : null;
      if (style.borderImageSource !== "none" || Number.isNaN(alpha) || (isDrawn && (carries || legend)) || hasRules(style)) found = null;
      else if (isHollow || (!colour && !reach && !isDrawn)) found = { colour: null, reach: 0, rim };
      else if (carries) found = { colour, reach, areas: [[-FAR, -FAR, FAR, FAR]], corners: SQUARE, rim };
      else if (!isDrawn && !/^(border|padding)-box$/.test(style.backgroundClip)) found = null;
      else {
        const areas = within(element, reach), shades = isDrawn ? filled(element, style, within(element)) : null;
        if (legend) areas[0][1] = Math.max(areas[0][1], legend.getBoundingClientRect().bottom);
        found = isDrawn && !shades ? null : { colour, shades, reach, areas, corners: cornersOf(element), rim };
      }
      known.set(element, found);
      return found;
    };
  })();

  // ---- what is painted where, by elements and by what styles generate
  const paints = (style) => !isClear(style.backgroundColor) || style.backgroundImage !== "none" || style.boxShadow !== "none" || hasBorder(style) || hasOutline(style)
    || style.filter !== "none" || style.backdropFilter !== "none" || style.borderImageSource !== "none" || style.maskImage !== "none" || hasRules(style);
  const spread = (style) => {
    const far = hasOutline(style) ? parseFloat(style.outlineWidth) + Math.max(0, parseFloat(style.outlineOffset) || 0) : 0;
    const drawn = style.filter === "none" && style.borderImageSource === "none" ? 0 : AROUND + BLUR * lengths(style.filter);
    return far + lengths(style.boxShadow) + drawn + (style.textShadow === "none" ? 0 : lengths(style.textShadow));
  };
  const isOwn = (element, style) => DRAWN.has(element.localName) || (element.localName.includes("-") && !element.shadowRoot) || style.content !== "normal";
  const hasOddText = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && INK.test(node.data) && !LETTERS.test(node.data));
  const throwsShadow = (element, style) => style.textShadow !== "none" && [...element.childNodes].some((node) => node.nodeType === 3 && INK.test(node.data));
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
  const clipAround = (element, style) => { const parent = parentOf(element); return !parent ? OPEN : style.position === "fixed" ? clipOf(parent).fixed : style.position === "absolute" ? clipOf(parent).positioned : clipOf(parent).inner; };
  const BAND = 200, bands = new Map(); // px of height in which painters are looked up
  let isGathered = false;
  const gather = () => { // once, where a text asks for it
    if (isGathered) return;
    isGathered = true;
    for (const [element] of hook.elements()) {
      if (element === root || element === body) continue;
      const style = styleOf(element);
      if (!["none", "", undefined].includes(style.webkitBoxReflect)) isSure = false;
      if (!(isOwn(element, style) || paints(style) || hasOddText(element) || throwsShadow(element, style)) || style.display === "none" || style.display === "contents") continue;
      if (!element.checkVisibility(PAINTED)) continue;
      put(element, element.getClientRects(), spread(style) * zoomOf(element), clipAround(element, style));
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
  const INLINE = /^(inline|ruby)/, isInside = (boxes, [left, top, right, bottom]) => boxes.every((part) => part[0] >= left && part[1] >= top && part[2] <= right && part[3] <= bottom);
  const layers = (element, boxes, isHeld, isThere) => {
    const found = [];
    let isBlock = false, below = null; // a box that is no line of its parent was passed; the child on the way
    for (let node = element; node; below = node, node = parentOf(node)) {
      const layer = layerOf(node), display = styleOf(node).display;
      if (layer === null) return null;
      const isLegend = below && below === legendOf(node) && isInside(boxes, clientBox(below));
      if (layer.rim && isThere && !isLegend && !isHeldIn(boxes, true)(layer.rim)) return null;
      if (layer.colour || layer.reach || layer.shades) {
        // Of an inline box with blocks in it, and of a table with a caption, the boxes tell more than is painted.
        if ((display === "inline" && isBlock) || (below && styleOf(below).display === "table-caption") || !isHeld(layer)) return null;
      }
      if (layer.shades) { const shades = boxes.map(layer.shades); return shades.includes(null) ? null : [...found, shades.flat()]; }
      if (layer.colour) found.push([layer.colour]);
      if (layer.colour && (layer.colour.length < 4 || layer.colour[3] === 1)) return found;
      if (display !== "contents") isBlock = !INLINE.test(display) || (isBlock && display === "inline");
    }
    const last = under();
    return last && [...found, ...last];
  };
  const clientBox = (element) => { const r = element.getBoundingClientRect(); return [r.left, r.top, r.right, r.bottom]; };
  const isHeldIn = (boxes, isRim) => (layer) => boxes.every((part) => layer.areas.some((area) => holds(area, isRim ? SQUARE : layer.corners, part)));
  const grounds = (element, boxes) => (isCalm(element) ? layers(element, boxes, (layer) => !layer.shades && (!layer.reach || isHeldIn(boxes)(layer)), false) : null);
  // Rounded boxes around it that clip leave it whole.
  const isShownWhole = (element, boxes) => clipOf(element).rounded.every((one) => isHeldIn(boxes)({ areas: within(one).slice(0, 1), corners: cornersOf(one) }));
  const behind = (element, boxes) => {
    if (isSure) gather(); // what has no box that can be told makes it unsure
    // Bare text of closed details is hidden where its element is not.
    if (!isSure || !isCalm(element) || !isEven(element) || !element.checkVisibility(SHOWN) || element.matches("details:not([open])")) return null;
    const found = isShownWhole(element, boxes) ? layers(element, boxes, isHeldIn(boxes), true) : null;
    const inside = boxes.every((part) => part[0] >= page[0] && part[1] >= page[1] && part[2] <= page[2] + TOUCH && part[3] <= page[3] + TOUCH);
    return found && inside && !boxes.some((part) => isCovered(element, part)) ? found : null;
  };
  // A document of another colour scheme than its frame has a canvas of its own: of a dark one nothing is said.
  const beneath = (frame, box) => {
    const clip = clipAround(frame, styleOf(frame)), isWhole = cornersOf(frame) !== null && cornersOf(frame).flat().every(([size]) => size === 0) && meet(box, clip).every((side, i) => side === box[i]);
    const found = isWhole && zoomOf(frame) === 1 && !styleOf(frame).colorScheme.includes("dark") && isLight(canvas()) ? behind(frame, [box]) : null;
    return found && found.every((layer) => layer.length === 1) ? found : null;
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
  return { behind, beneath, grounds, isAmong, drawsDates };
}
