// Parts that no element stands for (lines and letters of texts, browsers' parts of fields, parts of scrollers): what sheets make of
// them. isOfOneLook(element, kind): a text, a value or a hint looks as its element does;
// isRecoloured(element, kind): its letters, or those of one of its lines, have another colour than it has; drawApart() whether
// lines and letters draw more than text anywhere, or scrollers have parts. scopes: the roots of the document's sheets. Needs
// memo, styleOf and parentOf of js/contrast.js, box of js/box.js.
({ memo, styleOf, parentOf, box }) => {
  const { isBare, isQuiet } = box;
  const hook = window[Symbol.for("a11y-audit")];
  const DATES = new Set(["date", "time", "month", "week", "datetime-local"]), FIELDS = new Set(["value", "placeholder"]);
  const scopes = [document, ...[...hook.elements().keys()].map((element) => element.shadowRoot).filter(Boolean)];
  const sheets = scopes.flatMap((scope) => [...scope.styleSheets, ...scope.adoptedStyleSheets]);
  const rulesIn = (rule) => (rule.styleSheet ? rule.styleSheet.cssRules : rule.cssRules || []); // a sheet that cannot be read throws
  const speaking = (rules, words) => [...rules].flatMap((rule) => [...(rule.selectorText && words.test(rule.selectorText) ? [rule] : []), ...speaking(rulesIn(rule), words)]);
  const told = memo((words) => {
    let isUnread = false;
    const rules = sheets.flatMap((sheet) => { try { return speaking(sheet.cssRules, words); } catch { isUnread = true; return []; } });
    return { rules, isUnread };
  });
  const FIRSTS = /::?first-l/, SCROLL_PARTS = /::scroll-/;
  const hasFirsts = () => told(FIRSTS).isUnread || told(FIRSTS).rules.length > 0;
  // Of fields: what may lie behind or over the text, or colour it.
  const FIELD_PARTS = /::-webkit-(?!scrollbar|input-placeholder|file|slider|progress|meter|color|media)|::picker|::checkmark/;
  const LOOKS = /^(background|color$|-webkit-text-fill|box-shadow|text-shadow|border-(?!radius)|outline|filter|mask|opacity|position$|inset|top$|left$|right$|bottom$|transform)/;
  const INK = /^(color|-webkit-text-fill-color|mask-image)$/;
  const parts = memo((looks) => told(FIELD_PARTS).rules.filter((rule) => [...rule.style].some((name) => looks.test(name)))
    .flatMap((rule) => rule.selectorText.split(",").filter((one) => FIELD_PARTS.test(one)).map((one) => one.split("::")[0].trim() || "*")));
  const isDressed = (element, looks) => parts(looks).some((selector) => { try { return element.matches(selector); } catch { return true; } });
  // What ::first-letter and ::first-line paint, and the colours that they give.
  const firsts = memo((block) => ["::first-letter", "::first-line"].map((name) => getComputedStyle(block, name)));
  const isEvenBlock = memo((block) => firsts(block).every((style) => isBare(style) && isQuiet(style) && style.textShadow === "none" && style.webkitTextFillColor === styleOf(block).webkitTextFillColor));
  const BLOCKS = /^(block|flow-root|list-item|inline-block|table-cell|table-caption)$/; // what has first lines
  const isInline = (element) => /^(inline|contents|ruby)/.test(styleOf(element).display) && !/^inline-/.test(styleOf(element).display);
  const blockOf = (element) => { while (isInline(element) && parentOf(element)) element = parentOf(element); return element; };
  const isEven = (element) => !hasFirsts() || isEvenBlock(blockOf(element));
  const isPlainHint = (element) => { const style = getComputedStyle(element, "::placeholder"); return isBare(style) && isQuiet(style, "1") && style.textShadow === "none"; };
  const isOfOneLook = (element, kind) => {
    if (!FIELDS.has(kind)) return isEven(element);
    const isUnsure = isDressed(element, LOOKS) || (DATES.has(element.type) && told(FIELD_PARTS).isUnread);
    return !isUnsure && (kind !== "placeholder" || isPlainHint(element));
  };
  const isRecoloured = (element, kind) => {
    if (kind === "placeholder" && getComputedStyle(element, "::placeholder").maskImage !== "none") return true;
    if (FIELDS.has(kind)) return isDressed(element, INK);
    if (!hasFirsts()) return false;
    const block = blockOf(element), [, line] = firsts(block), own = styleOf(block).webkitTextFillColor;
    return line.webkitTextFillColor !== own && styleOf(element).webkitTextFillColor === own;
  };
  const drawApart = () => told(SCROLL_PARTS).rules.length > 0 || (hasFirsts() && [...hook.elements().keys()].some((element) => BLOCKS.test(styleOf(element).display) && firsts(element).some((style) => !isBare(style) || style.textShadow !== "none")));
  return { scopes, isOfOneLook, isRecoloured, drawApart };
}
