// The words that stand on the page at a moment: `read()` them, later ask which have come `since` then, as
// [text node, words, whether they are seen], and which stood there and were `recoloured`: letters of the colour of their
// ground are seen from then on. Words that a framework only wrote anew are not new.
() => {
  const hook = window[Symbol.for("a11y-audit")];
  const PERHAPS = 1, SEEN = 2; // clipped, beyond the edge of the window or without a colour: for some readers, or for nobody
  const LETTERS = /[\p{L}\p{N}]/u, SILENT = new Set(["script", "style", "noscript", "template", "option", "title"]);
  const SPECK = 1; // px: what is no larger shows no words
  const up = (element) => element.assignedSlot || element.parentElement || (element.getRootNode() instanceof ShadowRoot ? element.getRootNode().host : null);
  const roots = () => [document.documentElement, ...[...((hook.pending && hook.pending.roots) || [])].filter((root) => root.isConnected)];

  const read = () => {
    const levels = new Map(), found = new Map();
    const isCut = (element) => {
      const style = getComputedStyle(element);
      if (style.clipPath !== "none" || (style.clip !== "auto" && style.position !== "static")) return true;
      if (style.overflowX === "visible" && style.overflowY === "visible") return false;
      const box = element.getBoundingClientRect();
      return box.width <= SPECK || box.height <= SPECK;
    };
    const levelOf = (element) => {
      if (!element || element === document.body) return SEEN;
      let level = levels.get(element);
      if (level === undefined) { level = levelOf(up(element)) === SEEN && !isCut(element) ? SEEN : PERHAPS; levels.set(element, level); }
      return level;
    };
    const isOff = (element) => {
      const box = element.getBoundingClientRect(), style = getComputedStyle(element);
      return box.right + scrollX <= 0 || box.bottom + scrollY <= 0 || (style.position === "fixed" && (box.left >= innerWidth || box.top >= innerHeight))
        || /^rgba\(.*, 0\)$/.test(style.color) || style.fontSize === "0px" || box.width === 0;
    };
    for (const root of roots()) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!LETTERS.test(node.data)) continue;
        const holder = node.parentElement || (node.parentNode && node.parentNode.host);
        if (!holder || SILENT.has(holder.localName) || !holder.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: false })) continue;
        found.set(node, [node.data.replace(/\s+/g, " ").trim(), levelOf(holder) === SEEN && !isOff(holder) ? SEEN : PERHAPS, getComputedStyle(holder).color]);
      }
    }
    return found;
  };
  const since = (before) => {
    const now = read(), gone = new Map(), came = [], recoloured = [];
    for (const [node, [words]] of before) if (!now.has(node) || now.get(node)[0] !== words) gone.set(words, (gone.get(words) || 0) + 1);
    for (const [node, [words, level, ink]] of now) {
      const was = before.get(node), isSame = Boolean(was) && was[0] === words;
      if (isSame && was[2] !== ink) recoloured.push([node, words]);
      if (isSame && was[1] >= level) continue;
      const left = isSame ? 0 : gone.get(words) || 0;
      if (left) gone.set(words, left - 1); else came.push([node, words, level === SEEN]);
    }
    return { came, recoloured };
  };
  return { read, since };
}
