// Which texts stand on plain colours for sure: their own colour and those behind them are then known without a picture.
// behind(element, boxes) answers the layers behind (js/grounds.js); null where anything else may be painted over or behind one of
// the boxes ([left, top, right, bottom] of the window). grounds(element, boxes) answers what its ancestors alone put behind it,
// wherever it lies, null where they do more than that or lie otherwise once it is scrolled. beneath(frame) answers the plain
// layers under a frame that shows all of itself, null where that is not sure. hasOwnLook(element, kind) tells whether browsers'
// parts of a field may draw something behind its text. Needs memo, styleOf and parentOf of js/contrast.js, what js/box.js, js/clips.js,
// js/grounds.js and js/painters.js answer; isSure: what lies over the document is known.
({ memo, styleOf, parentOf, box, clips, grounds, painters, isSure }) => {
  const { isClear, padding, content, cornersOf } = box, { layers, isHeldIn, isCalm, isLight } = grounds;
  const hook = window[Symbol.for("a11y-audit")], root = document.documentElement, body = document.body;
  const ROUNDING = 0.5; // px
  const SHOWN = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true };
  const DATES = new Set(["date", "time", "month", "week", "datetime-local"]);
  const isEmpty = (style) => isClear(style.backgroundColor) && style.backgroundImage === "none";

  // ---- what sheets say of parts that no element stands for; a sheet of another origin is not to be read: `unread` is then the answer
  const scopes = [document, ...[...hook.elements().keys()].map((element) => element.shadowRoot).filter(Boolean)];
  const sheets = scopes.flatMap((scope) => [...scope.styleSheets, ...scope.adoptedStyleSheets]);
  const speaks = (rules, words) => [...rules].some((rule) => (rule.selectorText && words.test(rule.selectorText)) || (rule.cssRules && rule.cssRules.length > 0 && speaks(rule.cssRules, words)));
  const said = memo(([words, unread]) => sheets.some((sheet) => { try { return speaks(sheet.cssRules, words); } catch { return unread; } }));
  const FIRSTS = [/::?first-l/, true], DATE_PARTS = [/::-webkit-date/, true], SCROLL_PARTS = [/::scroll-/, false];
  // What ::first-letter and ::first-line put behind the text of a block.
  const hasEvenLines = memo((block) => ["::first-letter", "::first-line"].every((name) => isEmpty(getComputedStyle(block, name))));
  const isInline = (element) => /^(inline|contents|ruby)/.test(styleOf(element).display) && !/^inline-/.test(styleOf(element).display);
  const isEven = (element) => {
    if (!said(FIRSTS)) return true;
    while (isInline(element) && parentOf(element)) element = parentOf(element);
    return hasEvenLines(element);
  };
  const hasOwnLook = (element, kind) => (kind === "placeholder" && !isEmpty(getComputedStyle(element, "::placeholder"))) || (kind === "value" && DATES.has(element.type) && said(DATE_PARTS));

  // Layers above all others, roots that nobody can look into, highlights of the page's own, buttons and marks of scrollers.
  const closed = ((hook.pending && hook.pending.roots) || []).some((scope) => scope.host && scope.host.shadowRoot === null);
  const isKnown = isSure && !closed && !CSS.highlights.size && !document.querySelector("dialog[open],:popover-open,:fullscreen") && !said(SCROLL_PARTS);
  const first = body && styleOf(body).direction === "rtl" ? root.clientWidth - root.scrollWidth : 0;
  const page = [first - scrollX, -scrollY, first - scrollX + Math.max(root.scrollWidth, innerWidth) + ROUNDING, Math.max(root.scrollHeight, innerHeight) - scrollY + ROUNDING];
  // Boxes around it that clip with corners of their own leave it whole.
  const isShownWhole = (element, boxes) => clips.clipOf(element).shaped.every((one) => isHeldIn(boxes)({ areas: [padding(one)], corners: cornersOf(one) }));
  const behind = (element, boxes) => {
    // Bare text of closed details is hidden where its element is not.
    if (!isKnown || painters.isUntold() || !isCalm(element) || !isEven(element) || !element.checkVisibility(SHOWN) || element.matches("details:not([open])")) return null;
    if (!isHeldIn(boxes)({ areas: [page], corners: [] }) || !isShownWhole(element, boxes) || boxes.some((part) => painters.isCovered(element, part))) return null;
    return layers(element, boxes, isHeldIn(boxes), true);
  };
  const grounded = (element, boxes) => (isCalm(element) ? layers(element, boxes, (layer) => !layer.shades && (!layer.reach || isHeldIn(boxes)(layer)), false) : null);
  // A document of another colour scheme than its frame has a canvas of its own: under a dark one nothing is said.
  const beneath = (frame) => {
    const inner = content(frame), corners = cornersOf(frame), isWhole = corners && !corners.length && clips.meet(inner, painters.clipAround(frame)).every((side, i) => side === inner[i]);
    if (!isWhole || (frame.currentCSSZoom || 1) !== 1 || styleOf(frame).colorScheme.includes("dark") || !isLight()) return null;
    const found = behind(frame, [inner]);
    return found && found.every((layer) => layer.length === 1) ? found : null;
  };
  return { behind, beneath, grounds: grounded, hasOwnLook };
}
