// Before any script of the page: remember whether it watches for scrolling, so that only such pages are scrolled, and
// which canvases it writes on: their text is pixels that nobody can name. And keep the natives that reading the page
// rests on, so that a page which overwrites them cannot make its own evidence.
(() => {
  const hook = { intersection: false, written: new WeakSet() };
  const keep = (value) => ({ value, enumerable: false, configurable: false, writable: false });
  Object.defineProperty(window, Symbol.for("a11y-audit"), { value: hook });
  const { defineProperty, getOwnPropertyDescriptor, getOwnPropertyDescriptors } = Object, { ownKeys, deleteProperty } = Reflect;
  const KEPT = ["Object", "Function", "Array", "String", "Number", "RegExp", "Map", "Set", "WeakMap", "JSON", "Math", "Reflect", "Node",
    "Element", "HTMLElement", "Document", "DocumentFragment", "ShadowRoot", "CharacterData", "Range", "NodeList", "HTMLCollection",
    "NamedNodeMap", "DOMTokenList", "CSSStyleDeclaration", "DOMRect", "DOMRectReadOnly"];
  // Which of the windows within the one around it this is; -1 where that does not count it (a frame in a shadow root).
  const above = window.parent;
  defineProperty(hook, "place", keep(() => {
    try { for (let i = 0; above[i]; i++) if (above[i] === window) return i; } catch { /* none is beyond the last, and of another origin that is an error */ }
    return -1;
  }));
  // Only where it is not even a function any more: frameworks put their own in its place, and rest on that.
  const NEEDED = ["Promise", "Proxy", "WeakSet", "Event", "EventTarget", "KeyboardEvent", "TransitionEvent", "MutationObserver", "URL",
    "CSSStyleSheet", "Highlight", "OffscreenCanvas", "HTMLFormElement", "DOMMatrixReadOnly", "XMLHttpRequest", "WebSocket", "setTimeout", "clearTimeout",
    "setInterval", "clearInterval", "requestAnimationFrame", "cancelAnimationFrame", "queueMicrotask", "CSS", "NodeFilter"];
  const needed = NEEDED.map((name) => [name, getOwnPropertyDescriptor(window, name), typeof window[name]]);
  defineProperty(Symbol, "for", { writable: false, configurable: false }); // all of ours is found by it
  const { Promise: Waiting, setTimeout: later } = window;
  defineProperty(hook, "later", keep((...given) => later.apply(window, given)));
  defineProperty(hook, "pause", keep((ms) => new Waiting((done) => later.call(window, done, ms))));
  const natives = [];
  for (const name of KEPT) {
    const owner = window[name];
    if (!owner) continue;
    for (const place of [owner, owner.prototype]) if (place) natives.push([place, getOwnPropertyDescriptors(place)]);
  }
  const own = [];
  for (const name of [...KEPT, "getComputedStyle", "Symbol", "parseFloat", "parseInt"]) own.push([name, getOwnPropertyDescriptor(window, name)]);
  const same = (a, b) => a && a.value === b.value && a.get === b.get && a.set === b.set;
  // Put back what was overwritten. What a page added stays, but for toJSON, which changes what JSON says of everything.
  defineProperty(hook, "native", keep(() => {
    const set = (place, name, was) => {
      const now = getOwnPropertyDescriptor(place, name);
      if (same(now, was) || (now && !now.configurable && !now.writable)) return;
      try { defineProperty(place, name, was); } catch { try { place[name] = was.value; } catch { /* it cannot be put back */ } }
    };
    for (let i = 0; i < own.length; i++) if (own[i][1]) set(window, own[i][0], own[i][1]);
    for (let i = 0; i < needed.length; i++) if (needed[i][1] && typeof window[needed[i][0]] !== needed[i][2]) set(window, needed[i][0], needed[i][1]);
    for (let i = 0; i < natives.length; i++) {
      const place = natives[i][0], kept = natives[i][1], names = ownKeys(kept);
      for (let k = 0; k < names.length; k++) set(place, names[k], kept[names[k]]);
      if (!getOwnPropertyDescriptor(kept, "toJSON") && getOwnPropertyDescriptor(place, "toJSON")) deleteProperty(place, "toJSON");
    }
    for (const name of ["querySelector", "querySelectorAll", "getElementById", "getElementsByTagName", "createElement", "elementFromPoint"])
      if (getOwnPropertyDescriptor(document, name)) deleteProperty(document, name);
  }));
  // Each message goes through three processes, to nobody: a page that never stops talking would fill their memory.
  let messages = 0;
  for (const name of ["log", "info", "warn", "error", "debug", "trace", "dir", "table", "assert", "group", "count", "timeLog"]) {
    const native = console[name];
    if (native) console[name] = { [name](...given) { if (messages++ < 200) native.apply(console, given); } }[name];
  }
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
