// The pictures that stand in this document's own text (data: addresses) and are of a kind that can move, each once: of
// images, of backgrounds, of what stands before and after elements; and how many there are beyond the bounds. No answer
// of the network tells of them. JSON: [address[], count].
(options) => {
  const { most, longest } = options; // addresses; characters of one
  const KIND = /^data:image\/(gif|webp|apng|png|avif|svg\+xml)[;,]/i, MOVES = /animate|keyframes|<(?:\w+:)?set\b/i;
  const found = new Set(), still = new Set(), beyond = new Set();
  const HEAD = 3000; // characters in which an animated PNG, WebP or AVIF says that it is one
  const text = (url, end) => {
    const comma = url.indexOf(",") + 1, body = url.slice(comma, end ? comma + end : undefined);
    return /;base64$/i.test(url.slice(0, comma - 1)) ? atob(body) : decodeURIComponent(body);
  };
  const SIGNS = {
    png: (data) => data.includes("acTL"), apng: () => true, avif: (data) => data.slice(8, 64).includes("avis"),
    webp: (data) => data.slice(12, 16) === "VP8X" && Boolean(data.charCodeAt(20) & 2),
    // A frame with a delay of its own has a control block, and one without any shows its frames at once.
    gif: (data) => data.includes("NETSCAPE2.0") || data.split("\x21\xF9\x04").length !== 2,
    "svg+xml": (data) => MOVES.test(data),
  };
  const canMove = (url) => {
    const kind = KIND.exec(url)[1].toLowerCase();
    try { return SIGNS[kind](text(url, kind === "gif" || kind === "svg+xml" ? 0 : HEAD)); } catch { return true; } // Python reads it
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
