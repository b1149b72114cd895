// Where the texts of this document are cut off or lie on one another, as the window is now. Answers
// { texts: [row, lines, lost, clipper, cut, size][], overlaps: [row, row][], cutters }: `lost` is how many of its lines nobody
// can read (parts count), `clipper` the row of what cuts them, `cut` at which side: "x", "y"; `size` the font size in px. What
// can be scrolled to is not lost. cutters: the elements that would cut texts which outgrow them. isTold: of which elements;
// all, unless it is given.
(isTold = null) => {
  const hook = window[Symbol.for("a11y-audit")];
  const LETTERS = /[\p{L}\p{N}]/u, SKIPPED = new Set(["option", "optgroup", "textarea", "select", "title", "desc", "script", "style", "noscript"]);
  const SMALL = 2; // px; a box no larger is there for screen readers alone
  const COVERED = 0.3; // of a line's height and 4 px of its width: two texts on one another
  const TOUCH = 4, MOST_OVERLAPS = 200, EDGE = 0.25; // of a line's height at its top and bottom that is no ink
  const root = document.documentElement;
  const styles = new Map(), clips = new Map();
  const styleOf = (element) => { let s = styles.get(element); if (!s) styles.set(element, (s = getComputedStyle(element))); return s; };
  const parentOf = (element) => element.assignedSlot || element.parentElement || (element.parentNode && element.parentNode.host) || null;
  const FREE = { left: -1e7, top: -1e7, right: 1e7, bottom: 1e7, byX: null, byY: null, scrolls: false, gone: false, stuck: false };
  const clipOf = (element) => {
    let found = clips.get(element);
    if (found) return found;
    const style = styleOf(element), parent = parentOf(element);
    const outer = parent ? clipOf(parent) : { inner: FREE, positioned: FREE };
    const base = style.position === "fixed" ? { ...FREE, stuck: true } : style.position === "absolute" ? outer.positioned : outer.inner;
    let inner = base;
    if (style.position === "sticky") inner = { ...inner, stuck: true };
    if (style.opacity === "0" || /inset\((?:50|100)%/.test(style.clipPath) || (style.position === "absolute" && style.clip !== "auto")) inner = { ...inner, gone: true };
    const isView = element === root || element === document.body;
    if (!isView && style.display !== "inline" && (style.overflowX !== "visible" || style.overflowY !== "visible")) {
      const r = element.getBoundingClientRect();
      inner = { ...inner };
      if (/auto|scroll/.test(style.overflowX)) { inner.left = -1e7; inner.right = 1e7; inner.byX = null; inner.scrolls = true; }
      else if (style.overflowX !== "visible") { if (r.left > inner.left) { inner.left = r.left; inner.byX = element; } if (r.right < inner.right) { inner.right = r.right; inner.byX = element; } }
      if (/auto|scroll/.test(style.overflowY)) { inner.top = -1e7; inner.bottom = 1e7; inner.byY = null; inner.scrolls = true; }
      else if (style.overflowY !== "visible") { if (r.top > inner.top) { inner.top = r.top; inner.byY = element; } if (r.bottom < inner.bottom) { inner.bottom = r.bottom; inner.byY = element; } }
      if (r.width <= SMALL || r.height <= SMALL) inner.gone = true;
    }
    const contains = style.position !== "static" || style.transform !== "none" || style.filter !== "none";
    found = { inner, positioned: contains ? inner : outer.positioned };
    clips.set(element, found);
    return found;
  };
  const reader = document.createRange(), texts = [], boxes = [], cutters = new Set();
  for (const [element, row] of hook.elements()) {
    if (isTold && !isTold(element)) continue;
    if (SKIPPED.has(element.localName) || !element.isConnected || element.namespaceURI === "http://www.w3.org/2000/svg" || element.closest("marquee")) continue;
    let lines = 0, lost = 0, clipper = null, cut = "", shown = null;
    for (const node of element.childNodes) {
      if (node.nodeType !== 3 || !LETTERS.test(node.data)) continue;
      if (shown === null) shown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      if (!shown) break;
      reader.selectNodeContents(node);
      const clip = clipOf(element).inner, own = styleOf(element), gap = parseFloat(own.letterSpacing) || 0, isRight = own.direction === "rtl";
      if (clip.gone) break;
      if (clip.byX) cutters.add(clip.byX);
      if (clip.byY) cutters.add(clip.byY);
      for (const r of reader.getClientRects()) {
        if (r.width < 2 || r.height < 2) continue;
        lines += 1;
        const start = isRight ? r.left + gap : r.left, end = isRight ? r.right : r.right - gap; // no ink stands in the last gap
        const edge = r.height * EDGE, top = r.top + edge, bottom = r.bottom - edge;
        const width = end > start ? Math.max(0, Math.min(end, clip.right) - Math.max(start, clip.left)) / (end - start) : 1;
        const height = Math.max(0, Math.min(bottom, clip.bottom) - Math.max(top, clip.top)) / (bottom - top);
        const share = 1 - width * height;
        if (share > 0.02) { lost += share; if (height < width) { clipper = clip.byY; cut = "y"; } else { clipper = clip.byX; cut = "x"; } }
        if (share < 0.5 && !clip.stuck && !clip.scrolls) boxes.push([top + scrollY, bottom + scrollY, Math.max(r.left, clip.left), Math.min(r.right, clip.right), row, element]);
      }
    }
    if (lines) { const by = clipper ? hook.rowOf(clipper) : undefined; texts.push([row, lines, Math.round(lost * 100) / 100, by === undefined ? -1 : by, cut, parseFloat(styleOf(element).fontSize)]); }
  }
  boxes.sort((a, b) => a[0] - b[0]);
  const overlaps = new Map();
  for (let i = 0; i < boxes.length && overlaps.size < MOST_OVERLAPS; i++) {
    const a = boxes[i];
    for (let j = i + 1; j < boxes.length && boxes[j][0] < a[1]; j++) {
      const b = boxes[j];
      if (a[4] === b[4]) continue;
      const height = Math.min(a[1], b[1]) - b[0], width = Math.min(a[3], b[3]) - Math.max(a[2], b[2]);
      if (width < TOUCH || height < COVERED * Math.min(a[1] - a[0], b[1] - b[0])) continue;
      if (a[5].contains(b[5]) || b[5].contains(a[5])) continue;
      const pair = [Math.min(a[4], b[4]), Math.max(a[4], b[4])];
      overlaps.set(pair.join(), pair);
    }
  }
  return { texts, overlaps: [...overlaps.values()], cutters };
}
