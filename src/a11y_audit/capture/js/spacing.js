// Which texts are cut off once everybody's letters, words, lines and paragraphs stand as far apart as WCAG 2.1 SC 1.4.12 has
// it, and were not before. look: js/cut_texts.js. Answers [how many texts there are, [before, after, doubt][]]: entries as look
// has them; doubt, why the text may be read all the same: "ellipsis", "window" (it is moved in what cuts it), "unseen" (nobody
// sees it anyway), "undone" (the page took the spacing off), or "". The page wears a style sheet for it, and texts of joined letters in
// another language a property of their own, which are taken off again before anything is drawn; only where something is cut the
// page is told of it, given time to make room, and told again when it has its own spacing.
// hook.cutTexts: what look tells, where the page is still as it was.
async (look) => {
  // "Line height (line spacing) to at least 1.5 times the font size; Spacing following paragraphs to at least 2 times the
  // font size; Letter spacing (tracking) to at least 0.12 times the font size; Word spacing to at least 0.16 times".
  const FIRM = ":not(#a11y-audit-1#a11y-audit-2)"; // as a reader's own style, it outweighs what the page calls important
  const WIDE = `${FIRM}{line-height:1.5!important;word-spacing:.16em!important}p${FIRM}{margin-bottom:2em!important}`;
  const LETTERS = `${FIRM}{letter-spacing:.12em!important}`;
  // "Human languages and scripts that do not make use of one or more of these text style properties in written text can
  // conform using only the properties that exist": letters that are joined are not spaced.
  const LANGUAGES = ["ar", "fa", "ur", "ps", "sd", "ug", "ckb", "hi", "mr", "ne", "bn", "pa"].map((one) => `:lang(${one})`).join();
  const JOINED = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}]/u;
  const UNSPACED = `:is(${LANGUAGES})${FIRM}{letter-spacing:normal!important}`;
  const STILL = "*,*::before,*::after{transition:none!important}"; // else values would travel, there and back
  const MORE = 0.1, MOST_JOINED = 200; // of a line; texts that are kept together one by one
  const PATIENCE = 600, STEP = 100; // ms: scripts that make room wait a quarter of a second at most before they begin
  const root = document.documentElement, hook = window[Symbol.for("a11y-audit")];
  const found = look(), { texts, cutters } = found, held = [...cutters], answer = (lost) => JSON.stringify([texts.length, lost]);
  hook.cutTexts = found;
  if (!held.length) return answer([]);
  const known = new Map(texts.map((one) => [one[0], one])), elementOf = new Map([...hook.elements()].map(([element, row]) => [row, element]));
  const parentOf = (element) => element.assignedSlot || element.parentElement || (element.parentNode && element.parentNode.host) || null;
  const overflows = (one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1 || /clip/.test(getComputedStyle(one).overflow);
  const lost = () => {
    const full = held.filter(overflows);
    if (!full.length) return [];
    return look((element) => !element.isContentEditable && full.some((one) => one.contains(element))).texts.filter(([row, , gone]) => known.has(row) && gone > known.get(row)[2] + MORE);
  };

  // ---- why a text may be read all the same
  const CONTINUES = /…|\.\.\.|⋯/;
  const isMarked = (style, side) => style.webkitLineClamp !== "none" || (side === "x" && style.textOverflow !== "clip") || style.maskImage !== "none";
  const goesOn = (one, side) => isMarked(getComputedStyle(one), side) || ["::before", "::after"].some((name) => CONTINUES.test(getComputedStyle(one, name).content));
  const hidden = new Set(texts.filter(([, , gone, by]) => gone > MORE && by >= 0).map(([, , , by]) => by)); // they cut other texts as it is
  const isWindow = (one) => hidden.has(hook.rowOf(one)) || one.scrollTop !== 0 || one.scrollLeft !== 0 || one.tabIndex >= 0;
  const isUnseen = (element) => {
    const r = element.getBoundingClientRect(), x = (r.left + r.right) / 2, y = (r.top + r.bottom) / 2;
    if (r.right + scrollX <= 0 || r.bottom + scrollY <= 0 || (r.left >= innerWidth && r.left + scrollX >= root.scrollWidth)) return true;
    for (let node = element; node; node = parentOf(node)) {
      const style = getComputedStyle(node);
      if (style.clipPath !== "none" || style.backfaceVisibility === "hidden" || node.inert || /^rgba\(.*, 0\)$/.test(style.webkitTextFillColor)) return true;
    }
    const over = x >= 0 && y >= 0 && x < innerWidth && y < innerHeight ? document.elementFromPoint(x, y) : null;
    return Boolean(over) && !over.contains(element) && !element.contains(over) && ["fixed", "absolute"].includes(getComputedStyle(over).position);
  };
  const doubtOf = ([row, , , by, side]) => {
    const element = elementOf.get(row), clipper = by >= 0 ? elementOf.get(by) : null, way = [];
    for (let node = element; node; node = parentOf(node)) { way.push(node); if (node === clipper) break; }
    if (isUnseen(element)) return "unseen";
    if (way.some((node) => goesOn(node, side))) return "ellipsis";
    return clipper && isWindow(clipper) ? "window" : "";
  };

  // ---- what readers do
  const joined = [...hook.elements()].filter(([element, row]) => known.has(row) && element.style
    && [...element.childNodes].some((node) => node.nodeType === 3 && JOINED.test(node.data)) && !element.matches(`:is(${LANGUAGES})`)).map(([element]) => [element, element.getAttribute("style")]);
  const isSpaced = joined.length <= MOST_JOINED;
  const sheet = new CSSStyleSheet(), isWorn = () => document.adoptedStyleSheets.includes(sheet);
  const wear = () => {
    sheet.replaceSync(STILL + WIDE + (isSpaced ? LETTERS + UNSPACED : ""));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    if (isSpaced) for (const [element] of joined) element.style.setProperty("letter-spacing", "normal", "important");
  };
  const bare = () => {
    if (isSpaced) for (const [element, style] of joined) if (style === null) element.removeAttribute("style"); else element.setAttribute("style", style);
    sheet.replaceSync(STILL);
    root.getBoundingClientRect(); // styles are made anew while nothing may travel
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
  const pause = () => hook.pause(STEP);
  let isTold = false;
  try {
    wear();
    let still = lost();
    if (!still.length) return answer([]);
    delete hook.cutTexts;
    isTold = true;
    window.dispatchEvent(new Event("resize")); // who sets heights by script does so when this is said
    for (let waited = 0; still.length && waited < PATIENCE; waited += STEP) {
      await pause();
      if (!isWorn()) return answer(still.map((after) => [known.get(after[0]), after, "undone"]));
      still = lost();
    }
    return answer(still.map((after) => [known.get(after[0]), after, doubtOf(after)]));
  } finally {
    bare();
    if (isTold) { window.dispatchEvent(new Event("resize")); await pause(); } // and fits them to the usual spacing again
  }
}
