// In every document of a filmed page, before its scripts: which elements scripts change, how often and when.
(() => {
  const hook = window[Symbol.for("a11y-audit")], touched = new Map(), MOST = 400;
  const note = (node) => {
    const element = node && node.nodeType === 1 ? node : node && node.parentElement;
    if (!element) return;
    const known = touched.get(element), now = performance.now();
    if (known) { if (now - known.last > 1) { known.count++; known.last = now; } }
    else if (touched.size < MOST) touched.set(element, { count: 1, first: now, last: now });
  };
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (record.type !== "childList") { note(record.target); continue; }
      note(record.target);
      for (const node of record.addedNodes) note(node);
    }
  });
  const options = { subtree: true, childList: true, attributes: true, characterData: true };
  observer.observe(document, options);
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function attachShadow(given) { const root = attach.call(this, given); observer.observe(root, options); return root; };
  hook.touched = touched;
  hook.pending.between = 8; // ms; frames nearer than this are pictures, not steps
  const next = () => { hook.pending.frame++; hook.pending.native.requestAnimationFrame.call(window, next); };
  next(); // asked for first, so that it counts a frame before the page's own callbacks are called in it
})();
