// Every element and text of one document, in flat-tree order, as model/rows.py has them. Facts only; no judgement.
// axe-core is set up before this runs: roles, names and visibility come from its commons. Needs `written` of aside.js
// and `marks` of link_marks.js.
(context) => {
  // place: where the window is shown on the page; a frame may be shown at another size than its window has.
  const { properties } = context, [shownX, shownY, shownWidth, shownHeight] = context.place || [scrollX, scrollY, 0, 0];
  const { aria, dom, text } = axe.commons;
  const SKIPPED = new Set(["script", "style", "template", "noscript"]);
  const SHAPES = new Set(["path", "rect", "circle", "ellipse", "line", "polyline", "polygon"]);
  const SVG_ROWS = new Set(["svg", "title", "desc", "text", "tspan", "textPath", "a", "image", "use", "g", "foreignObject"]);
  const NAMED_TAGS = new Set(["svg", "img", "iframe", "frame", "video", "audio", "object", "embed", "area", "canvas"]);
  const UNNAMED_ROLES = new Set(["", "none", "presentation", "generic", "paragraph", "list", "row", "rowgroup", "code", "strong",
    "emphasis", "deletion", "insertion", "subscript", "superscript", "time", "term", "definition", "blockquote", "caption",
    "directory", "document", "mark", "suggestion", "listitem", "cell", "gridcell"]);
  const ROUNDED = 1.5; // px that whole sizes of windows and boxes may be off
  const VALUE_LIMIT = 4000, TEXT_LIMIT = 20000;
  const scale = (shown, own) => (shown && Math.abs(shown - own) >= ROUNDED ? shown / own : 1);
  const scales = [scale(shownWidth, innerWidth), scale(shownHeight, innerHeight)];
  const GENERATED = /[\p{L}\p{N}\p{Co}]/u;
  const modal = [...document.querySelectorAll("dialog:modal")].pop(); // the last opened is on top
  const rows = [], styles = [], generatedText = [], pseudos = [], styleRows = new Map(), indexOf = new Map(), positions = new Map();

  const round = (value) => Math.round(value * 100) / 100;
  const styleOf = (computed) => {
    const values = properties.map((name) => computed.getPropertyValue(name));
    const key = values.join("\u0001");
    let row = styleRows.get(key);
    if (row === undefined) { row = styles.push(values) - 1; styleRows.set(key, row); }
    return row;
  };
  const position = (element) => {
    const parent = element.parentNode;
    if (!parent) return 1;
    if (!positions.has(element)) { let n = 0; for (const child of parent.children) positions.set(child, ++n); }
    return positions.get(element) || 1;
  };
  const attributesOf = (element) => {
    const found = {};
    for (const { name, value } of context.written(element)) {
      if (name === "value" && element.type === "password") continue;
      found[name] = value.startsWith("data:") ? value.slice(0, 64) : value.slice(0, VALUE_LIMIT);
    }
    return found;
  };
  const CALL = /[\w-]+\((?:"(?:[^"\\]|\\.)*"|[^()"]|\([^()]*\))*\)/g; // url("arrow.svg") holds no words
  const generated = (element, pseudo) => {
    const content = getComputedStyle(element, pseudo).content;
    if (!content || content === "none" || content === "normal") return "";
    pseudos.push([element, pseudo]);
    if (!content.includes('"')) return "";
    const written = [...content.replace(CALL, "").matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1]).join("");
    return GENERATED.test(written) ? written.slice(0, 200) : "";
  };
  // 0 not asked for, 1 loading, 2 loaded, 3 failed; a track that a script made has no element and is there at once.
  const trackState = (element, track) => {
    const owner = [...element.querySelectorAll("track")].find((child) => child.track === track);
    return owner ? owner.readyState : 2;
  };
  // Cues that show something while the recording plays: a blank one, or one after its end, is no caption.
  const cuesOf = (element, track) => [...track.cues].filter((cue) => {
    const words = cue.getCueAsHTML ? cue.getCueAsHTML().textContent : cue.text || "";
    return /[^\s\u200b-\u200f]/.test(words) && !(cue.startTime >= element.duration);
  }).length;
  const heard = (element) => { const at = window[Symbol.for("a11y-audit")]?.heard; return at?.has(element) ? { heard: at.get(element) } : {}; };
  const media = (element) => ({
    ...heard(element),
    src: element.currentSrc || element.src || "", paused: element.paused, muted: element.muted || element.volume === 0,
    loop: element.loop, controls: element.controls, autoplay: element.autoplay,
    duration: Number.isFinite(element.duration) ? round(element.duration) : null,
    time: round(element.currentTime), audio: element.webkitAudioDecodedByteCount || 0, ready: element.readyState,
    error: element.error ? element.error.code : 0,
    tracks: [...element.textTracks].map((track) => ({ kind: track.kind, srclang: track.language, label: track.label,
      cues: track.cues ? cuesOf(element, track) : null, state: trackState(element, track) })),
  });
  // Distance of two lines of one text that wraps by itself, in px; undefined where none does.
  const reader = document.createRange();
  const pitchOf = (element) => {
    for (const node of element.childNodes) {
      if (node.nodeType !== 3 || !/\S/.test(node.data)) continue;
      reader.selectNodeContents(node);
      const tops = [...new Set([...reader.getClientRects()].map((rect) => round(rect.top)))].sort((a, b) => a - b);
      if (tops.length > 1) return round(tops[1] - tops[0]);
    }
    return undefined;
  };
  const PINNED_LINES = /(?:line-height|font\s*:)[^;]*!\s*important/i;
  // Whether anything was drawn on a canvas; null where a picture of another origin keeps it from being read.
  const isPainted = (canvas) => {
    if (!canvas.width || !canvas.height) return false;
    try {
      const sample = new OffscreenCanvas(32, 32).getContext("2d", { willReadFrequently: true });
      sample.drawImage(canvas, 0, 0, 32, 32);
      return sample.getImageData(0, 0, 32, 32).data.some((value) => value !== 0);
    } catch { return null; }
  };
  // Where a frame shows its window on the page; without a size where it is turned.
  const contentOf = (element, computed, [left, top, width, height]) => {
    const pad = (side) => parseFloat(computed[`padding${side}`]) || 0;
    const [across, down] = [scale(width, element.offsetWidth || width), scale(height, element.offsetHeight || height)];
    const start = [left + (element.clientLeft + pad("Left")) * across, top + (element.clientTop + pad("Top")) * down];
    const size = [(element.clientWidth - pad("Left") - pad("Right")) * across, (element.clientHeight - pad("Top") - pad("Bottom")) * down];
    let isTurned = false;
    for (let node = element; node && !isTurned; node = node.assignedSlot || node.parentElement || (node.parentNode && node.parentNode.host)) {
      const { transform, scale, rotate, perspective } = getComputedStyle(node);
      isTurned = rotate !== "none" || perspective !== "none" || /-/.test(scale) || (transform !== "none" && !/^matrix\((?!-)[^,]+, 0, 0, (?!-)/.test(transform));
    }
    return [...start, ...(isTurned ? [0, 0] : size)].map(round);
  };
  const TINY = 10, SCALED = 0.05; // CSS px of letters that may be shown larger than they are set; the share that counts
  const SMALL = 24; // CSS px; WCAG 2.2, 2.5.8: what is smaller may be larger to a pointer by what a style lays over it
  const linked = []; // rows of links and of what is in them
  const extraOf = (element, tag, box, computed, isLinked) => {
    const extra = {}, known = pseudos.length;
    if ((tag === "a" || tag === "area") && element.hasAttribute("href")) extra.href = String(element.href.baseVal ?? element.href);
    if (tag === "img") Object.assign(extra, { src: element.currentSrc || element.src,
      natural: [element.naturalWidth, element.naturalHeight], complete: element.complete });
    else if (tag === "video" || tag === "audio") Object.assign(extra, media(element));
    else if (tag === "iframe" || tag === "frame") {
      extra.src = element.src;
      if (box) extra.content = contentOf(element, computed, box);
    } else if (tag === "input" || tag === "select" || tag === "textarea") Object.assign(extra, {
      type: element.type, filled: element.type !== "password" && Boolean(element.value), required: element.required,
      labelElements: element.labels ? [...element.labels] : [] });
    else if (tag === "canvas") { const painted = isPainted(element); if (painted !== null) extra.painted = painted;
      if (window[Symbol.for("a11y-audit")]?.written?.has(element)) extra.written = true; }
    else if (tag === "svg") extra.shapes = element.querySelectorAll([...SHAPES].join()).length;
    if (element.namespaceURI === "http://www.w3.org/1999/xhtml" && PINNED_LINES.test(element.getAttribute("style") || "")) {
      const pitch = pitchOf(element);
      if (pitch) extra.pitch = pitch;
    }
    if (element.assignedSlot || (element.parentNode && element.parentNode.shadowRoot)) extra.ownerElement = element.parentNode;
    if (computed.display !== "none" && !NAMED_TAGS.has(tag)) {
      const before = generated(element, "::before"), after = generated(element, "::after");
      if (before) extra.before = before;
      if (after) extra.after = after;
      if (box && Math.min(box[2], box[3]) < SMALL && pseudos.length > known && (tag === "a" || tag === "button" || element.hasAttribute("role"))) {
        const laid = pseudos.slice(known).map(([owner, name]) => getComputedStyle(owner, name)).filter((style) => style.position === "absolute");
        if (laid.length) extra.overlay = ["width", "height"].map((side) => Math.max(...laid.map((style) => parseFloat(style[side]) || 0)));
      }
    }
    if (isLinked) Object.assign(extra, context.marks(computed, box ? box[2] : 0, pseudos.slice(known).map(([owner, name]) => getComputedStyle(owner, name))));
    return extra;
  };
  // What is painted where: a clip that every ancestor narrows. Positioned elements are clipped by what contains them,
  // not by what they stand in. One walk costs a third of asking axe about every element.
  const root = document.documentElement, view = document.scrollingElement || root;
  const leftmost = getComputedStyle(document.body || root).direction === "rtl" ? root.clientWidth - view.scrollWidth : 0;
  const PAGE = { left: leftmost, top: 0, right: leftmost + Math.max(view.scrollWidth, innerWidth), bottom: Infinity };
  const display = properties.indexOf("display"), visibility = properties.indexOf("visibility"), size = properties.indexOf("font-size"), lower = properties.indexOf("border-bottom-style");
  const stylesShow = (row) => styles[row[5]][display] !== "none" && styles[row[5]][visibility] === "visible";
  const meet = (a, b) => ({ left: Math.max(a.left, b.left), top: Math.max(a.top, b.top), right: Math.min(a.right, b.right), bottom: Math.min(a.bottom, b.bottom) });
  const SHOWS = 2; // px; what is no taller or no wider shows nothing that can be read (the usual "screen readers only" boxes are 1 px)
  const clips = new Map();
  const hidesAll = (computed, position) => {
    const path = computed.clipPath;
    return (path !== "none" && /inset\((?:50|100)%/.test(path))
      || (position !== "static" && /rect\(\s*(\d+)px,?\s*\1px,?\s*\1px,?\s*\1px\)|rect\(0px,? 0px,? 0px,? 0px\)/.test(computed.clip));
  };
  const FREE = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
  const [across, down, placed] = ["overflow-x", "overflow-y", "position"].map((name) => properties.indexOf(name));
  const clipFor = (element, parent, computed, rect, style) => {
    const position = style[placed], overflowX = style[across], overflowY = style[down]; // asked for already
    const outer = clips.get(parent) || { inner: PAGE, positioned: PAGE, gone: false };
    const escapes = position === "fixed" ? PAGE : position === "absolute" ? outer.positioned : outer.inner;
    const gone = outer.gone || hidesAll(computed, position);
    const scrolled = { left: rect.left + scrollX, top: rect.top + scrollY, right: rect.right + scrollX, bottom: rect.bottom + scrollY };
    const isOpen = (overflowX === "visible" && overflowY === "visible") || element === document.body || element === root;
    const cuts = !isOpen && /hidden|clip/.test(`${overflowX} ${overflowY}`);
    let inner = escapes;
    if (cuts) {
      const own = { ...scrolled };
      if (!/hidden|clip/.test(overflowX)) { own.left = -Infinity; own.right = Infinity; }
      if (!/hidden|clip/.test(overflowY)) { own.top = -Infinity; own.bottom = Infinity; }
      inner = meet(escapes, own);
    } else if (!isOpen && /auto|scroll/.test(`${overflowX} ${overflowY}`)) inner = FREE; // what is scrolled away can be scrolled to
    const isContainer = position !== "static" || computed.transform !== "none";
    clips.set(element, { inner, positioned: isContainer ? inner : outer.positioned, gone });
    const left = meet(escapes, scrolled);
    const small = rect.width > 0 && rect.height > 0 && cuts && (rect.width < SHOWS || rect.height < SHOWS);
    if (small) clips.get(element).gone = true;
    return { gone: gone || small, seen: left.right > left.left && left.bottom > left.top };
  };
  const SHOWN = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: false };
  const childrenOf = (node) => {
    if (node.shadowRoot) return node.shadowRoot.childNodes;
    if (node.localName === "slot" && node.assignedNodes) {
      const assigned = node.assignedNodes();
      return assigned.length ? assigned : node.childNodes;
    }
    return node.childNodes;
  };
  const addText = (node, parent) => {
    const data = node.data;
    if (!/\S/.test(data)) {
      const last = rows[rows.length - 1];
      if (last[0] !== "#text" || last[2] !== " ") rows.push(["#text", parent, " "]);
    } else rows.push(["#text", parent, data.slice(0, TEXT_LIMIT).replace(/\s+/g, " ")]);
  };
  // What can be written in takes the focus; axe does not count it.
  const isEditor = (element) => Boolean(element.isContentEditable) && !(element.parentElement && element.parentElement.isContentEditable)
    && element.checkVisibility({ visibilityProperty: true });
  // Of a part that is looked at for its letters alone (js/part.js), nobody asks for names and roles elsewhere.
  const { part } = context.letters ? window[Symbol.for("a11y-audit")] : {};
  const isAside = (element) => Boolean(part) && !part.some((piece) => piece.contains(element) || element.contains(piece));
  // Of an element that axe's commons break on little is known; the rest of the page is read. What it may be called by keeps
  // it from being taken for nameless.
  const known = (ask, unknown) => { try { return ask(); } catch { return unknown; } };
  const words = (element) => [element.getAttribute("aria-label"), ...[...(element.labels || [])].map((label) => label.textContent),
    element.getAttribute("alt"), element.textContent, element.getAttribute("title")].find((text) => /\S/.test(text || "")) || "";
  const nameOf = (virtual, element) => { try { return text.accessibleTextVirtual(virtual); } catch { return words(element); } };
  const addElement = (element, parent) => {
    const tag = element.localName;
    const computed = getComputedStyle(element);
    const virtual = isAside(element) ? null : axe.utils.getNodeFromTree(element);
    const rect = element.getBoundingClientRect(), style = styleOf(computed);
    const clip = clipFor(element, element.assignedSlot || element.parentElement || (element.parentNode && element.parentNode.host), computed, rect, styles[style]);
    const box = rect.width || rect.height
      ? [round(rect.x * scales[0] + shownX), round(rect.y * scales[1] + shownY), round(rect.width * scales[0]), round(rect.height * scales[1])] : null;
    let role = "", name = null, flags = 0;
    if (virtual) {
      role = known(() => aria.getRole(virtual, { fallback: true }), "") || ""; // the first that is known of several
      const silent = (role === "none" || role === "presentation") && NAMED_TAGS.has(tag);
      if (!silent && known(() => dom.isVisibleToScreenReaders(virtual), false)) flags |= 2;
      const edits = isEditor(element);
      if (edits || known(() => dom.isFocusable(virtual), false)) flags |= 4;
      if (flags & 4 && (edits ? !(parseInt(element.getAttribute("tabindex"), 10) < 0) : known(() => dom.isInTabOrder(virtual), false))) flags |= 8;
      if (!UNNAMED_ROLES.has(role) || NAMED_TAGS.has(tag)) name = nameOf(virtual, element).replace(/\s+/g, " ").trim().slice(0, 2000);
    }
    if (!clip.gone && clip.seen && element.checkVisibility(SHOWN)) flags |= 1;
    if (element.matches(":disabled") || element.getAttribute("aria-disabled") === "true" || element.inert) flags |= 16;
    if (element.parentNode && element.parentNode.nodeType === 11) flags |= 32;
    if (element.closest("[inert]") || (modal && !modal.contains(element))) flags |= 64;
    const shown = styles[style][display], isLinked = shown.startsWith("inline") && (role === "link" || linked[parent] || (shown === "inline" && styles[style][lower] !== "none"));
    const extra = extraOf(element, tag, box, computed, isLinked);
    if (parseFloat(styles[style][size]) <= TINY && element.offsetHeight) {
      const scale = rect.height / element.offsetHeight;
      if (Math.abs(scale - 1) > SCALED) extra.scale = round(scale);
    }
    for (const name of ["before", "after"]) if (extra[name]) generatedText.push([element, rows.length, `::${name}`]);
    const index = rows.push([tag, parent, "", attributesOf(element), flags, style, box, role, name,
      position(element), extra]) - 1;
    indexOf.set(element, index);
    if (role === "link" || linked[parent]) linked[index] = true;
    return index;
  };
  // A loop with its own stack: pages nest deeper than a call stack holds.
  const stack = [[document.documentElement, -1]];
  while (stack.length) {
    const [node, parent] = stack.pop();
    if (node.nodeType === 3) { addText(node, parent); continue; }
    if (node.nodeType !== 1 || SKIPPED.has(node.localName)) continue;
    if (node.namespaceURI === "http://www.w3.org/2000/svg" && parent >= 0 && !SVG_ROWS.has(node.localName)) continue;
    const index = addElement(node, parent);
    const children = childrenOf(node);
    for (let i = children.length - 1; i >= 0; i--) stack.push([children[i], index]);
  }
  const rowOf = (element) => indexOf.get(element);
  // A box of no size shows what stands out of it: floats, positioned children.
  for (let index = rows.length - 1; index > 0; index--) {
    const [tag, parent, , , flags] = rows[index];
    if (tag === "#text" || !(flags & 1) || parent < 0) continue;
    const holder = rows[parent];
    if (!(holder[4] & 1) && !(holder[6] && holder[6][2] && holder[6][3]) && stylesShow(holder)) holder[4] |= 1;
  }
  for (const row of rows) {
    const extra = row[10];
    if (!extra) continue;
    if (extra.ownerElement) { const owner = rowOf(extra.ownerElement); if (owner !== undefined && owner !== row[1]) extra.owner = owner; delete extra.ownerElement; }
    if (extra.labelElements) { extra.labels = extra.labelElements.map(rowOf).filter((label) => label !== undefined); delete extra.labelElements; }
  }
  context.rowOf = rowOf;
  context.elements = indexOf;
  // Later collectors of the same visit find the rows by these.
  const hook = window[Symbol.for("a11y-audit")];
  const ours = { scales, rowOf, elements: () => indexOf, shows: (row) => Boolean(rows[row][4] & 1), generated: () => generatedText, pseudos: () => pseudos };
  // Defined, not set: a page that lies in wait for the names with setters of its own hears nothing.
  if (hook) for (const name of Object.keys(ours)) Object.defineProperty(hook, name, { value: ours[name], configurable: true, writable: true });
  // Which window of this one's (window[i]) each frame element shows.
  const windows = [];
  for (const [element, row] of indexOf) {
    if (element.localName !== "iframe" && element.localName !== "frame") continue;
    for (let i = 0; window[i]; i++) if (window[i] === element.contentWindow) windows.push([row, i]);
  }
  return { rows, properties, styles, windows };
}
