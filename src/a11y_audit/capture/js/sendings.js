// Forms that people fill in and send. Answers [form, control] rows for each that may be sent empty, and leaves on the hook
// what sends one, tells what the page says to it, and undoes all of it; js/guard.js must be there for that.
// options: most, avoid (a pattern of what is never pressed), sends (of what sends without being a submit button); part, clear,
// undo, colour, said, looks (js/part.js and what the others of these names answer).
(options) => {
  const hook = window[Symbol.for("a11y-audit")];
  const STEP = 16, QUIET = 3, LONGEST = 1200; // ms between looks, so many of which are alike once it is at rest; ms at most
  const SOON = 1000, LATER = 3000; // ms: a delay that is waited for, and one in which a message may still come
  const MOST = 200; // elements of a form that are asked for what the style sheet writes beside them
  const UNKNOWN = 300; // ms to wait where nothing is known of timers
  const FIELDS = "input,select,textarea,[role=combobox],[role=textbox],[role=checkbox],[contenteditable='']";
  const NO_FIELDS = new Set(["hidden", "submit", "button", "reset", "image"]), CHOSEN = new Set(["checkbox", "radio", "range", "color", "file"]);
  const CONTROLS = "button,input[type=submit],input[type=image],input[type=button],[role=button],a[href='#'],a[href^='javascript:']";
  const LANDMARKS = "nav,header,main,footer,[role=navigation],[role=banner],[role=main],[role=contentinfo],input[name=__VIEWSTATE]";
  const LIVE = "[role=alert],[role=status],[role=log],[role=alertdialog],[aria-live=polite],[aria-live=assertive],[role=dialog],dialog,output";
  const SPOKEN = ["title", "alt", "aria-label", "aria-description", "aria-valuetext"]; // attributes that some people get to read
  const PLAIN = new Set(["p", "div", "span", "ul", "ol", "li", "b", "strong", "em", "small", "section", "label", "br", "output",
    "h2", "h3", "h4", "h5", "h6"]);
  const DRAWN = /"[^"]*\p{L}[^"]*"|attr\(/u; // words that a style sheet writes
  const WORDS = /\p{L}/u, SENTENCE = /\p{L}\s+\p{L}|[^\x00-\x7f]|^\p{Lu}/u;
  const own = hook.pending ? hook.pending.native.setTimeout.bind(window) : setTimeout;
  const { pause } = hook;
  const clean = (text) => (text || "").replace(/\s+/g, " ").trim();
  const isThere = (element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && element.getBoundingClientRect().width > 1 && element.getBoundingClientRect().height > 1;
  const wordsOf = (control) => clean([control.getAttribute("aria-label"), control.textContent, control.value, control.getAttribute("alt"), control.getAttribute("title")].join(" "));
  const pattern = (text) => new RegExp(text, "iu");

  const fieldsOf = (holder) => [...holder.querySelectorAll(FIELDS)].filter((field) => !(field.localName === "input" && NO_FIELDS.has(field.type)) && !field.matches(":disabled,[readonly]"));
  const isTyped = (field) => field.localName === "textarea" || (field.localName === "input" && !CHOSEN.has(field.type));
  const isSearch = (holder, typed) => holder.matches("[role=search],[role=search] *,search,search *")
    || (typed.length === 1 && [holder, ...typed].some((element) => ["type", "name", "id", "class", "action", "placeholder", "aria-label"].some((name) => /search|بحث|ابحث/i.test(element.getAttribute(name) || ""))));
  // Forms that somebody has begun to fill in, or that take money, are left alone.
  const isEmpty = (holder) => {
    const typed = fieldsOf(holder).filter(isTyped);
    return typed.some(isThere) && typed.every((field) => !field.value) && !isSearch(holder, typed) && !holder.querySelector("[autocomplete^='cc-']");
  };
  const isSubmit = (control) => /^(?:button|input)$/.test(control.localName) && /^(?:submit|image)$/.test(control.type) && Boolean(control.form);
  const nearest = (control, within) => {
    for (let at = control.parentElement; at && at !== within && !at.matches("body,main,html"); at = at.parentElement) if (fieldsOf(at).some(isTyped)) return at;
    return within;
  };
  // What is sent by a control: its form; where a form is the whole page or there is none, the part of the page with fields that it stands in.
  const holderOf = (control) => {
    const form = control.form || control.closest("form");
    if (isSubmit(control)) return form.querySelector(LANDMARKS) ? nearest(control, form) : form;
    if (!pattern(options.sends).test(wordsOf(control))) return null;
    if (!form || form.querySelector(LANDMARKS)) return nearest(control, form);
    return [...form.querySelectorAll("button,input")].some(isSubmit) ? null : form;
  };
  const isHarmless = (control) => !control.matches(":disabled,[aria-disabled=true],[aria-haspopup],[aria-expanded],[formaction]") && isThere(control)
    && !pattern(options.avoid).test(wordsOf(control)) && hook.rowOf(control) !== undefined;
  const found = [], holders = new Set();
  for (const control of document.querySelectorAll(CONTROLS)) {
    if (found.length >= options.most) break;
    const holder = holderOf(control);
    if (!holder || [...holders].some((other) => other.contains(holder)) || hook.rowOf(holder) === undefined) continue;
    if (!isEmpty(holder) || !isHarmless(control)) continue;
    holders.add(holder);
    found.push([holder, control]);
  }
  const rows = found.map((pair) => pair.map((element) => hook.rowOf(element)));
  const shared = hook.pending ? hook.pending.shared : 0; // workers that other pages may have as well: not listed anywhere
  if (!found.length || shared) return JSON.stringify([rows, shared]);

  // What a script says and asks for meanwhile is held and told.
  const told = { asked: 0, spoken: [], submitted: false, prevented: false, invalid: [] };
  const handler = Object.getOwnPropertyDescriptor(HTMLElement.prototype, "onsubmit");
  const put = [];
  const replace = (owner, name, make) => { const was = Object.getOwnPropertyDescriptor(owner, name); if (was) { put.push([owner, name, was]); Object.defineProperty(owner, name, { ...was, value: make(was.value) }); } };
  const asks = (answer) => (native) => function held(...given) { told.asked++; return answer === undefined ? native.apply(this, given) : answer; };
  let checking = 0;
  const checks = (native) => function checkValidity() { checking++; try { return native.call(this); } finally { checking--; } };
  const says = (answer) => () => (words) => { told.spoken.push(clean(String(words ?? "")).slice(0, 200)); return answer; };
  const hold = () => {
    replace(window, "fetch", asks());
    replace(XMLHttpRequest.prototype, "send", asks());
    replace(Navigator.prototype, "sendBeacon", asks(true));
    replace(WebSocket.prototype, "send", asks(null));
    for (const [name, answer] of [["alert", undefined], ["confirm", false], ["prompt", null]]) replace(window, name, says(answer));
    for (const owner of [HTMLFormElement, HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement]) replace(owner.prototype, "checkValidity", checks);
  };
  const letGo = () => { for (const [owner, name, was] of put.splice(0).reverse()) Object.defineProperty(owner, name, was); };
  const onSubmit = (event) => {
    told.submitted = true;
    const guarded = event.preventDefault;
    event.preventDefault = () => { told.prevented = true; guarded(); };
    const form = event.target, theirs = handler && form instanceof HTMLFormElement ? handler.get.call(form) : null;
    if (!theirs) return;
    handler.set.call(form, function answered(...given) { const answer = theirs.apply(this, given); if (answer === false) told.prevented = true; return answer; });
    own(() => handler.set.call(form, theirs), 0);
  };
  const onInvalid = (event) => { if (!checking) told.invalid.push(event); };
  const { addEventListener: hear, removeEventListener: unhear } = EventTarget.prototype, { reset } = HTMLFormElement.prototype, { close } = HTMLDialogElement.prototype;

  const words = options.said(), looks = options.looks(options.colour);
  const endAnimations = () => document.getAnimations().filter((animation) => {
    if (moved.has(animation)) return false;
    try { animation.finish(); return true; } catch { return false; } // it has no end
  }).length;
  const NOTHING = { came: [], recoloured: [] };
  let home = [0, 0], values = [], modal = new Set(), refused = null;
  // The browser remembers of fields that it refused them (:user-invalid); only a form that is reset forgets it.
  const forget = () => {
    if (!refused || !refused.isConnected) return;
    const unheard = (event) => event.stopImmediatePropagation();
    hear.call(window, "reset", unheard, true);
    reset.call(refused);
    unhear.call(window, "reset", unheard, true);
    refused = null;
  };
  const armed = new Set(), moved = new Set();
  const drawing = () => new Set([...(hook.pending ? hook.pending.callbacks.values() : [])].map((about) => about.name));
  let drew = new Set();
  const isToDraw = () => [...drawing()].some((name) => !drew.has(name)); // a frame may come late on a busy machine
  const late = (least, most) => hook.pending && [...hook.pending.timers].some(([id, about]) => !armed.has(id) && about[0] === "timeout" && about[1] > least && about[1] <= most);
  const rest = async () => {
    let seen = -1, same = 0;
    for (let waited = 0; waited < LONGEST && !(same >= QUIET && (hook.pending ? !late(-1, SOON) && !isToDraw() : waited > UNKNOWN)); waited += STEP) {
      await pause(STEP);
      const now = options.undo.changed().length;
      same = now === seen ? same + 1 : 0;
      seen = now;
    }
  };
  const goTo = (left, top) => (document.scrollingElement || document.documentElement).scrollTo({ left, top, behavior: "instant" });
  // A picture of what lies in the window takes half as long as one of what lies beyond.
  const bringIn = (pieces) => {
    const boxes = pieces.map((piece) => piece.getBoundingClientRect()), top = Math.min(...boxes.map((box) => box.top)), bottom = Math.max(...boxes.map((box) => box.bottom));
    goTo(scrollX, Math.max(0, scrollY + (top + bottom - innerHeight) / 2));
  };
  const holderOfWords = (node) => node.parentElement || (node.parentNode && node.parentNode.host) || null; // null: they are gone by now
  // A sign that came, in the form or as a picture anywhere.
  const isSign = (element) => !WORDS.test(element.textContent) && isThere(element);
  const hasNewSign = (holder, seen) => [...holder.querySelectorAll("span,div,b,em"), ...document.querySelectorAll("img,svg,i,canvas")].some((element) => !seen.has(element) && isSign(element));
  // What the style sheet writes in a form, before and after what holds it too: by element and side.
  const drawnIn = (holder) => {
    const around = [];
    for (let at = holder; at; at = at.parentElement) around.push(at);
    const all = [...around, ...[...holder.querySelectorAll("*")].slice(0, MOST)];
    return new Map(all.map((element) => [element, ["::before", "::after"].map((pseudo) => {
      const style = getComputedStyle(element, pseudo), content = style.content;
      return /^(?:none|normal)$/.test(content) ? "" : [content, style.backgroundImage, style.visibility, style.opacity, style.display].join("\n");
    })]));
  };
  // Words that a script wrote where not everybody, or nobody, sees them.
  const hinted = (before, came) => {
    const stood = new Set([...before.values()].map(([text]) => text)), shown = new Set(came.map(([, text]) => text)), brought = [];
    const add = (text, fits) => { const said = clean(text); if (fits.test(said) && !stood.has(said) && !shown.has(said)) brought.push(said.slice(0, 200)); };
    for (const { type, target, attributeName, addedNodes } of options.undo.changed()) {
      if (type === "characterData") add(target.data, WORDS);
      else if (type === "attributes" && (SPOKEN.includes(attributeName) || /^data-/.test(attributeName))) add(target.getAttribute(attributeName), SENTENCE);
      else if (type === "childList") for (const node of addedNodes) {
        if (node.nodeType === 3) add(node.data, WORDS);
        else if (node.nodeType === 1 && !/^(?:script|style|link)$/.test(node.localName)) {
          if (node.localName === "iframe" || node.querySelector("iframe")) brought.push("iframe");
          for (const element of [node, ...node.querySelectorAll(SPOKEN.map((name) => `[${name}]`).join())]) for (const name of SPOKEN) add(element.getAttribute(name), WORDS);
          if (![...shown].some((text) => clean(node.textContent).includes(text))) add(node.textContent, WORDS);
        }
      }
    }
    return [...new Set(brought)].slice(0, 5);
  };
  const tiedTo = (field, holder) => {
    const byId = (id) => { try { return document.getElementById(id); } catch { return null; } };
    const named = ["aria-describedby", "aria-errormessage", "aria-labelledby"].flatMap((name) => (field.getAttribute(name) || "").split(/\s+/).map(byId));
    return [...named, ...(field.labels || [])].some((element) => element && (element.contains(holder) || holder.contains(element)));
  };
  const follows = (field, node) => {
    let next = field.nextElementSibling;
    for (let steps = 0; steps < 2 && next && !next.matches(FIELDS); steps++, next = next.nextElementSibling) if (next.contains(node)) return true;
    return false;
  };
  // What names a field may turn red with it and say nothing; of two labels one is perhaps a message.
  const isLabel = (element, fields) => element.matches("button,button *,option") || fields.some((field) => field.labels && field.labels.length === 1 && field.labels[0].contains(element));
  // The highest element that came with the words; the one that holds them where it was seen before.
  const pieceOf = (holder, seen) => { let piece = holder; while (piece.parentElement && piece.parentElement !== document.body && !seen.has(piece.parentElement)) piece = piece.parentElement; return piece; };
  // What is to be read of the pieces that came: "all", "contrast" where they are plain words, "" where these are plain to be seen.
  const ownWords = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && WORDS.test(node.data));
  const isPlain = (element) => (PLAIN.has(element.localName) || (element.matches("a[href]") && WORDS.test(element.textContent)))
    && /^(?:|alert|status)$/.test(element.getAttribute("role") || "");
  const unread = (pieces) => {
    const parts = pieces.flatMap((piece) => [piece, ...piece.querySelectorAll("*")]);
    if (!parts.every(isPlain)) return "all";
    return parts.every((element) => !ownWords(element) || options.clear.isClear(element)) ? "" : "contrast";
  };

  hook.sendings = {
    // Send the form as it is; answers what came of it (model/sendings.py), and leaves the part that came to be seen to be looked at.
    async begin(place) {
      const [holder, control] = found[place], fields = fieldsOf(holder).slice(0, options.fields);
      home = [scrollX, scrollY];
      Object.assign(told, { asked: 0, spoken: [], submitted: false, prevented: false, invalid: [] });
      hook.leave();
      values = [...holder.querySelectorAll("input,select,textarea")].map((field) => [field, field.value, field.checked, field.validity && field.validity.customError]);
      modal = new Set(document.querySelectorAll("dialog:modal"));
      const before = words.read(), scopes = fields.map((field) => looks.scopeOf(field, holder, fields));
      const was = scopes.map(({ elements }) => looks.take(elements)), hints = fields.map((field) => field.getAttribute("placeholder")), wrote = drawnIn(holder);
      const seen = new Set([...document.querySelectorAll("body *")].filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true })));
      armed.clear();
      for (const id of hook.pending ? hook.pending.timers.keys() : []) armed.add(id);
      drew = drawing();
      moved.clear();
      for (const animation of document.getAnimations()) moved.add(animation);
      hold();
      hear.call(window, "submit", onSubmit, true);
      hear.call(window, "invalid", onInvalid, true);
      options.undo.begin();
      let active = null, first = NOTHING, last = NOTHING;
      try {
        control.click();
        await rest();
        active = hook.deepActive();
        const changes = options.undo.changed().length;
        if (changes) first = last = words.since(before); // where no script did anything, nothing is to be looked for
        const ended = changes && endAnimations(); // what fades in late is not there yet
        hook.leave();
        if (active) await pause(STEP * 2);
        if (ended || options.undo.changed().length > changes) last = words.since(before); // what goes when the focus leaves was said all the same
      } finally {
        unhear.call(window, "submit", onSubmit, true);
        unhear.call(window, "invalid", onInvalid, true);
        letGo();
      }
      const came = [...last.came, ...first.came.filter(([node]) => !last.came.some(([other]) => other === node))];
      refused = told.invalid.length ? control.form : null;
      const native = [...new Set(told.invalid.filter((event) => !event.defaultPrevented).map((event) => hook.rowOf(event.target) ?? -1))];
      const messages = came.map(([node, text, isSeen]) => {
        const at = holderOfWords(node);
        if (!at) return { text: text.slice(0, 200), seen: isSeen };
        const near = fields.findIndex((field, index) => (scopes[index].around === field ? follows(field, at) : scopes[index].around.contains(at)));
        return { text: text.slice(0, 200), seen: isSeen, near: near < 0 ? -1 : hook.rowOf(fields[near]) ?? -1, tied: fields.filter((field) => tiedTo(field, at)).map((field) => hook.rowOf(field) ?? -1),
          live: Boolean(at.closest(LIVE)) || Boolean(active && (at.contains(active) || active.contains(at))), heard: !at.closest("[aria-hidden=true]"), within: holder.contains(at) };
      });
      const changed = fields.flatMap((field, index) => [field.getAttribute("placeholder") === hints[index] ? "" : field.getAttribute("placeholder")])
        .concat(values.map(([field, value]) => (field.value === value || field.type === "password" ? "" : field.value))).filter((text) => WORDS.test(text || ""));
      const marked = [];
      const brought = hinted(before, came);
      const hasChanged = options.undo.changed().length > 0;
      let signs = hasChanged && hasNewSign(holder, seen), lost = false;
      if (hasChanged) for (const [element, sides] of drawnIn(holder)) sides.forEach((drawn, side) => {
        if (!drawn || (wrote.has(element) && wrote.get(element)[side] === drawn)) return;
        if (DRAWN.test(drawn)) brought.push(drawn.split("\n")[0].slice(0, 200)); else signs = true;
      });
      for (const [node, text] of last.recoloured) if (node.parentElement && !isLabel(node.parentElement, fields)) brought.push(text.slice(0, 200));
      if (hasChanged) fields.forEach((field, index) => {
        const became = looks.became(field, was[index]), row = hook.rowOf(field);
        if (!became) { lost = true; return; }
        if (!became.reds.length || row === undefined || field === hook.deepActive() || (field.value && isTyped(field))) return;
        marked.push({ row, was: became.reds[0][0], now: became.reds[0][1], pure: became.pure, icon: became.icon || signs,
          invalid: /^(?!false$)./.test(field.getAttribute("aria-invalid") || "") });
      });
      const fetched = options.undo.changed().some(({ addedNodes }) => [...addedNodes].some((node) => node.nodeType === 1 && node.matches("script[src],link[href]")));
      const pieces = [...new Set(came.filter(([, , isSeen]) => isSeen).map(([node]) => holderOfWords(node)).filter((at) => at && at.isConnected).map((at) => pieceOf(at, seen)))];
      const top = pieces.filter((piece) => !pieces.some((other) => other !== piece && other.contains(piece)) && isThere(piece)), toRead = unread(top);
      if (toRead) bringIn(top);
      if (toRead) options.part(top.map((piece) => [piece, hook.rowOf(control)]));
      return JSON.stringify([toRead, { holder: hook.rowOf(holder), control: hook.rowOf(control), fields: fields.length, sent: told.submitted && !told.prevented, asked: told.asked + Number(fetched), native,
        spoken: told.spoken.filter(Boolean), messages: messages.slice(0, 40), changed: changed.map((text) => text.slice(0, 200)), hinted: brought, marked, lost, late: late(SOON, LATER),
        focus: active && fields.includes(active) ? hook.rowOf(active) ?? -1 : -1 }]);
    },
    // Put the page back as it was before `begin`.
    back() {
      for (const dialog of document.querySelectorAll("dialog:modal")) if (!modal.has(dialog)) close.call(dialog);
      options.undo.back();
      forget();
      for (const [field, value, checked, custom] of values) {
        if (field.value !== value && field.type !== "file") field.value = value;
        if (field.checked !== checked) field.checked = checked;
        if (field.validity && field.validity.customError && !custom) field.setCustomValidity("");
      }
      values = [];
      goTo(...home);
    },
    end() { letGo(); this.back(); delete hook.sendings; },
  };
  return JSON.stringify([rows, shared]);
}
