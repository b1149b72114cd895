// Which texts are cut off once everybody's letters, words, lines and paragraphs stand as far apart as WCAG 2.1 SC 1.4.12 has
// it, and were not before. look: js/cut_texts.js. Answers [how many texts there are, [before, after, isMarked][]]: entries as
// look has them, and whether an ellipsis tells that there is more. Nothing of the page is changed but by a style sheet that is
// taken off again before anything is drawn; only where something is cut the page is given time to make room. hook.cutTexts: what
// look tells, where the page is still as it was.
async (look) => {
  // "Line height (line spacing) to at least 1.5 times the font size; Spacing following paragraphs to at least 2 times the
  // font size; Letter spacing (tracking) to at least 0.12 times the font size; Word spacing to at least 0.16 times".
  const WIDE = "*{line-height:1.5!important;word-spacing:.16em!important}p{margin-bottom:2em!important}";
  const LETTERS = "*{letter-spacing:.12em!important}";
  // "Human languages and scripts that do not make use of one or more of these text style properties in written text can
  // conform using only the properties that exist": letters that are joined are not spaced.
  const LANGUAGES = ["ar", "fa", "ur", "ps", "sd", "ug", "ckb", "hi", "mr", "ne", "bn", "pa"];
  const JOINED = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}]/u;
  const UNSPACED = `:is(${LANGUAGES.map((one) => `:lang(${one})`).join()}){letter-spacing:normal!important}`;
  const STILL = "*,*::before,*::after{transition:none!important}"; // else values would travel, there and back
  const WAIT = 100, MORE = 0.1; // ms, of a line
  const root = document.documentElement, hook = window[Symbol.for("a11y-audit")];
  const found = look(), { texts, cutters } = found, held = [...cutters], answer = (lost) => JSON.stringify([texts.length, lost]);
  hook.cutTexts = found;
  if (!held.length) return answer([]);
  const known = new Map(texts.map((one) => [one[0], one]));
  const overflows = (one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1 || /clip/.test(getComputedStyle(one).overflow);
  const lost = () => {
    const full = held.filter(overflows);
    if (!full.length) return [];
    return look((element) => full.some((one) => one.contains(element))).texts.filter(([row, , gone]) => known.has(row) && gone > known.get(row)[2] + MORE);
  };
  const isSpaced = ![...hook.elements()].some(([element, row]) => known.has(row) && !element.closest(LANGUAGES.map((one) => `:lang(${one})`).join())
    && [...element.childNodes].some((node) => node.nodeType === 3 && JOINED.test(node.data)));
  const isMarked = (one, side) => { const style = getComputedStyle(one); return style.webkitLineClamp !== "none" || (side === "x" && style.textOverflow !== "clip"); };
  const told = (after) => { const by = held.find((one) => hook.rowOf(one) === after[3]); return [known.get(after[0]), after, Boolean(by) && isMarked(by, after[4])]; };
  const sheet = new CSSStyleSheet();
  const wear = () => {
    sheet.replaceSync(STILL + WIDE + (isSpaced ? LETTERS + UNSPACED : ""));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  };
  const bare = () => {
    sheet.replaceSync(STILL);
    root.getBoundingClientRect(); // styles are made anew while nothing may travel
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
  const drawn = () => new Promise((done) => { setTimeout(done, WAIT); requestAnimationFrame(() => requestAnimationFrame(done)); });
  try {
    wear();
    if (!lost().length) return answer([]);
    delete hook.cutTexts;
    window.dispatchEvent(new Event("resize")); // who sets heights by script does so when this is said
    await drawn();
    return answer(lost().map(told));
  } finally {
    bare();
  }
}
