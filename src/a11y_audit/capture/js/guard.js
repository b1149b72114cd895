// Before anything is pressed: nothing leaves the page, sends a form or opens a window; what tried to is noted. Styles are
// given at once instead of fading, and what scripts write meanwhile (cookies, storage, sockets) does not reach the pages
// that are audited next. `release` puts everything back as it was.
() => {
  const hook = window[Symbol.for("a11y-audit")];
  if (hook.release) hook.release();
  const notes = { left: "", opened: false };
  const target = (form) => new URL(form.getAttribute("action") || location.href, document.baseURI).href; // a field may be called "action"
  // A form that is sent by a script of its own goes nowhere; that script says so by preventing the browser's way.
  const stop = (event) => {
    const form = event.target;
    let own = /\breturn\b/.test((form.getAttribute && form.getAttribute("onsubmit")) || "");
    event.preventDefault();
    event.preventDefault = () => { own = true; };
    queueMicrotask(() => { if (!own) notes.left = target(form); });
  };
  const leaving = (event) => {
    if (event.destination.sameDocument || event.hashChange) return;
    notes.left = event.destination.url;
    if (event.cancelable) event.preventDefault();
  };
  const natives = { open: window.open, print: window.print, alert: window.alert, confirm: window.confirm, prompt: window.prompt };
  const submit = HTMLFormElement.prototype.submit;
  window.open = () => { notes.opened = true; return null; };
  window.print = window.alert = () => {};
  window.confirm = () => false;
  window.prompt = () => null;
  HTMLFormElement.prototype.submit = function held() { notes.left = target(this); };
  const written = [[WebSocket, "send"], [Storage, "setItem"], [Storage, "removeItem"], [Storage, "clear"], [Document, "cookie"]]
    .map(([owner, name]) => [owner.prototype, name, Object.getOwnPropertyDescriptor(owner.prototype, name)]).filter(([, , was]) => was);
  for (const [owner, name, was] of written) Object.defineProperty(owner, name, was.set ? { ...was, set() {} } : { ...was, value() {} });
  // A function that the page calls addEventListener lies over the window's own.
  const { addEventListener: hear, removeEventListener: unhear } = EventTarget.prototype;
  hear.call(window, "submit", stop, true);
  if (window.navigation) window.navigation.addEventListener("navigate", leaving);
  const still = new CSSStyleSheet();
  still.replaceSync("*,::before,::after{transition:none!important;scroll-behavior:auto!important}");
  const scopes = new Set([document]);
  for (const [element] of hook.elements()) if (element.shadowRoot) scopes.add(element.shadowRoot);
  for (const scope of scopes) scope.adoptedStyleSheets = [...scope.adoptedStyleSheets, still];
  const home = [scrollX, scrollY], address = location.href, state = history.state, active = document.activeElement;
  hook.deepActive = () => {
    let node = document.activeElement;
    while (node && node.shadowRoot && node.shadowRoot.activeElement) node = node.shadowRoot.activeElement;
    return !node || node === document.body || node === document.documentElement ? null : node;
  };
  hook.rowOfActive = () => { const node = hook.deepActive(), row = node ? hook.rowOf(node) : undefined; return row === undefined ? -1 : row; };
  hook.byRow = new Map();
  for (const [element, row] of hook.elements()) hook.byRow.set(row, element);
  // Take the focus away between two trials. An element in `snatches` fetches it back a moment later, which would fall
  // into the next trial: it does not hear of this. Others do, so that what they show at focus goes away.
  hook.snatches = new Set();
  const unheard = (event) => event.stopImmediatePropagation();
  hook.leave = () => {
    const now = hook.deepActive();
    if (!now) return;
    const types = hook.snatches.has(now) ? ["blur", "focusout"] : [];
    for (const type of types) hear.call(window, type, unheard, true);
    now.blur();
    for (const type of types) unhear.call(window, type, unheard, true);
  };
  hook.notes = () => { const now = { ...notes }; notes.left = ""; notes.opened = false; return now; };
  hook.release = () => {
    delete hook.release;
    hook.leave();
    if (active && active !== document.body && active.isConnected) active.focus({ preventScroll: true });
    Object.assign(window, natives);
    HTMLFormElement.prototype.submit = submit;
    for (const [owner, name, was] of written) Object.defineProperty(owner, name, was);
    unhear.call(window, "submit", stop, true);
    if (location.href !== address) history.replaceState(state, "", address);
    if (window.navigation) window.navigation.removeEventListener("navigate", leaving);
    for (const scope of scopes) scope.adoptedStyleSheets = scope.adoptedStyleSheets.filter((sheet) => sheet !== still);
    (document.scrollingElement || document.documentElement).scrollTo({ left: home[0], top: home[1], behavior: "instant" });
  };
}
