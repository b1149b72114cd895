// Give the focus to tab stops one after another and say what it did: whether it stayed, whether styles mark it, whether
// a script holds the Tab key. options: rows (tab stops in document order), listens (rows that hear of losing the focus),
// keys (some script listens to keys), samples (stops looked at of each kind), beyond (js/focus_beyond.js), colours
// (js/colours.js). Needs guard.js.
async (options) => {
  const hook = window[Symbol.for("a11y-audit")];
  const STYLES = ["outlineStyle", "outlineWidth", "outlineColor", "boxShadow", "borderTopWidth", "borderRightWidth", "borderBottomWidth",
    "borderLeftWidth", "borderTopStyle", "borderRightStyle", "borderBottomStyle", "borderLeftStyle", "borderTopColor", "borderRightColor",
    "borderBottomColor", "borderLeftColor", "backgroundColor", "backgroundImage", "color", "textDecorationLine", "textDecorationStyle",
    "textDecorationThickness", "opacity", "transform", "filter", "fontWeight", "fontSize"];
  const ANCESTORS = 4; // looked at to tell kinds of stops apart
  const PLAIN = 60, FAINT = 6; // steps of 255 in one channel; less than FAINT nobody sees
  const LOST_FOCUS_WAIT = 30; // ms in which a script that fetches the focus back has done so
  const TYPED = new Set(["text", "search", "email", "url", "tel", "password", "number", "date", "time", "month", "week", "datetime-local"]);
  const { pause } = hook;
  // A pseudo-element that is not there draws nothing, whatever its styles say.
  const ABSENT = { outlineStyle: "none", boxShadow: "none", backgroundColor: "rgba(0, 0, 0, 0)", backgroundImage: "none", textDecorationLine: "none", isAbsent: true };
  for (const side of ["Top", "Right", "Bottom", "Left"]) Object.assign(ABSENT, { [`border${side}Width`]: "0px", [`border${side}Style`]: "none", [`border${side}Color`]: "rgba(0, 0, 0, 0)" });
  const read = (element, pseudo) => {
    const style = getComputedStyle(element, pseudo), content = style.content;
    if (pseudo && (content === "none" || content === "normal")) return ABSENT;
    const found = { content };
    for (const name of STYLES) found[name] = style[name];
    return found;
  };
  const look = (element) => [read(element), read(element, "::before"), read(element, "::after")];
  const COLOUR = /(?:rgba?|color|lab|lch|oklab|oklch)\([^()]*\)/g; // what comes first in a shadow, too
  const told = options.colours();
  const rgba = (text) => { const colour = told(((text || "").match(COLOUR) || [""])[0]); return colour && [...colour.slice(0, 3), colour[3] ?? 1]; };
  const over = (c, back) => [0, 1, 2].map((i) => c[i] * c[3] + back[i] * (1 - c[3]));
  const steps = (a, b) => Math.max(...[0, 1, 2].map((i) => Math.abs(a[i] - b[i])));
  const backdrop = (element) => {
    for (let node = element; node; node = node.parentElement || (node.getRootNode().host ?? null)) {
      const style = getComputedStyle(node), colour = rgba(style.backgroundColor);
      if (style.backgroundImage !== "none") return null;
      if (colour && colour[3] > 0.95) return colour;
    }
    return [255, 255, 255, 1];
  };
  // Sort what changed into plain and faint.
  const compare = (before, after, back, outer) => {
    const plain = new Set(), faint = new Set();
    const grade = (name, amount) => { if (amount >= PLAIN) plain.add(name); else if (amount >= FAINT) faint.add(name); };
    const differs = (...names) => names.some((name) => before[name] !== after[name]);
    const against = (name, colour) => grade(name, outer && colour ? steps(over(colour, outer), outer) : colour && colour[3] > 0.2 ? 255 : 0);
    if (differs("outlineStyle", "outlineWidth", "outlineColor") && after.outlineStyle !== "none" && parseFloat(after.outlineWidth) > 0) {
      if (after.outlineStyle === "auto") plain.add("outline"); else against("outline", rgba(after.outlineColor));
    }
    if (differs("boxShadow") && after.boxShadow !== "none") {
      const sizes = after.boxShadow.replace(COLOUR, "").match(/-?[\d.]+px/g) || [];
      if (sizes.some((size) => parseFloat(size))) against("shadow", rgba(after.boxShadow));
    }
    for (const side of ["Top", "Right", "Bottom", "Left"]) {
      const shows = (facts) => facts[`border${side}Style`] !== "none" && parseFloat(facts[`border${side}Width`]) > 0;
      if (!shows(before) && !shows(after)) continue;
      if (differs(`border${side}Width`, `border${side}Style`)) { if (shows(after)) against("border", rgba(after[`border${side}Color`])); else faint.add("border"); }
      else if (differs(`border${side}Color`)) { const a = rgba(before[`border${side}Color`]), b = rgba(after[`border${side}Color`]); if (a && b) grade("border", steps(over(a, back || [255, 255, 255]), over(b, back || [255, 255, 255]))); }
    }
    if (differs("backgroundColor")) { const a = rgba(before.backgroundColor), b = rgba(after.backgroundColor), under = outer || [255, 255, 255]; if (a && b) grade("background", steps(over(a, under), over(b, under))); }
    if (differs("backgroundImage")) plain.add("background");
    if (differs("color")) { const a = rgba(before.color), b = rgba(after.color), under = back || [255, 255, 255]; if (a && b) grade("colour", steps(over(a, under), over(b, under))); }
    if (differs("textDecorationLine") && (after.textDecorationLine !== "none" || before.textDecorationLine !== "none")) plain.add("underline");
    else if (differs("textDecorationStyle", "textDecorationThickness") && after.textDecorationLine !== "none") faint.add("underline");
    if (differs("opacity")) grade("opacity", Math.abs(before.opacity - after.opacity) * 255);
    if (differs("transform", "filter", "fontWeight", "fontSize")) faint.add("shape");
    return [plain, faint];
  };
  const root = document.documentElement;
  const isShown = (element) => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const r = element.getBoundingClientRect(), page = document.scrollingElement || root;
    if (r.width < 3 || r.height < 3) return false;
    const left = getComputedStyle(document.body || root).direction === "rtl" ? root.clientWidth - page.scrollWidth : 0;
    const [x, y] = getComputedStyle(element).position === "fixed" ? [0, 0] : [scrollX, scrollY];
    if (r.right + x <= left + 1 || r.bottom + y <= 1 || r.left + x >= left + Math.max(page.scrollWidth, innerWidth) - 1) return false;
    for (let node = element; node && node !== document.body; node = node.parentElement) {
      const style = getComputedStyle(node);
      if (/inset\((?:50|100)%/.test(style.clipPath) || (style.position === "absolute" && /rect\(\s*0?1?px,?\s*0?1?px,?\s*0?1?px,?\s*0?1?px\s*\)/.test(style.clip))) return false;
      if (style.position === "fixed") break;
    }
    return true;
  };
  // Browsers scroll to what takes the focus: a slide that waits beside the page comes into view.
  const comesIntoView = (element) => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const moved = [];
    for (let node = element; node; node = node.parentElement || node.getRootNode().host) moved.push([node, node.scrollLeft, node.scrollTop]);
    element.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
    const isThere = isShown(element);
    for (const [node, left, top] of moved) if (node.scrollLeft !== left || node.scrollTop !== top) node.scrollTo({ left, top, behavior: "instant" });
    return isThere;
  };
  // Nothing of it is painted, nor of what it holds: it is clipped to nothing or transparent.
  const isUnseen = (element) => {
    if (isShown(element)) return false;
    if (!element.checkVisibility({ opacityProperty: true })) return true;
    for (let node = element; node && node !== document.body; node = node.parentElement) {
      const style = getComputedStyle(node);
      if (/inset\((?:50|100)%/.test(style.clipPath)) return true;
      if (style.position === "absolute" && /rect\(\s*0px,?\s*0px,?\s*0px,?\s*0px\s*\)/.test(style.clip)) return true;
      if (style.position === "fixed") return false;
    }
    return false;
  };
  const hasCaret = (element) => {
    if (!(element.isContentEditable || element.localName === "textarea" || (element.localName === "input" && TYPED.has(element.type)))) return false;
    const caret = getComputedStyle(element).caretColor;
    return !element.readOnly && (caret === "auto" || !rgba(caret) || rgba(caret)[3] > 0.2);
  };
  // Two stops are of one kind when nothing that styles go by is likely to tell them apart.
  const named = (element) => `${element.localName}.${element.className.baseVal ?? element.className}`;
  const kindOf = (element) => {
    const own = [named(element), element.getAttribute("role"), element.getAttribute("style"), element.type, isShown(element)].join(" ");
    const around = [];
    for (let node = element.parentElement; node && node !== document.body && around.length < ANCESTORS; node = node.parentElement) around.push(named(node));
    return [own, around.join(" ")];
  };
  // What was a stop when the page was read may be none by now: a slide that went on is taken out of the order.
  const isStill = (element) => Boolean(element) && element.isConnected && !(Number(element.getAttribute("tabindex")) < 0);
  const kinds = new Map(), kindOfRow = new Map();
  for (const row of options.rows) {
    const element = hook.byRow.get(row);
    if (!isStill(element)) continue;
    const kind = kindOf(element), key = kind.join("\u0001");
    if (!kinds.has(key)) kinds.set(key, []);
    kinds.get(key).push(row);
    kindOfRow.set(row, kind);
  }
  const chosen = new Map(), heard = new Set(options.listens);
  for (const rows of kinds.values()) rows.forEach((row, place) => { if (place < options.samples || heard.has(row)) chosen.set(row, rows.length); });
  const found = [];
  for (const row of options.rows) {
    if (!chosen.has(row)) continue;
    const element = hook.byRow.get(row), kind = kindOfRow.get(row);
    hook.leave();
    if (!isStill(element)) continue;
    const before = look(element), outer = backdrop(element.parentElement || element), back = backdrop(element);
    hook.notes(); // what the stop before did when it lost the focus, or heard the Tab key, is not this one's doing
    let taken = false; const { addEventListener: hear, removeEventListener: unhear } = EventTarget.prototype;
    const take = () => { taken = true; };
    hear.call(element, "focus", take, true);
    element.focus({ preventScroll: true, focusVisible: true });
    unhear.call(element, "focus", take, true);
    const { opened, left } = hook.notes();
    if (!taken) continue; // it only looked as if it could take the focus
    const stop = { row, alike: chosen.get(row), keeps: hook.deepActive() === element, goes: hook.rowOfActive(), kind, marks: [], faint: [], holds: false, opened, left, unseen: false };
    if (stop.keeps) {
      stop.goes = -1;
      stop.shown = isShown(element) || comesIntoView(element);
      stop.unseen = !stop.shown && isUnseen(element) && !options.beyond(element);
      const after = look(element), marks = new Set(), faint = new Set();
      after.forEach((facts, place) => {
        const earlier = before[place];
        if (facts.isAbsent && earlier.isAbsent) return;
        if (place && earlier.content !== facts.content) faint.add("content");
        // What is drawn once only differs in what draws; the rest is taken to be as it is where it is there.
        const [was, is] = [earlier.isAbsent ? { ...facts, ...ABSENT } : earlier, facts.isAbsent ? { ...earlier, ...ABSENT } : facts];
        const [plain, little] = compare(was, is, back, place ? back : outer);
        for (const name of plain) marks.add(name);
        for (const name of little) faint.add(name);
      });
      if (hasCaret(element)) marks.add("caret");
      stop.marks = [...marks].sort();
      stop.faint = [...faint].filter((name) => !marks.has(name)).sort();
      if (options.keys) {
        const key = new KeyboardEvent("keydown", { key: "Tab", code: "Tab", keyCode: 9, which: 9, bubbles: true, cancelable: true, composed: true });
        element.dispatchEvent(key);
        stop.holds = key.defaultPrevented || (hook.deepActive() !== element && hook.deepActive() !== null);
      }
      if (heard.has(row)) {
        const place = options.rows.indexOf(row), other = hook.byRow.get(options.rows[place + 1] ?? options.rows[place - 1]);
        if (hook.deepActive() !== element) element.focus({ preventScroll: true });
        if (other) other.focus({ preventScroll: true }); else element.blur();
        await pause(LOST_FOCUS_WAIT);
        if (hook.deepActive() !== (other || null)) { stop.holds = true; hook.snatches.add(element); }
      }
    }
    found.push(stop);
  }
  hook.leave();
  return JSON.stringify(found);
}
