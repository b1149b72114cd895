// Texts whose colours in a state ("hover", "focus"), as the style sheets tell them, would not contrast: they are then
// looked at in pictures, in that state. Nothing is touched. options: states, most (elements of a state), controls (a
// selector), colours (js/colours.js). JSON: for each state the elements that show such text and the controls that hold them, as selectors.
(options) => {
  const NAMES = { hover: /:hover\b/g, focus: /:focus(?:-visible|-within)?\b/g };
  const ANY = /:(?:hover|focus(?:-visible|-within)?|active|visited|target)\b/g, ALONE = new RegExp(`(^|[\\s>+~(])(?:${ANY.source})+`, "g");
  const TELLING = ["color", "background-color", "background-image", "-webkit-text-fill-color"];
  const RATIO = 4.5, LARGE_RATIO = 3, LARGE = 24, LARGE_BOLD = 18.66, BOLD = 700; // WCAG 2.0 SC 1.4.3, "large scale"
  const rules = [];
  const read = (list, outer) => {
    for (const rule of list) {
      if (rule instanceof CSSMediaRule && !matchMedia(rule.conditionText).matches) continue;
      if (rule instanceof CSSKeyframesRule) continue;
      const selector = rule.selectorText && outer ? rule.selectorText.replace(/&/g, `:is(${outer})`) : rule.selectorText;
      if (selector && /:(?:hover|focus)/.test(selector) && rule.style && TELLING.some((name) => rule.style.getPropertyValue(name))) rules.push([selector, rule.style]);
      if (rule.cssRules && rule.cssRules.length) read(rule.cssRules, selector || outer);
    }
  };
  for (const sheet of [...document.styleSheets, ...(document.adoptedStyleSheets || [])]) {
    try { if (!sheet.disabled && (!sheet.media.length || matchMedia(sheet.media.mediaText).matches)) read(sheet.cssRules, ""); } catch { /* of another origin: nobody can tell */ }
  }
  if (!rules.length) return "{}";
  const brush = new OffscreenCanvas(1, 1).getContext("2d"), computed = options.colours(), HEX = /^#(..)(..)(..)$/;
  const parsed = new Map();
  // A colour as a style sheet writes it, as [red, green, blue, alpha]: a brush computes it, names and color-mix() as well.
  const parse = (text) => {
    if (!parsed.has(text)) {
      brush.fillStyle = "#010203";
      brush.fillStyle = text;
      const told = brush.fillStyle, hex = HEX.exec(told);
      const colour = told === "#010203" ? null : hex ? hex.slice(1).map((part) => parseInt(part, 16)) : computed(told);
      parsed.set(text, colour && [...colour.slice(0, 3), colour[3] ?? 1]);
    }
    return parsed.get(text);
  };
  const resolve = (text, element, style) => {
    const value = text.replace(/var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)/g, (whole, name, other) => style.getPropertyValue(name).trim() || (other || "").trim()).trim();
    if (/^inherit$/i.test(value)) return element.parentElement ? parse(getComputedStyle(element.parentElement).color) : null;
    return /^currentcolor$/i.test(value) ? parse(style.color) : parse(value);
  };
  const over = (front, back) => [0, 1, 2].map((i) => front[i] * front[3] + back[i] * (1 - front[3])).concat(1);
  const light = (colour) => {
    const [r, g, b] = colour.slice(0, 3).map((c) => (c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (one, other) => { const [a, b] = [light(one), light(other)]; return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05); };
  // What lies behind an element, null where a picture does.
  const behind = (element) => {
    const layers = [];
    for (let node = element; node; node = node.parentElement) {
      const style = getComputedStyle(node), colour = parse(style.backgroundColor);
      if (colour && colour[3] > 0) { layers.push(colour); if (colour[3] === 1) return layers.reverse().reduce((back, front) => over(front, back)); }
      if (style.backgroundImage !== "none") return null;
    }
    return [[255, 255, 255, 1], ...layers.reverse()].reduce((back, front) => over(front, back));
  };
  const weightOf = (selector) => {
    const bare = selector.replace(/:where\([^)]*\)/g, "").replace(/:(?:is|not|has)\(/g, " ");
    const ids = (bare.match(/#[\w-]+/g) || []).length, words = (bare.match(/\.[\w-]+|\[[^\]]*\]|(?<!:):(?!:)[\w-]+/g) || []).length;
    return ids * 1e6 + words * 1e3 + (bare.match(/(?:^|[\s>+~(])[a-z][\w-]*|::[\w-]+/gi) || []).length;
  };
  const split = (text) => { const parts = []; let depth = 0, last = 0; for (let i = 0; i < text.length; i++) { if ("([".includes(text[i])) depth++; else if (")]".includes(text[i])) depth--; else if (text[i] === "," && !depth) { parts.push(text.slice(last, i)); last = i + 1; } } return [...parts, text.slice(last)]; };
  const hasText = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && /\S/.test(node.data));
  const selectorOf = (element) => {
    const steps = [];
    for (let node = element; node && node !== document.documentElement; node = node.parentElement) steps.unshift(`:nth-child(${[...node.parentElement.children].indexOf(node) + 1})`);
    return [":root", ...steps].join(" > ");
  };
  // Who can be the one that a state is about: anything may lie under the pointer, few can have the focus.
  const FOCUSABLE = "a[href],area[href],button,input,select,textarea,summary,iframe,[tabindex],[contenteditable]";
  const MOVED_TO = /^(?:tab|menuitem(?:checkbox|radio)?|option|treeitem|radio|gridcell|row|columnheader|rowheader)$/; // by arrow keys
  const takesFocus = (element) => element.matches(FOCUSABLE) && !element.matches(":disabled") && (element.tabIndex >= 0 || MOVED_TO.test(element.getAttribute("role") || ""));
  const holdsFocus = (element) => takesFocus(element) || [...element.querySelectorAll(FOCUSABLE)].some(takesFocus);
  const plain = (selector) => selector.replace(ALONE, "$1*").replace(ANY, "");
  // The part of a selector up to the compound that the state is about, and what follows it.
  const holderOf = (selector) => {
    const at = [...selector.matchAll(NAMES["focus"])].pop(), end = at.index + at[0].length;
    const rest = /^(?:[^\s>+~([]|\([^)]*\)|\[[^\]]*\])*/.exec(selector.slice(end))[0];
    return [plain(selector.slice(0, end + rest.length)), selector.slice(end + rest.length).trim(), at[0] === ":focus-within"];
  };
  const mayHave = (selector, found) => {
    const [holder, after, within] = holderOf(selector), fits = within ? holdsFocus : takesFocus;
    if (!after) return found.filter(fits);
    if (/[+~]/.test(after)) return []; // the state is forced on what holds a text, not on what stands beside it
    try { return [...document.querySelectorAll(holder)].some(fits) ? found : []; } catch { return found; }
  };
  const answer = {};
  for (const state of options.states) {
    const told = new Map(); // element -> what rules of the state give it: property -> [weight, text]
    rules.forEach(([selectors, style], order) => {
      for (const selector of split(selectors)) {
        if (!selector.match(NAMES[state]) || /:not\([^)]*:(?:hover|focus)|::/.test(selector)) continue;
        let found = [];
        try { found = [...document.querySelectorAll(plain(selector))]; } catch { continue; }
        if (state === "focus") found = mayHave(selector, found);
        for (const element of found) {
          const own = told.get(element) || told.set(element, new Map()).get(element);
          for (const name of TELLING) {
            const text = style.getPropertyValue(name);
            if (!text) continue;
            const weight = (style.getPropertyPriority(name) ? 1e12 : 0) + weightOf(selector) + order / 1e6;
            if (weight >= (own.get(name) || [0])[0]) own.set(name, [weight, text]);
          }
        }
      }
    });
    const found = new Set();
    for (const [element, own] of told) {
      if (found.size >= options.most) break;
      const style = getComputedStyle(element), now = parse(style.color);
      const text = (name) => (own.get(name) || [0, ""])[1];
      if (text("background-image") && !/^(none|initial|unset)$/.test(text("background-image"))) continue;
      const colour = text("-webkit-text-fill-color") || text("color") ? resolve(text("-webkit-text-fill-color") || text("color"), element, style) : now;
      const ground = text("background-color") ? resolve(text("background-color"), element, style) : null;
      if (!now || !colour || (text("background-color") && !ground)) continue;
      const back = behind(ground && ground[3] === 1 ? null : element);
      const whole = ground && ground[3] === 1 ? ground : back && ground ? over(ground, behind(element.parentElement) || back) : back;
      if (!whole) continue;
      for (const shown of [element, ...element.querySelectorAll("*")]) {
        if (found.has(shown) || found.size >= options.most || !hasText(shown) || !shown.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
        const look = getComputedStyle(shown);
        if (shown !== element && (look.color !== style.color || behind(shown) !== null && String(behind(shown)) !== String(behind(element)))) continue;
        const size = parseFloat(look.fontSize), least = size >= LARGE || (size >= LARGE_BOLD && look.fontWeight >= BOLD) ? LARGE_RATIO : RATIO;
        const usual = behind(shown);
        if (ratio(over(colour, whole), whole) < least && !(usual && ratio(over(now, usual), usual) < least)) found.add(shown);
      }
    }
    if (found.size) answer[state] = [...found].map((element) => [selectorOf(element), selectorOf(element.closest(options.controls) || element)]);
  }
  return JSON.stringify(answer);
}
