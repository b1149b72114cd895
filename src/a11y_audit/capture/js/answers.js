// Press characters by events of a script, then shake the device by such events, and tell what the page answers to: its
// elements, title, fields, focus or place change. Nothing is sent meanwhile. options: keys, motion (whether to shake), calm
// (ms in which a page that changes by itself shows it), answer (ms in which a script has answered). Needs guard.js.
async ({ keys, motion, calm, answer }) => {
  const hook = window[Symbol.for("a11y-audit")];
  const { pause } = hook;
  let changes = 0;
  const watch = new MutationObserver((found) => { changes += found.length; });
  watch.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  const state = () => JSON.stringify([document.title, scrollX, scrollY, hook.rowOfActive(),
    ...[...document.querySelectorAll("input,select,textarea")].map((field) => [field.value, field.checked])]);
  const natives = { fetch: window.fetch, request: XMLHttpRequest.prototype.send, beacon: navigator.sendBeacon, socket: WebSocket.prototype.send };
  window.fetch = () => new Promise(() => {});
  XMLHttpRequest.prototype.send = () => {};
  navigator.sendBeacon = () => true;
  WebSocket.prototype.send = () => {};
  const answers = async (act) => {
    const before = state();
    changes = 0;
    act();
    await pause(answer);
    return changes > 0 || state() !== before;
  };
  const press = (key) => {
    const code = /^[a-z0-9]$/i.test(key) ? key.toUpperCase().charCodeAt(0) : 0;
    const common = { key, code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : /^\d$/.test(key) ? `Digit${key}` : "",
      bubbles: true, cancelable: true, composed: true };
    const written = key.codePointAt(0);
    for (const [type, number] of [["keydown", code], ["keypress", written], ["keyup", code]]) {
      document.body.dispatchEvent(new KeyboardEvent(type, { ...common, keyCode: number, which: number, charCode: type === "keypress" ? number : 0 }));
    }
  };
  // A number that goes with the sensor may be all that the page is for; a slider that moves, or words, are more. Words that
  // go with the position alone may be those of a compass.
  const spoken = () => (document.body ? document.body.innerText : "").replace(/[^\p{L}\s]/gu, "");
  const set = () => JSON.stringify([...document.querySelectorAll("input[type=range],input[type=checkbox],input[type=radio],select")]
    .map((field) => [field.value, field.checked]));
  const move = (by) => {
    const along = { x: by, y: by, z: by };
    window.dispatchEvent(new DeviceMotionEvent("devicemotion", { acceleration: along, accelerationIncludingGravity: along,
      rotationRate: { alpha: by * 10, beta: by * 10, gamma: by * 10 }, interval: 16 }));
  };
  const shake = async () => {
    move(0.1); // the first event puts a number where none was
    await pause(answer);
    const [words, fields] = [spoken(), set()];
    for (const by of [18, -18, 18, -18, 18, -18]) move(by);
    await pause(answer);
    if (spoken() !== words) return true;
    for (const type of ["deviceorientation", "deviceorientationabsolute"]) {
      window.dispatchEvent(new DeviceOrientationEvent(type, { alpha: 90, beta: 40, gamma: 30, absolute: type !== "deviceorientation" }));
    }
    await pause(answer);
    return set() !== fields;
  };
  try {
    hook.leave();
    if (await answers(() => {}) || (await pause(calm), changes > 0)) return [[], false]; // it changes by itself
    const answered = [];
    for (const key of keys) if (await answers(() => press(key))) answered.push(key);
    const moved = motion && typeof DeviceMotionEvent === "function" && typeof DeviceOrientationEvent === "function" && await shake();
    return [answered, Boolean(moved)];
  } finally {
    watch.disconnect();
    window.fetch = natives.fetch;
    XMLHttpRequest.prototype.send = natives.request;
    navigator.sendBeacon = natives.beacon;
    WebSocket.prototype.send = natives.socket;
  }
}
