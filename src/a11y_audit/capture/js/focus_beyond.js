// Whether style sheets may show that an element has the focus on anything but itself: around it, in it, beside it.
// Answers a function of the element; where a sheet cannot be read or a selector not be taken apart, of each.
() => {
  const hook = window[Symbol.for("a11y-audit")];
  const TOLD = /:focus(?:-visible)?(?![\w-])/g, MAZES = /:(?:has|is|where|not|host|host-context|-webkit-any)\(|::?slotted|:host|&/;
  const around = [], own = []; // what stands around the element, and what is itself told from others, as selectors
  let anybody = Boolean(hook.pending && hook.pending.roots.length) || [...hook.elements().keys()].some((element) => element.shadowRoot);
  const part = (selector) => {
    for (const found of selector.matchAll(/:focus-within(?![\w-])/g)) around.push(selector.slice(0, found.index).replace(/:focus[\w-]*/g, ""));
    for (const found of selector.matchAll(TOLD)) {
      const after = selector.slice(found.index + found[0].length);
      // `a:focus` and `a:focus.b:hover` are about the element itself; `a:focus b`, `a:focus + b` and `a:focus::before` are not.
      if (/[\s>+~]|::/.test(after.trim())) own.push(selector.slice(0, found.index).replace(/:focus[\w-]*/g, ""));
    }
  };
  const read = (list, inner) => {
    for (const rule of list) {
      const told = rule.selectorText && rule.selectorText.includes(":focus");
      if (told && (inner || MAZES.test(rule.selectorText))) anybody = true;
      else if (told) rule.selectorText.split(",").forEach(part);
      if (rule.styleSheet) read(rule.styleSheet.cssRules, false);
      if (rule.cssRules) read(rule.cssRules, inner || Boolean(rule.selectorText));
    }
  };
  for (const sheet of [...document.styleSheets, ...(document.adoptedStyleSheets || [])]) {
    try { read(sheet.cssRules, false); } catch { anybody = true; }
  }
  const ends = (selector) => /^$|[\s>+~]$/.test(selector.trimStart()) ? `${selector}*` : selector;
  return (element) => {
    if (anybody) return true;
    try {
      return own.some((selector) => element.matches(ends(selector))) || around.some((selector) => element.closest(ends(selector)));
    } catch { return true; }
  };
}
