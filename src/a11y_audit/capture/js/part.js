// A part of the document that collectors look at alone until it is left: pieces that came to be seen, each with the row
// of the control that brought it forth and, if need be, whether the pointer did. Every collector counts rows anew; those of the first look come back at the end.
(pieces) => {
  const hook = window[Symbol.for("a11y-audit")];
  const COLLECTED = ["scales", "rowOf", "elements", "shows", "generated", "pseudos"]; // what js/dom.js leaves on the hook
  const kept = Object.fromEntries(COLLECTED.map((name) => [name, hook[name]]));
  const define = (name, value) => Object.defineProperty(hook, name, { value, configurable: true });
  for (const animation of document.getAnimations()) {
    const target = animation.effect && animation.effect.target;
    if (pieces.some(([piece]) => piece.contains(target))) try { animation.finish(); } catch { /* it has no end */ }
  }
  define("part", pieces.map(([piece]) => piece));
  define("leavePart", () => { delete hook.part; delete hook.leavePart; delete hook.partRows; Object.assign(hook, kept); });
  define("partRows", () => JSON.stringify(pieces.map(([piece, opener, isPointed = false]) => [hook.rowOf(piece), opener, isPointed]).filter(([row]) => row !== undefined)));
}
