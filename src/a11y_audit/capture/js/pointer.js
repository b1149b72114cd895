// What the pointer alone may do on this page. options.rows: elements that listen to the pointer themselves.
// Answers { listeners: [row, hand, near][], hands: rows that look pressable and listen to nothing, reveals: [row, hidden][] }.
(options) => {
  const hook = window[Symbol.for("a11y-audit")];
  const FOCUSABLE = "a[href],button:not([disabled]),input:not([type=hidden]):not([disabled]),select:not([disabled]),textarea:not([disabled]),summary,[tabindex]:not([tabindex^='-']),[contenteditable]";
  const MOST_HANDS = 200, GROUP_TEXT = 200, SAID = 4; // words that a tooltip has
  const byRow = new Map();
  for (const [element, row] of hook.elements()) byRow.set(row, element);
  const rowOf = (element) => { const row = element ? hook.rowOf(element) : undefined; return row === undefined ? -1 : row; };
  const hoverRules = [], focusRules = [];
  const walk = (rules) => {
    for (const rule of rules) {
      if (rule.selectorText) {
        if (rule.selectorText.includes(":hover")) hoverRules.push(rule);
        if (/:focus/.test(rule.selectorText)) focusRules.push(rule);
      }
      if (rule.cssRules && (!rule.media || matchMedia(rule.media.mediaText).matches)) walk(rule.cssRules);
    }
  };
  for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) { try { walk(sheet.cssRules); } catch { /* a sheet of another origin cannot be read */ } }
  const parts = (selector) => selector.split(/,(?![^(]*\))/);
  const matches = (element, selector) => { try { return element.matches(selector); } catch { return false; } };
  const handRules = hoverRules.filter((rule) => rule.style && rule.style.cursor === "pointer").flatMap((rule) => parts(rule.selectorText)).map((selector) => selector.replace(/:hover/g, ""));
  const hand = (element) => getComputedStyle(element).cursor === "pointer" || handRules.some((selector) => matches(element, selector));
  // A small group with exactly one control may be one thing: the control does what a press beside it does.
  const near = (element) => {
    const parent = element.parentElement;
    if (!parent || parent === document.body || (parent.textContent || "").replace(/\s+/g, " ").length > GROUP_TEXT) return -1;
    const controls = [...parent.querySelectorAll(FOCUSABLE)];
    return controls.length === 1 ? rowOf(controls[0]) : -1;
  };
  const listeners = [];
  for (const row of options.rows) { const element = byRow.get(row); if (element) listeners.push([row, hand(element), near(element)]); }
  const hands = [];
  for (const [element, row] of hook.elements()) {
    if (hands.length >= MOST_HANDS) break;
    if (!hook.shows(row) || getComputedStyle(element).cursor !== "pointer") continue;
    const parent = element.parentElement;
    if (parent && getComputedStyle(parent).cursor === "pointer") continue;
    if (element.closest(`${FOCUSABLE},label,option,[role]`) || element.querySelector(FOCUSABLE)) continue;
    hands.push(row);
  }
  // What only :hover shows: hidden now, with a control or some words in it, and no rule of :focus or :focus-within that shows it too.
  const SHOWS = (style) => (style.display && style.display !== "none") || style.visibility === "visible" || (style.opacity !== "" && Number(style.opacity) > 0.5);
  const isSaid = (target) => (target.textContent.match(/\p{L}{2,}/gu) || []).length >= SAID;
  const reveals = new Map();
  for (const rule of hoverRules) {
    if (!rule.style || !SHOWS(rule.style)) continue;
    for (const selector of parts(rule.selectorText)) {
      if (!/:hover[^\s>+~]*[\s>+~]/.test(selector)) continue;
      let targets = [];
      try { targets = document.querySelectorAll(selector.replace(/:hover/g, "")); } catch { continue; }
      for (const target of targets) {
        const row = rowOf(target);
        if (row < 0 || reveals.has(row) || target.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || !(target.querySelector(FOCUSABLE) || isSaid(target))) continue;
        const onFocus = focusRules.some((other) => other.style && SHOWS(other.style) && parts(other.selectorText).some((one) => matches(target, one.replace(/:focus(?:-within|-visible)?/g, ""))));
        if (onFocus) continue;
        const hovered = selector.slice(0, selector.lastIndexOf(":hover")).trim() || "*";
        let holder = target.parentElement;
        while (holder && !matches(holder, hovered.replace(/:hover/g, ""))) holder = holder.parentElement;
        const by = rowOf(holder || target.parentElement);
        if (by >= 0) reveals.set(row, by);
      }
    }
  }
  return JSON.stringify({ listeners, hands, reveals: [...reveals].map(([hidden, row]) => [row, hidden]) });
}
