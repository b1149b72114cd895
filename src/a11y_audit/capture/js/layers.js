// Layers (dialogs, lightboxes) that a control opens over the page. Answers the rows of controls that look as if they
// opened one, and leaves on the hook what opens, looks and closes, for which guard.js must be there.
// options: most, avoid (a pattern of what is never pressed), part (js/part.js).
(options) => {
  const hook = window[Symbol.for("a11y-audit")];
  const STEP = 30, OPENING = 450, CLOSING = 900; // ms between looks, and in which a layer has come or gone
  const FOCUS = 700; // ms in which a layer that stands there has fetched the focus
  const SHARE = 0.12; // of the window: smaller layers are messages and menus
  const GRID = 9; // points a side, that the window is looked at in
  const DIALOG = "dialog,[role=dialog],[role=alertdialog],[aria-modal=true]";
  const CONTROL = "button,a[href],area[href],input,summary,[role=button],[role=link],[role=menuitem],[role=tab]";
  const LANDMARKS = "nav,header,main,footer,[role=navigation],[role=banner],[role=main],[role=contentinfo]";
  const ANNOUNCED = /^(?:alert|status|log|tooltip|menu|listbox|tree|grid)$/;
  const MARKED = [
    "[aria-haspopup=dialog]", "[data-toggle=modal]", "[data-bs-toggle=modal]", "[data-bs-toggle=offcanvas]", "[data-fancybox]",
    "[data-lightbox]", "[data-micromodal-trigger]", "[data-modal-target]", "[data-modal-toggle]", "[command=show-modal]",
  ].join();
  const SPOKEN = /lightbox|modal|dialog|pop-?up|overlay|fancybox|نافذة/i;
  const CLOSES = /^(?:[x×✕✖✗⨯╳]|(?:close|dismiss|إغلاق|اغلاق|أغلق|إخفاء)(?:\s.{0,40})?|(?:.{0,40}\s)close)$/i;
  const clean = (text) => (text || "").replace(/\s+/g, " ").trim();
  const said = (element) => clean(element.getAttribute("aria-label") || element.textContent || element.getAttribute("title") || "").slice(0, 120);
  const { pause } = hook;
  const up = (node) => node.assignedSlot || node.parentElement || (node.getRootNode() instanceof ShadowRoot ? node.getRootNode().host : null);
  const within = (root, node) => { for (let at = node; at; at = up(at)) if (at === root) return true; return false; };
  const every = (root, into = []) => {
    for (const element of root.querySelectorAll("*")) { into.push(element); if (element.shadowRoot) every(element.shadowRoot, into); }
    return into;
  };
  const shown = (element) => {
    if (!element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return false;
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight;
  };
  const deepest = (x, y) => {
    let hit = document.elementFromPoint(x, y);
    while (hit && hit.shadowRoot && hit.shadowRoot.elementFromPoint(x, y) && hit.shadowRoot.elementFromPoint(x, y) !== hit) hit = hit.shadowRoot.elementFromPoint(x, y);
    return hit;
  };
  const points = () => {
    const found = [];
    for (let i = 0; i < GRID; i++) for (let k = 0; k < GRID; k++) found.push([innerWidth * (i + 0.5) / GRID, innerHeight * (k + 0.5) / GRID]);
    return found;
  };

  // Openers: one of each kind, harmless, and worked by keys.
  const data = (element) => [...element.attributes].filter(({ name }) => name.startsWith("data-")).map(({ name, value }) => `${name} ${value.slice(0, 60)}`);
  const sayings = (element) => [element.className, element.getAttribute("id"), element.getAttribute("href"), element.getAttribute("aria-controls"), ...data(element), said(element)].join(" ");
  const leads = (element) => { const href = element.getAttribute("href"); return href !== null && !/^(?:#|javascript:|$)/i.test(href); };
  // A form around the landmarks of the page is no form that somebody fills in: so some servers write every page.
  const fillsIn = (element) => { const form = element.closest("form"); return Boolean(form) && !form.querySelector(LANDMARKS); };
  const sends = (element) => Boolean(element.form) && /^(?:submit|reset|image)$/.test(element.type);
  const isThere = (element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && element.getBoundingClientRect().width > 1 && element.getBoundingClientRect().height > 1;
  const harmless = (element) => !fillsIn(element) && !sends(element) && !element.matches(":disabled,[aria-disabled=true],[type=submit],[type=reset]")
    && !new RegExp(options.avoid, "i").test(said(element)) && element.tabIndex >= 0 && isThere(element) && hook.rowOf(element) !== undefined;
  const kinds = new Set(), rows = [];
  for (const element of document.querySelectorAll("a,button,[role=button],[role=link]")) {
    if (rows.length >= options.most) break;
    const marked = element.matches(MARKED);
    if (!(marked || (!leads(element) && SPOKEN.test(sayings(element)))) || !harmless(element)) continue;
    const kind = [element.localName, element.className, element.getAttribute("data-target") || element.getAttribute("data-bs-target") || element.getAttribute("aria-controls")].join("\n");
    if (!kinds.has(kind)) { kinds.add(kind); rows.push(hook.rowOf(element)); }
  }
  if (!rows.length) return "[]";

  let before = new Set(), roots = [], main = null, opener = null, asked = 0, home = [0, 0];
  const isIn = (node) => roots.some((root) => within(root, node));
  const inside = () => roots.flatMap((root) => [root, ...(root.shadowRoot ? every(root.shadowRoot) : []), ...every(root)]);
  const isOpen = () => Boolean(main) && main.isConnected && shown(main); // what lies behind it may fade later
  const layerOf = () => {
    const fresh = new Set(every(document).filter((element) => !before.has(element) && shown(element)));
    return [...fresh].filter((element) => { for (let at = up(element); at; at = up(at)) if (fresh.has(at)) return false; return true; });
  };
  const looksOver = () => {
    const hits = points().map(([x, y]) => deepest(x, y)).filter((hit) => hit && hit !== document.documentElement && hit !== document.body);
    return [hits.filter(isIn).length, hits.filter((hit) => !isIn(hit) && !roots.some((root) => hit.contains(root))).length];
  };
  const isCovered = (element) => {
    const box = element.getBoundingClientRect();
    const spots = [[0.5, 0.5], [0.15, 0.5], [0.85, 0.5]].map(([x, y]) => [box.left + box.width * x, box.top + box.height * y]);
    return box.width > 0 && spots.every(([x, y]) => { const hit = x >= 0 && y >= 0 && x < innerWidth && y < innerHeight && deepest(x, y); return hit && isIn(hit); });
  };
  // The innermost that says so: a box whose only words are its cross is none.
  const closers = () => {
    const saying = inside().filter((element) => shown(element) && CLOSES.test(said(element)));
    return saying.filter((element) => !saying.some((other) => other !== element && element.contains(other)));
  };
  const keyed = (element) => { for (let at = element; at && isIn(at); at = up(at)) if (at.tabIndex >= 0 && !at.matches(":disabled")) return at; return null; };
  // A button that says something else may close it as well; a link to elsewhere and a field do not.
  const mayClose = (element) => !element.matches("input:not([type=button],[type=submit],[type=reset],[type=image]),select,textarea,audio,video,iframe")
    && !leads(element) && !closers().some((closer) => within(element, closer) || within(closer, element));
  const gone = async () => { for (let waited = 0; waited < CLOSING && isOpen(); waited += STEP) await pause(STEP); return !isOpen(); };
  // What lies over the page and can be closed is a layer however small; else it is large, or says that it is a dialog.
  const lies = (root) => /^(?:fixed|absolute)$/.test(getComputedStyle(root).position) || root.matches(":modal,:popover-open");
  const looked = () => {
    // What a jump brought into the window did not open. A page may have a scrollTo of its own.
    (document.scrollingElement || document.documentElement).scrollTo({ left: home[0], top: home[1], behavior: "instant" });
    roots = layerOf().filter((root) => !ANNOUNCED.test(root.getAttribute("role") || "") && !root.hasAttribute("aria-live"));
    if (!roots.length) return null;
    const dialogs = inside().filter((element) => element.matches(DIALOG) && shown(element));
    const [over, behind] = looksOver();
    const isLarge = over >= SHARE * GRID * GRID && isIn(deepest(innerWidth / 2, innerHeight / 2));
    if (!dialogs.length && !(roots.some(lies) && (isLarge || closers().length))) return null;
    const stops = inside().filter((element) => keyed(element) === element && shown(element));
    main = dialogs[0] || roots.reduce((a, b) => (a.textContent.length >= b.textContent.length ? a : b));
    return {
      opener: hook.rowOf(opener), row: hook.rowOf(main) ?? -1, name: clean(main.getAttribute("aria-label") || main.textContent).slice(0, 80),
      dialog: dialogs.length > 0, covers: over > 0 && behind === 0, loads: asked > 0,
      stops: stops.length, ways: stops.filter(mayClose).length,
    };
  };
  const counted = { fetch: window.fetch, send: XMLHttpRequest.prototype.send };
  window.fetch = (...given) => { asked++; return counted.fetch(...given); };
  XMLHttpRequest.prototype.send = function (...given) { asked++; return counted.send.apply(this, given); };

  hook.layers = {
    begin(row) {
      opener = hook.byRow.get(row); roots = []; main = null; asked = 0;
      hook.leave(); opener.focus();
      home = [scrollX, scrollY];
      before = new Set(every(document).filter(shown));
      return hook.deepActive() === opener;
    },
    // What has come: null where nothing did that looks like a layer.
    async opened() {
      let layer = null;
      for (let waited = 0; waited < OPENING && !(layer = looked()); waited += STEP) await pause(STEP);
      if (!layer) return "null";
      const entered = () => { const active = hook.deepActive(); return !active ? "nowhere" : isIn(active) ? "inside" : active === opener ? "opener" : "elsewhere"; };
      for (let waited = 0; waited < FOCUS && entered() !== "inside"; waited += STEP) await pause(STEP);
      layer = looked();
      return layer ? JSON.stringify({ ...layer, entered: entered() }) : "null";
    },
    // Where the focus is: [in the layer, row, covered by the layer, a number that tells places apart].
    where() {
      const active = hook.deepActive();
      if (!active) return [false, -1, false, -1, isOpen()];
      places.has(active) || places.set(active, places.size);
      return [isIn(active), hook.rowOf(active) ?? -1, !isIn(active) && isCovered(active), places.get(active), isOpen()];
    },
    look() {
      const opened = roots.filter((root) => lies(root) || root.contains(main));
      options.part((opened.length ? opened : roots).map((root) => [root, hook.rowOf(opener)]));
    },
    gone,
    // The controls that seem to close it.
    closers: () => JSON.stringify(closers().map((element) => ({
      words: said(element), keyed: keyed(element) !== null, role: isIn(element.closest(CONTROL)),
    }))),
    focusCloser(index) { const control = keyed(closers()[index]); if (control) control.focus(); return Boolean(control) && hook.deepActive() === control; },
    focusOpener() { opener.focus(); return hook.deepActive() === opener; },
    async pressCloser(index) { const closer = closers()[index]; if (closer) closer.click(); return gone(); },
    isOpen,
    // Whatever is left of it must not stand in the pictures of the page.
    hide() { for (const root of new Set([...roots, ...layerOf().filter(lies)])) if (root.isConnected && shown(root)) root.style.setProperty("display", "none", "important"); },
    end() { window.fetch = counted.fetch; XMLHttpRequest.prototype.send = counted.send; delete hook.layers; },
  };
  const places = new Map();
  return JSON.stringify(rows);
}
