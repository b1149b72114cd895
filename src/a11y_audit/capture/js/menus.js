// Addresses that only a press brings forth: menus that are filled when they open, and routes of applications in the page
// that are no links. Nothing is sent, submitted or left; what a press would lead to is noted instead.
async (options) => {
  const found = new Map();
  const named = (element) => (element.getAttribute("aria-label") || element.textContent || "").replace(/\s+/g, " ").trim().slice(0, 200);
  const note = (url, name) => { if (/^https?:/.test(url) && found.size < options.links && !found.has(url)) found.set(url, name); };
  const links = (root) => [...root.querySelectorAll("a[href],area[href]")];
  const known = new Set(links(document).map((link) => link.href));
  // Routes that are written down: the page need not be touched to read them.
  for (const element of document.querySelectorAll("[routerlink],[ng-reflect-router-link],a:not([href])[data-href],a:not([href])[to]")) {
    const route = ["routerlink", "ng-reflect-router-link", "data-href", "to"].map((name) => element.getAttribute(name)).find(Boolean);
    try { if (route && !element.href) note(new URL(route.replace(/^\[|\]$/g, ""), document.baseURI).href, named(element)); } catch { /* no address */ }
  }
  const harmless = (element) => !element.closest("form") && !element.form && !element.matches(":disabled,[aria-disabled=true],[type=submit],[type=reset]")
    && element.checkVisibility() && !new RegExp(options.avoid, "i").test(named(element));
  // A menu whose links are in the document already, shown or not, needs no press.
  const isFilled = (element) => {
    const target = document.getElementById(element.getAttribute("aria-controls") || "");
    return [target, element.nextElementSibling, element.parentElement].some((place) => place && place.querySelector && place.querySelector("a[href]"));
  };
  const openers = [...document.querySelectorAll("button[aria-expanded=false],[role=button][aria-expanded=false]:not([href]),[role=menuitem][aria-expanded=false]:not([href])")]
    .filter((element) => harmless(element) && !isFilled(element)).slice(0, options.presses);
  const places = "nav,header,footer,[role=navigation],[role=menu],[role=menubar]";
  const routes = [...document.querySelectorAll("a:not([href]),[role=link]:not([href]),[role=menuitem]:not([href]):not([aria-haspopup])")]
    .filter((element) => element.closest(places) && harmless(element)).slice(0, options.presses);
  if (!openers.length && !routes.length) return JSON.stringify([...found]);
  const home = location.href;
  let pressed = null;
  const leaving = (event) => {
    const url = event.destination.url;
    if (url !== home && (!event.hashChange || /#[/!]/.test(url))) note(url, pressed ? named(pressed) : "");
    if (event.cancelable) event.preventDefault();
  };
  const refuse = () => Promise.reject(new TypeError("not while the page is looked at"));
  const { fetch } = window, { open, send } = XMLHttpRequest.prototype;
  window.fetch = (what, how) => ((how && how.method) || (what && what.method) || "GET").toUpperCase() === "GET" ? fetch(what, how) : refuse();
  XMLHttpRequest.prototype.open = function (method, ...rest) { this.isHeld = String(method).toUpperCase() !== "GET"; return open.call(this, method, ...rest); };
  XMLHttpRequest.prototype.send = function (...given) { if (!this.isHeld) send.apply(this, given); };
  navigator.sendBeacon = () => true;
  window.open = (url) => { try { note(new URL(url, document.baseURI).href, pressed ? named(pressed) : ""); } catch { /* no address */ } return null; };
  window.alert = window.print = () => {}; window.confirm = () => false; window.prompt = () => null;
  HTMLFormElement.prototype.submit = HTMLFormElement.prototype.requestSubmit = () => {};
  EventTarget.prototype.addEventListener.call(window, "submit", (event) => event.preventDefault(), true);
  if (window.navigation) window.navigation.addEventListener("navigate", leaving);
  for (const element of [...openers, ...routes]) {
    if (!element.isConnected) continue;
    pressed = element;
    element.click();
    const before = found.size;
    for (let waited = 0; waited < options.wait && found.size === before; waited += 20) {
      await hook.pause(20);
      for (const link of links(document)) if (!known.has(link.href)) { known.add(link.href); note(link.href, named(link)); }
    }
  }
  return JSON.stringify([...found]);
}
