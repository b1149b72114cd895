// Before any script of the page: note what may still act on it, timers, frame callbacks, workers, live connections,
// and the shadow roots that nobody else can enter. A still page is then known to be still without watching it.
(() => {
  const hook = window[Symbol.for("a11y-audit")];
  const names = new WeakMap();
  const nameOf = (work) => {
    let name = names.get(work);
    if (name === undefined) {
      let hash = 2166136261;
      const text = Function.prototype.toString.call(work).slice(0, 2000);
      for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
      names.set(work, (name = (hash >>> 0).toString(36)));
    }
    return name;
  };
  const evaluation = (text) => {
    const work = () => { (0, eval)(text); }; // in the scope of the document, as browsers run it
    names.set(work, `text ${text.slice(0, 200)}`);
    return work;
  };
  const timers = new Map(), callbacks = new Map(), roots = [], started = new Map();
  // What a film puts its own clock behind.
  const native = { setTimeout: window.setTimeout, requestAnimationFrame: window.requestAnimationFrame, cancelAnimationFrame: window.cancelAnimationFrame };
  hook.pending = { timers, callbacks, roots, started, workers: 0, shared: 0, live: 0, scroll: 0, native };
  // While the page is held, what was armed before waits for the release; what a handler arms meanwhile runs.
  let armed = 0, until = 0;
  const late = [];
  hook.pending.hold = () => { until = armed; };
  hook.pending.release = () => { until = 0; for (const work of late.splice(0)) native.setTimeout.call(window, work, 0); };
  const arm = (name, once) => {
    const set = window[name], clear = window[once ? "clearTimeout" : "clearInterval"];
    window[name] = { [name](work, delay, ...given) {
      if (typeof work !== "function") work = evaluation(String(work)); // setInterval("rotate()", 4000)
      const wait = Math.max(0, Number(delay) || 0), about = [once ? "timeout" : "interval", Math.round(wait), nameOf(work), performance.now() + wait];
      const place = ++armed;
      const run = function (...values) {
        if (place <= until) { if (once) late.push(() => { if (timers.has(id)) run.apply(this, values); }); return; }
        if (once) timers.delete(id); else about[3] = performance.now() + wait;
        work.apply(this, values);
      };
      const id = set.call(this, run, delay, ...given);
      timers.set(id, about);
      return id;
    } }[name];
    const stop = once ? "clearTimeout" : "clearInterval";
    window[stop] = { [stop](id) { timers.delete(Number(id)); return clear.call(this, id); } }[stop];
  };
  arm("setTimeout", true);
  hook.pending.timer = window.setTimeout; // what the page finds there
  arm("setInterval", false);
  window.requestAnimationFrame = function requestAnimationFrame(work) {
    if (typeof work !== "function") return native.requestAnimationFrame.call(this, work);
    const about = { name: nameOf(work), now: 0 }, place = ++armed;
    const call = (time) => {
      if (place <= until) { late.push(() => { if (callbacks.has(id)) about.now = native.requestAnimationFrame.call(window, call); }); return; }
      callbacks.delete(id);
      work(time);
    };
    const id = native.requestAnimationFrame.call(this, call);
    about.now = id;
    callbacks.set(id, about);
    return id;
  };
  window.cancelAnimationFrame = function cancelAnimationFrame(id) {
    const about = callbacks.get(id);
    callbacks.delete(id);
    return native.cancelAnimationFrame.call(this, about ? about.now : id);
  };
  // ms until something acts by itself; 0 while something does, Infinity when nothing will.
  hook.pending.idle = () => {
    if (callbacks.size || document.getAnimations({ subtree: true }).some((animation) => animation.playState === "running")) return 0;
    let next = Infinity;
    for (const about of timers.values()) next = Math.min(next, Math.max(0, about[3] - performance.now()));
    return next;
  };
  const counted = (name, ...whats) => {
    const Native = window[name];
    if (Native) window[name] = new Proxy(Native, { construct(target, given, as) { for (const what of whats) hook.pending[what]++; return Reflect.construct(target, given, as); } });
  };
  counted("Worker", "workers");
  counted("SharedWorker", "workers", "shared");
  for (const name of ["WebSocket", "EventSource"]) counted(name, "live");
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function attachShadow(options) {
    const root = attach.call(this, options);
    roots.push(root);
    for (const type of ["animationstart"]) root.addEventListener(type, note, true);
    return root;
  };
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function addEventListener(type, ...given) {
    if (type === "scroll") hook.pending.scroll++;
    return listen.call(this, type, ...given);
  };
  // A short animation may be over when the page is looked at; that it ran is remembered.
  const note = (event) => {
    const element = event.target;
    for (const animation of element && element.getAnimations ? element.getAnimations({ subtree: Boolean(event.pseudoElement) }) : []) {
      if (animation.animationName === event.animationName && started.size < 500) started.set(animation, element);
    }
  };
  listen.call(document, "animationstart", note, true);
})();
