// Before any script of the page: remember whether it watches for scrolling, so that only such pages are scrolled.
(() => {
  const hook = { intersection: false };
  Object.defineProperty(window, Symbol.for("a11y-audit"), { value: hook });
  const Native = window.IntersectionObserver;
  if (!Native) return;
  window.IntersectionObserver = class IntersectionObserver extends Native {
    constructor(...given) { super(...given); hook.intersection = true; }
  };
})();
