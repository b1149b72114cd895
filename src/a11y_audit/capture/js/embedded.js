// The pictures that stand in this document's own text (data: addresses) and are of a kind that can move, each once: of
// images, of backgrounds, of what stands before and after elements; and how many there are beyond the bounds. No answer
// of the network tells of them. JSON: [address[], count].
(options) => {
  const { most, longest } = options; // addresses; characters of one
  const KIND = /^data:image\/(?:gif|webp|apng|png|avif|svg\+xml)[;,]/i, STILL = /^data:image\/png/i, DRAWN = /^data:image\/svg/i;
  const MOVES = /animate|keyframes|(?:<|%3c)(?:\w+(?::|%3a))?set\b/i;
  const found = new Set(), still = new Set(), beyond = new Set();
  const HEAD = 3000; // characters of an animated PNG in which it says that it is one
  const text = (url, end) => {
    const comma = url.indexOf(",") + 1, body = url.slice(comma, end ? comma + end : undefined);
    return /;base64$/i.test(url.slice(0, comma - 1)) ? atob(body) : body;
  };
  const canMove = (url) => {
    try {
      return DRAWN.test(url) ? MOVES.test(text(url)) : !STILL.test(url) || text(url, HEAD).includes("acTL");
    } catch { return true; } // Python reads it whole
  };
  const note = (url) => {
    if (!KIND.test(url) || found.has(url) || still.has(url) || beyond.has(url)) return;
    if (url.length > longest) beyond.add(url);
    else if (!canMove(url)) still.add(url);
    else (found.size < most ? found : beyond).add(url);
  };
  const painted = (style) => {
    for (const value of [style.backgroundImage, style.content]) {
      if (value.includes("data:image/")) for (const [, url] of value.matchAll(/url\("(data:[^"]*)"\)/g)) note(url);
    }
  };
  const walk = (root) => {
    for (const element of root.querySelectorAll("*")) {
      if (element.shadowRoot) walk(element.shadowRoot);
      if (element.localName === "img") { note(element.currentSrc || element.src); }
      painted(getComputedStyle(element));
      for (const name of ["::before", "::after"]) {
        const style = getComputedStyle(element, name);
        if (style.content !== "none") painted(style);
      }
    }
  };
  walk(document);
  const hook = window[Symbol.for("a11y-audit")];
  for (const root of (hook && hook.pending && hook.pending.roots) || []) if (root !== document && root.mode === "closed") walk(root);
  return JSON.stringify([[...found].sort(), beyond.size]);
}
