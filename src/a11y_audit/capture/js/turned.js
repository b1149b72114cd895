// Rows of the elements that style sheets turn by a quarter when the device is turned. Needs the rows of dom.js.
// Both ways to hold the device are tried on the style sheets themselves: whatever asks for the orientation is made true
// and then untrue, and the browser's own cascade tells what comes of it. The window keeps its size, so that nothing is
// laid out anew that a script hears of. What such a query asks beside (a narrow window, a touch screen) counts as given.
(context) => {
  if (window !== window.top) return []; // how a frame is held is a matter of its size
  const queries = new Set();
  let turns = false;
  const walk = (list, around, asked) => {
    for (let i = 0; i < list.length; i++) {
      const rule = list[i], { media, style } = rule;
      if (asked && style && (style.transform || style.rotate)) turns = true;
      if (media || rule.cssRules?.length || rule.styleSheet) enter(rule.styleSheet || rule, media, around, asked);
    }
  };
  const enter = (holder, media, around, asked) => {
    let list;
    try { list = holder.cssRules; } catch { return; } // of another origin
    const within = media && media.mediaText ? [...around, media] : around;
    const asks = asked || Boolean(media && /orientation/i.test(media.mediaText));
    if (asks) for (const query of within) queries.add(query);
    if (list) walk(list, within, asks);
  };
  for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) {
    if (!sheet.disabled) enter(sheet, sheet.media, [], false);
  }
  if (!turns) return [];

  const angle = (values) => Math.atan2(values[1], values[0]) * 180 / Math.PI;
  const turnOf = (element) => {
    const { display, transform, rotate } = getComputedStyle(element);
    if (display === "inline" || display === "contents") return 0; // nothing turns these
    const [, form, values] = /^(matrix|matrix3d)\(([^)]*)\)$/.exec(transform) || [];
    const steps = rotate === "none" ? [] : rotate.split(" ");
    const flat = steps.length === 1 || steps[0] === "z" || (steps.length === 4 && !parseFloat(steps[0]) && !parseFloat(steps[1]));
    return (form ? angle(values.split(",").map(Number)) : 0)
      + (flat ? parseFloat(steps.at(-1)) * (parseFloat(steps[2]) < 0 ? -1 : 1) : 0);
  };
  const SIDES = /\([^()]*\b(?:width|height|aspect-ratio|hover|pointer)\b[^()]*\)/gi, TRUE = "(min-width: 0px)", FALSE = "(max-width: 0px)";
  const given = [...queries].map((query) => [query, query.mediaText]);
  const hold = (held) => {
    for (const [query, text] of given) {
      query.mediaText = text.replace(SIDES, TRUE).replace(/\(\s*orientation\s*:\s*(\w+)\s*\)/gi, (_, asked) => asked.toLowerCase() === held ? TRUE : FALSE);
    }
    return [...context.elements].map(([element, row]) => [row, turnOf(element)]);
  };
  const atOnce = new CSSStyleSheet();
  atOnce.replaceSync("*, ::before, ::after { transition: none !important; }");
  const adopted = [...document.adoptedStyleSheets];
  try {
    document.adoptedStyleSheets = [...adopted, atOnce];
    const wide = new Map(hold("landscape"));
    return hold("portrait").filter(([row, turn]) => Math.abs(Math.sin((turn - wide.get(row)) * Math.PI / 180)) > 0.99).map(([row]) => row);
  } finally {
    for (const [query, text] of given) query.mediaText = text;
    document.documentElement.getBoundingClientRect(); // back before transitions may start again
    document.adoptedStyleSheets = adopted;
  }
}
