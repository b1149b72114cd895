// The runs of text that are painted in this document, and the ways to paint them otherwise: hidden, as solid boxes of
// their own colours, as marks. Facts and paint only; the pixels are read elsewhere.
(options) => {
  const hook = window[Symbol.for("a11y-audit")];
  const LETTERS = /[\p{L}\p{N}]/u;
  const UNREAD = new Set(["script", "style", "noscript", "template", "title", "desc", "option", "optgroup", "textarea", "select", "input", "canvas", "iframe", "object", "video", "audio"]);
  const NO_TEXT = new Set(["hidden", "checkbox", "radio", "range", "color", "file", "image", "password"]);
  const ORNATE = new Set(["select", "date", "time", "month", "week", "datetime-local", "number", "search"]), ORNAMENT = 28;
  const FIELDS = ["row", "kind", "size", "weight", "rects", "notes", "exempt", "cut", "closer", "colour", "layers", "stroke", "plain"]; // pixels/runs.py
  const PLAIN = new Set(["text", "value", "placeholder"]); // kinds whose element is all that paints them
  const PREFIX = "a11y-audit-", MARK = "data-a11y-audit-run", MOST_PSEUDO = 80;
  const SCALE_LIMITS = [0.05, 20];
  const BAR = 0.42, CONTROL_BAR = 8; // em of the font, px: enough for two pure rows in a picture of half size
  const [dx, dy, width] = options.place || [scrollX, scrollY, 0], [sx, sy] = hook.scales || [1, 1];
  const root = document.documentElement;
  const styles = new Map();
  const styleOf = (element) => { let s = styles.get(element); if (!s) styles.set(element, (s = getComputedStyle(element))); return s; };
  const parentOf = (element) => element.assignedSlot || element.parentElement || (element.parentNode && element.parentNode.host) || null;
  const box = (r) => [r.left, r.top, r.right, r.bottom];
  const memo = (work) => { const known = new Map(); return (element) => { let v = known.get(element); if (v === undefined) known.set(element, (v = work(element))); return v; }; };
  const isInPart = memo((element) => hook.part.includes(element) || Boolean(parentOf(element) && isInPart(parentOf(element)))); // js/part.js

  // Scripts are switched off meanwhile, and browsers then show what stands in noscript: all below it would move.
  const still = new CSSStyleSheet();
  still.replaceSync("noscript{display:none!important}");
  const hasNoscript = document.querySelector("noscript") !== null;
  if (hasNoscript) document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];

  // What stops moving: one moment for all pictures. An endless animation is held half way: the same on every visit.
  const LOOKS = /color|opacity|filter|background|fill|shadow|visibility|mask|clip|stroke/i;
  const held = [], playing = [], endless = new Set();
  for (const animation of document.getAnimations({ subtree: true })) {
    const effect = animation.effect, timeline = animation.timeline;
    if (!effect || (timeline && timeline.constructor.name !== "DocumentTimeline") || animation.playState === "idle") continue;
    const timing = effect.getComputedTiming();
    try {
      if (Number.isFinite(timing.endTime)) { if (animation.playState === "running") animation.finish(); continue; }
      held.push([animation, animation.currentTime, animation.playState]);
      animation.pause();
      animation.currentTime = timing.delay + timing.duration / 2;
      if (effect.target && effect.getKeyframes().some((frame) => Object.keys(frame).some((name) => LOOKS.test(name)))) endless.add(effect.target);
    } catch { /* an animation that cannot be moved stands as it is */ }
  }
  for (const media of document.querySelectorAll("video,audio")) if (!media.paused) { media.pause(); playing.push(media); }
  for (const svg of document.querySelectorAll("svg")) if (svg.pauseAnimations && svg.ownerSVGElement === null) svg.pauseAnimations();

  // ---- facts about elements, each asked once --------------------------------------------------------------------
  const PAGE = [-1e7, -1e7, 1e7, 1e7];
  const askew = options.framed && !width; // a frame that is turned, or not known: where its text lies on the page cannot be told
  const isStill = () => { try { return Boolean(window.frameElement) && /^(no|off|noscroll)$/i.test(window.frameElement.scrolling); } catch { return false; } };
  const isFixed = isStill() || [root, document.body].some((element) => element && /hidden|clip/.test(styleOf(element).overflowY)); // nobody can scroll
  const rgb = memo(options.colours());
  const tools = { memo, styleOf, parentOf, rgb, view: options.framed ? [0, 0, innerWidth, innerHeight] : PAGE };
  tools.box = options.box(tools);
  tools.clips = options.clips(tools);
  const { clipOf, meet } = tools.clips;
  const disabledSelf = (element) => element.matches(":disabled") || element.getAttribute("aria-disabled") === "true";
  const namers = new Set();
  for (const element of document.querySelectorAll("[aria-labelledby]:disabled,[aria-labelledby][aria-disabled=true]"))
    for (const id of element.getAttribute("aria-labelledby").split(/\s+/)) { const label = document.getElementById(id); if (label) namers.add(label); }
  const exemptOf = memo((element) => {
    if (disabledSelf(element) || namers.has(element)) return "disabled";
    if (element.inert) return "inert";
    if (element.localName === "label" && element.control && disabledSelf(element.control)) return "disabled";
    const parent = parentOf(element);
    return parent ? exemptOf(parent) : "";
  });
  // A logo by the names that authors give it, not every element that wears a brand's colour: short text, near its name.
  const LOGO = /^(?:[a-z]+[-_]+)*(?:logo|logotype|wordmark)(?:[-_]+[a-z]+)*$|^(?:(?:navbar|site|header|nav|page|app)[-_]*)?brand(?:ing)?(?:[-_]*(?:name|title|text|link))?$|شعار/i;
  const LOGO_REACH = 4, LOGO_LENGTH = 80;
  const isLogo = (element) => [element.getAttribute("id") || "", ...element.classList].some((name) => LOGO.test(name.replace(/([a-z])([A-Z])/g, "$1-$2")))
    && element.textContent.trim().length <= LOGO_LENGTH;
  const logoOf = (element) => {
    for (let node = element, steps = 0; node && node !== document.body && steps < LOGO_REACH; node = parentOf(node), steps++) if (isLogo(node)) return true;
    return false;
  };
  const animatedOf = memo((element) => endless.has(element) || (parentOf(element) ? animatedOf(parentOf(element)) : false));
  const scaleOf = memo((element) => {
    const parent = parentOf(element), style = styleOf(element);
    let own = 1;
    if (style.display === "inline" && element.namespaceURI === "http://www.w3.org/1999/xhtml") return parent ? scaleOf(parent) : 1; // they do not apply to it
    if (style.transform !== "none") { const m = new DOMMatrixReadOnly(style.transform); own = Math.sqrt(Math.abs(m.a * m.d - m.b * m.c)) || 0; }
    if (style.scale && style.scale !== "none") { const parts = style.scale.split(" ").map(Number); own *= Math.sqrt(Math.abs(parts[0] * (parts[1] ?? parts[0]))); }
    return own * (parent ? scaleOf(parent) : 1);
  });
  const stuckOf = memo((element) => ["fixed", "sticky"].includes(styleOf(element).position) || (parentOf(element) ? stuckOf(parentOf(element)) : false));
  const clippedBackground = memo((element) => {
    const style = styleOf(element);
    if ((style.webkitBackgroundClip || style.backgroundClip || "").includes("text")) return element;
    const parent = parentOf(element);
    return style.display.startsWith("inline") && parent ? clippedBackground(parent) : null;
  });
  const isShape = (element) => element.namespaceURI === "http://www.w3.org/2000/svg";
  const pictureOf = memo((element) => {
    const style = styleOf(element);
    if (style.backgroundImage.includes("url(")) return true;
    const own = rgb(style.backgroundColor), parent = parentOf(element);
    return own && (own.length < 4 || own[3] === 1) ? false : parent ? pictureOf(parent) : false;
  });

  // What does not scroll with the page hides what does, for now; it can be scrolled out from under it.
  const stuck = [];
  for (const [element, row] of hook.elements())
    if (hook.shows(row) && ["fixed", "sticky"].includes(styleOf(element).position)) stuck.push([element, box(element.getBoundingClientRect())]);
  const isUnder = (element, [left, top, right, bottom]) => {
    const over = stuck.filter(([one, r]) => r[0] < right && r[2] > left && r[1] < bottom && r[3] > top && !one.contains(element));
    // A button that is stuck to a corner covers a part of a line only.
    const parts = over.map(([, r]) => [Math.max(left, r[0]), Math.max(top, r[1]), Math.min(right, r[2]), Math.min(bottom, r[3])]);
    return over.length > 0 && !stuckOf(element) && [[left, top, right, bottom], ...parts].some(([l, t, r, b]) => {
      const hit = document.elementFromPoint((l + r) / 2, (t + b) / 2);
      return Boolean(hit) && hit !== element && !hit.contains(element) && !element.contains(hit) && stuckOf(hit);
    });
  };

  // The boxes of pseudo-elements ([element, "::before"][]), which nothing tells: those of elements anchored to them; null where an
  // anchor is out of reach (in a shadow tree, or without a box).
  const LOST = -1e6; // px
  const boxesOf = (generated) => {
    if (!generated.length) return [];
    const own = `${MARK}-box`, sheet = new CSSStyleSheet(), scopes = new Set(generated.map(([element]) => element.getRootNode()));
    generated.forEach(([element], i) => element.setAttribute(own, `${element.getAttribute(own) || ""} ${i}`));
    sheet.replaceSync(generated.map(([, name], i) => `[${own}~="${i}"]${name}{anchor-name:--${PREFIX}${i}!important}`).join(""));
    for (const scope of scopes) scope.adoptedStyleSheets = [...scope.adoptedStyleSheets, sheet];
    const probes = generated.map((_, i) => {
      const probe = document.createElement("div"), at = `--${PREFIX}${i}`;
      const look = { all: "initial", position: "absolute", visibility: "hidden", animation: "none", transition: "none", ...Object.fromEntries(["top", "left", "right", "bottom"].map((side) => [side, `anchor(${at} ${side}, ${LOST}px)`])) };
      for (const name of Object.keys(look)) probe.style.setProperty(name, look[name], "important");
      root.append(probe);
      return probe;
    });
    const boxes = probes.map((probe) => probe.getBoundingClientRect()).map((one) => (one.left + scrollX <= LOST / 2 || one.top + scrollY <= LOST / 2 ? null : one));
    for (const probe of probes) probe.remove();
    for (const scope of scopes) scope.adoptedStyleSheets = scope.adoptedStyleSheets.filter((one) => one !== sheet);
    for (const [element] of generated) element.removeAttribute(own);
    return boxes;
  };
  tools.parts = options.parts(tools);
  tools.painters = options.painters({ ...tools, stuckOf, boxesOf });
  tools.grounds = options.grounds({ ...tools, gradient: options.gradient(), ground: options.ground, isFramed: options.framed });
  const plain = options.plain({ ...tools, isSure: (!options.framed || Boolean(options.ground)) && !options.within });

  // ---- the runs ----------------------------------------------------------------------------------------------
  const runs = [], ranges = [], controls = [], pseudos = [], backgrounds = new Map(), groups = new Map(), roots = new Set([document]);
  const add = (element, row, kind, style, rects, colour, range) => {
    const clip = clipOf(element);
    let seen = rects.map((r) => meet(r, clip.inner)).filter((r) => r[2] - r[0] >= 1.5 && r[3] - r[1] >= 1.5);
    const gone = !seen.length;
    if (gone && !clip.scrolls && (!options.framed || isFixed)) return null; // clipped away: nobody meets it
    if (gone) seen = rects;
    const cut = gone || askew || isUnder(element, seen[0]);
    const svg = isShape(element);
    const stroke = svg ? (style.stroke !== "none" ? parseFloat(style.strokeWidth) || 0 : 0) : parseFloat(style.webkitTextStrokeWidth) || 0;
    const notes = [];
    const clipped = kind === "text" ? clippedBackground(element) : null;
    if (style.textShadow !== "none" && !clipped) notes.push("shadow");
    if (stroke > 0) notes.push("stroke");
    if (pictureOf(element)) notes.push("picture");
    if (animatedOf(element)) notes.push("animated");
    if (logoOf(element)) notes.push("logo");
    if (/icon|symbol|glyph|awesome/i.test(style.fontFamily.split(",")[0])) notes.push("icon");
    const isGlass = rgb(colour) && rgb(colour)[3] === 0 && (style.textShadow !== "none" || stroke > 0) && !clipped; // its shadow or edge is what shows
    if (isGlass || !colour || /^(url|none|context)/.test(colour) || (PLAIN.has(kind) && tools.parts.isRecoloured(element, kind))) { notes.push("paint"); colour = null; }
    const scale = Math.min(Math.max(scaleOf(element) * (element.currentCSSZoom || 1) * Math.sqrt(sx * sy), SCALE_LIMITS[0]), SCALE_LIMITS[1]);
    const run = { row, kind, size: Math.round(parseFloat(style.fontSize) * scale * 100) / 100, weight: parseInt(style.fontWeight) || 400,
      rects: seen.map(([l, t, r, b]) => [l * sx + dx, t * sy + dy, r * sx + dx, b * sy + dy]), notes, exempt: exemptOf(element), cut,
      colour: rgb(colour), layers: null, plain: false,
      stroke: stroke > 0 ? [rgb(svg ? style.stroke : style.webkitTextStrokeColor), stroke] : null,
      closer: Boolean(clipped) || svg || stroke > 0 || notes.includes("shadow") || style.writingMode !== "horizontal-tb" };
    const isOfOneLook = PLAIN.has(kind) && tools.parts.isOfOneLook(element, kind);
    if (PLAIN.has(kind) && !isOfOneLook) run.closer = true;
    else if (PLAIN.has(kind) && !run.closer && run.colour && !notes.includes("animated")) {
      if (!cut) run.layers = plain.behind(element, seen);
      else if (!options.framed || options.ground) run.layers = plain.once(element, seen, clip.scrolls);
      run.plain = !cut && run.layers !== null;
    }
    if (clipped) backgrounds.set(clipped, clipped.getAttribute("style"));
    else if (range && colour && !cut) { let group = groups.get(colour); if (!group) groups.set(colour, (group = [])); group.push(range); }
    ranges.push(range || null);
    runs.push(run);
    return run;
  };
  const reader = document.createRange();
  const textNodesOf = (element) => {
    if (element.shadowRoot) return element.shadowRoot.childNodes; // its own are painted in slots only
    if (element.localName === "slot" && element.assignedNodes) { const assigned = element.assignedNodes(); return assigned.length ? assigned : element.childNodes; }
    return element.childNodes;
  };
  const ofText = (element, row) => {
    for (const node of textNodesOf(element)) {
      if (node.nodeType !== 3 || !LETTERS.test(node.data)) continue;
      reader.selectNodeContents(node);
      const rects = [];
      for (const r of reader.getClientRects()) if (r.width >= 1 && r.height >= 1) rects.push(box(r));
      if (!rects.length) continue;
      const style = styleOf(element);
      let colour = style.webkitTextFillColor;
      if (isShape(element)) {
        colour = style.fill;
        const opacity = parseFloat(style.fillOpacity);
        if (opacity < 1 && rgb(colour)) { const [r, g, b, a = 1] = rgb(colour); colour = `rgba(${r}, ${g}, ${b}, ${a * opacity})`; }
      }
      add(element, row, "text", style, rects, colour, new StaticRange({ startContainer: node, startOffset: 0, endContainer: node, endOffset: node.length }));
    }
  };
  // How far the text of a field goes from the side where it begins: a button may lie over the rest of the field. Nothing tells it,
  // so it is measured in the field's font, and not where the text may begin elsewhere or be cut.
  const pen = new OffscreenCanvas(1, 1).getContext("2d"), SPREAD = 1.15, SPARE = 10; // px
  const spread = (element, text, look, left, right) => {
    const whole = [left, right], style = styleOf(element);
    if (element.type === "password" || element.localName === "select" || style.unicodeBidi === "plaintext" || (element.getAttribute("dir") || "").toLowerCase() === "auto") return whole;
    if (scaleOf(element) * (element.currentCSSZoom || 1) !== 1 || style.writingMode !== "horizontal-tb" || parseFloat(style.textIndent)) return whole;
    pen.font = `${look.fontStyle} ${look.fontWeight} ${look.fontSize} ${look.fontFamily}`;
    pen.letterSpacing = parseFloat(look.letterSpacing) > 0 ? look.letterSpacing : "0px";
    const said = look.textTransform === "uppercase" ? text.toUpperCase() : text;
    const wide = Math.max(...said.split("\n").map((line) => pen.measureText(line).width)) * SPREAD + SPARE;
    if (!(wide < right - left)) return whole;
    const rtl = style.direction === "rtl", side = look.textAlign.replace("-webkit-", "");
    if (side === "center") return [(left + right - wide) / 2, (left + right + wide) / 2];
    return side === "right" || side === (rtl ? "start" : "end") ? [right - wide, right] : side === "left" || side === (rtl ? "end" : "start") ? [left, left + wide] : whole;
  };
  const ofControl = (element, row) => {
    if (element.localName === "input" && NO_TEXT.has(element.type)) return;
    let text = element.localName === "select" ? (element.selectedOptions[0] ? element.selectedOptions[0].text : "") : element.value || "";
    let kind = "value", pseudo = null;
    if (!text && element.placeholder) { text = element.placeholder; kind = "placeholder"; pseudo = getComputedStyle(element, "::placeholder"); }
    if (!text && ["date", "time", "month", "week", "datetime-local"].includes(element.type)) text = "0";
    if (!text && (element.type === "submit" || element.type === "reset")) text = element.type;
    if (!LETTERS.test(text)) return;
    const style = styleOf(element), r = element.getBoundingClientRect(), px = (name) => parseFloat(style[name]) || 0;
    // Where the text stands: not over what browsers draw at the end of a field (arrow, calendar, spin buttons).
    const round = Math.max(px("borderBottomLeftRadius"), px("borderBottomRightRadius"));
    const ornament = ORNATE.has(element.localName === "select" ? "select" : element.type) ? ORNAMENT : 0, rtl = style.direction === "rtl";
    const side = (border, padding, end) => Math.min(px(border) + Math.max(px(padding), round, 2, end ? ornament : 0), r.width / 3);
    const inner = [r.left + side("borderLeftWidth", "paddingLeft", rtl), r.top + px("borderTopWidth") + 1,
      r.right - side("borderRightWidth", "paddingRight", !rtl), r.bottom - px("borderBottomWidth")];
    [inner[0], inner[2]] = spread(element, text, pseudo || style, inner[0], inner[2]);
    let colour = (pseudo || style).webkitTextFillColor;
    if (pseudo && pseudo.opacity !== "1") colour = `color-mix(in srgb, ${colour} ${pseudo.opacity * 100}%, transparent)`;
    const run = add(element, row, kind, style, [inner], colour, null);
    if (!run) return;
    if (pseudo) { run.size = Math.round(run.size / parseFloat(style.fontSize) * parseFloat(pseudo.fontSize) * 100) / 100 || run.size; run.weight = parseInt(pseudo.fontWeight) || run.weight; }
    controls.push([element, colour, element.getAttribute("style")]);
  };
  const isAsked = (element) => (!options.within || element.closest(options.within)) && (!hook.part || isInPart(element));
  for (const [element, row] of hook.elements()) {
    if (element.shadowRoot) roots.add(element.shadowRoot);
    if (!hook.shows(row) || !isAsked(element)) continue;
    const tag = element.localName;
    if (tag === "input" || tag === "select" || tag === "textarea") ofControl(element, row);
    else if (tag === "canvas") {
      if (hook.written && hook.written.has(element)) add(element, row, "canvas", styleOf(element), [box(element.getBoundingClientRect())], "", null);
    } else if (!UNREAD.has(tag)) ofText(element, row);
  }
  // Generated content has no range: the box of a pseudo-element is told by an element anchored to it. A glyph of an icon
  // font is no text; of `"glyph" / "words"` the words are heard only.
  const CALL = /[\w-]+\((?:"(?:[^"\\]|\\.)*"|[^()"]|\([^()]*\))*\)/g; // url("arrow.svg") holds no words
  const writes = (content) => (content.replace(CALL, "").replace(/"\s*\/\s*".*$/s, '"').match(/"(?:[^"\\]|\\.)*"/g) || []).some((part) => LETTERS.test(part));
  for (const [element, row, name] of hook.generated().slice(0, MOST_PSEUDO)) {
    if (!isAsked(element)) continue;
    const style = getComputedStyle(element, name);
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || style.display === "none" || style.visibility !== "visible" || style.opacity === "0" || !writes(style.content)) continue;
    if (!element.hasAttribute(MARK)) element.setAttribute(MARK, pseudos.length);
    pseudos.push({ element, row, name, look: style, key: element.getAttribute(MARK) });
  }
  const places = boxesOf(pseudos.map((p) => [p.element, p.name])).map((one) => one && box(one));
  pseudos.forEach((p, i) => {
    const b = places[i];
    if (!b || b[2] - b[0] < 2 || b[3] - b[1] < 2) return;
    const run = add(p.element, p.row, p.name.slice(2), p.look, [b], p.look.webkitTextFillColor, null);
    p.colour = run ? p.look.webkitTextFillColor : null;
    if (run && p.look.backgroundImage !== "none") run.closer = true;
  });

  // ---- ways to paint -----------------------------------------------------------------------------------------
  const HIDDEN = `*,*::before,*::after,*::placeholder,*::marker{-webkit-text-fill-color:transparent!important;
    -webkit-text-stroke-color:transparent!important;text-decoration-color:transparent!important;text-emphasis-color:transparent!important;
    caret-color:transparent!important;transition:none!important}
    svg text,svg text *{fill:transparent!important;stroke:transparent!important}`;
  const sheet = new CSSStyleSheet();
  const names = [];
  let passes = 0;
  const wear = (css) => {
    sheet.replaceSync(css);
    for (const scope of roots) if (!scope.adoptedStyleSheets.includes(sheet)) scope.adoptedStyleSheets = [...scope.adoptedStyleSheets, sheet];
  };
  const restore = (element, style) => style === null ? element.removeAttribute("style") : element.setAttribute("style", style);
  const clear = () => {
    for (const name of names.splice(0)) CSS.highlights.delete(name);
    for (const [element, , style] of controls) restore(element, style);
    for (const [element, style] of backgrounds) restore(element, style);
  };
  // Each pass has names of its own: a name that is set again keeps old paint (seen in Chromium 156).
  const INK = "color:transparent!important;-webkit-text-fill-color:transparent!important;-webkit-text-stroke-color:transparent!important;text-shadow:none!important";
  const highlight = (list, look, priority) => {
    const name = `${PREFIX}${passes}-${names.length}`, found = new Highlight(...list);
    found.priority = 1e6 + priority;
    CSS.highlights.set(name, found);
    names.push(name);
    return `::highlight(${name}){${look};${INK}}`;
  };
  const bare = () => { for (const element of backgrounds.keys()) { element.style.setProperty("background-image", "none", "important"); element.style.setProperty("background-color", "transparent", "important"); } };
  hook.contrast = {
    hide() { clear(); bare(); wear(HIDDEN); return 0; },
    // Through each text a bar of its colour, with what is behind above and below it: one picture shows both.
    strike() {
      clear(); bare(); passes++;
      let css = HIDDEN;
      for (const [colour, list] of groups) css += highlight(list, `text-decoration:line-through solid ${colour} ${BAR}em!important`, names.length);
      for (const [element, colour] of controls) if (colour) element.style.setProperty("box-shadow", `inset 0 -${CONTROL_BAR}px 0 0 ${colour}`, "important");
      for (const p of pseudos) if (p.colour) css += `[${MARK}="${p.key}"]${p.name}{background-image:linear-gradient(${p.colour},${p.colour})!important;background-size:100% 45%!important;background-position:center!important;background-repeat:no-repeat!important}`;
      wear(css);
      return 0;
    },
    solid() {
      clear(); passes++;
      let css = HIDDEN + "*,*::before,*::after{text-shadow:none!important}";
      for (const element of backgrounds.keys()) { element.style.setProperty("-webkit-background-clip", "border-box", "important"); element.style.setProperty("background-clip", "border-box", "important"); }
      for (const [colour, list] of groups) css += highlight(list, `background-color:${colour}!important;text-decoration-color:transparent!important`, names.length);
      for (const [element, colour] of controls) if (colour) element.style.setProperty("box-shadow", `inset 0 0 0 9999px ${colour}`, "important");
      for (const p of pseudos) if (p.colour) css += `[${MARK}="${p.key}"]${p.name}{background:${p.colour}!important}`;
      wear(css);
      return 0;
    },
    mark(indexes) {
      clear(); bare(); passes++;
      const list = indexes.map((i) => ranges[i]).filter(Boolean);
      wear(HIDDEN + "*,*::before,*::after{text-shadow:none!important}" + (list.length ? highlight(list, "background-color:#f0f!important;text-decoration-color:transparent!important", 9e6) : ""));
      return 0;
    },
    asIs() { clear(); wear("*,*::before,*::after{transition:none!important;caret-color:transparent!important}"); return 0; },
    undo() {
      clear();
      for (const scope of roots) scope.adoptedStyleSheets = scope.adoptedStyleSheets.filter((one) => one !== sheet);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== still);
      for (const p of pseudos) p.element.removeAttribute(MARK);
      for (const [animation, time, state] of held) { try { animation.currentTime = time; if (state === "running") animation.play(); } catch { /* gone with its element */ } }
      for (const svg of document.querySelectorAll("svg")) if (svg.unpauseAnimations && svg.ownerSVGElement === null) svg.unpauseAnimations();
      for (const media of playing) media.play().catch(() => {});
      delete hook.contrast;
      return 0;
    },
  };
  // What lies under the documents of frames, by the rows of these; asked before anything is repainted.
  const frames = [];
  for (const [element, row] of options.within || hook.part ? [] : hook.elements()) {
    if (element.localName !== "iframe" || !hook.shows(row)) continue;
    const ground = plain.beneath(element);
    if (ground) frames.push([row, ground]);
  }
  if (runs.some((run) => !run.cut && !run.closer && !run.plain)) hook.contrast.strike();
  return JSON.stringify([runs.map((run) => FIELDS.map((name) => run[name])), frames]); // names are half of what is sent
}
