// In every document of a filmed page, before its scripts: which elements scripts change, how often and when, and whether
// all that changes in their text are its figures, as of a clock.
(() => {
  const hook = window[Symbol.for("a11y-audit")], touched = new Map(), MOST = 400, LONG = 400; // characters: no clock has so many
  const read = (element, known) => {
    const text = element.textContent;
    if (text.length > LONG) known.figures = false;
    if (known.figures === false || text === known.text) return;
    const frame = text.replace(/\p{Nd}+/gu, "0");
    if (known.text !== undefined) { known.figures = frame === known.frame; known.turns++; }
    known.text = text; known.frame = frame;
  };
  const note = (node, isStyled) => {
    const element = node && node.nodeType === 1 ? node : node && node.parentElement;
    if (!element) return;
    const known = touched.get(element), now = performance.now();
    if (known) { if (now - known.last > 1) { known.count++; known.last = now; } }
    else if (touched.size < MOST) touched.set(element, { count: 1, first: now, last: now, turns: 0, figures: undefined });
    const about = touched.get(element);
    if (about) { if (isStyled) about.figures = false; else read(element, about); }
  };
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (record.type !== "childList") { note(record.target, /^(style|class)$/.test(record.attributeName)); continue; }
      note(record.target);
      for (const node of record.addedNodes) note(node);
    }
  });
  const options = { subtree: true, childList: true, attributes: true, characterData: true };
  observer.observe(document, options);
  // What the parser brings, in pieces as they arrive, is no script's doing.
  document.addEventListener("DOMContentLoaded", () => { observer.takeRecords(); touched.clear(); }, { capture: true, once: true });
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function attachShadow(given) { const root = attach.call(this, given); observer.observe(root, options); return root; };
  hook.touched = touched;
  // Frames are drawn on command, some for pictures alone and some far apart. Callbacks are called sixty times in a second
  // of the page's time all the same, as on a screen, so that one that counts frames gets as far as it does there.
  const { native } = hook.pending, BEAT = 1000 / 60, NEARLY = 0.1; // ms; NEARLY: clocks are coarse
  let due = new Map(), waiting = new Map(), number = 0, beat = 0, isSet = false;
  const play = () => {
    const now = performance.now();
    beat = Math.max(beat + 1, Math.floor((now + NEARLY) / BEAT));
    isSet = false;
    [due, waiting] = [waiting, new Map()];
    for (const work of due.values()) try { work(now); } catch (error) { reportError(error); }
    due = new Map();
  };
  native.requestAnimationFrame = (work) => {
    waiting.set(++number, work);
    if (!isSet) {
      isSet = true;
      const now = performance.now(), next = Math.max(beat, Math.floor((now + NEARLY) / BEAT)) + 1;
      native.setTimeout.call(window, play, Math.max(0, Math.ceil(next * BEAT - now)));
    }
    return number;
  };
  native.cancelAnimationFrame = (id) => { due.delete(id); waiting.delete(id); };
})();
