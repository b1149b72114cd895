// Before any script of the page: remember whether it watches for scrolling, so that only such pages are scrolled, and
// which canvases it writes on: their text is pixels that nobody can name.
(() => {
  const hook = { intersection: false, written: new WeakSet() };
  Object.defineProperty(window, Symbol.for("a11y-audit"), { value: hook });
  const pen = window.CanvasRenderingContext2D && window.CanvasRenderingContext2D.prototype;
  for (const name of pen ? ["fillText", "strokeText"] : []) {
    const native = pen[name];
    pen[name] = { [name](...given) { hook.written.add(this.canvas); return native.apply(this, given); } }[name];
  }
  const Native = window.IntersectionObserver;
  if (!Native) return;
  window.IntersectionObserver = class IntersectionObserver extends Native {
    constructor(...given) { super(...given); hook.intersection = true; }
  };
})();
