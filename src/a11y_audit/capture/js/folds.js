// Parts of the page that a control unfolds: in their place answers of an accordion, panels of tabs, details; over the page
// menus, also those that open under the pointer. Leaves on the hook what unfolds them, looks at them and puts the document
// back as it was, for which guard.js must be there. Answers for each [whether it holds more than words, whether all of them are well to be seen, the words of its links,
// whether it lies over the page, whether the pointer opens it]. options: most (controls that are pressed), avoid (a pattern
// of what is never pressed), part and hovers (js/part.js, js/hover_menus.js), clear and undo (what js/clear.js and js/undo.js answer).
(options) => {
  const hook = window[Symbol.for("a11y-audit")];
  const STEP = 40, SAME = 2, LONGEST = 900; // ms between looks, so many of which are alike once it is at rest; ms at most
  const FRAME = 16; // ms between looks where no script has set itself anything more to do
  const LATE = 300; // ms after which what was pressed and shows nothing is taken to stay folded
  const CENTRED = 0.6; // of the window: what is no taller is brought to the middle, where bars that stick to its edges do not reach
  const CONTROLS = "summary,[aria-expanded=false],[role=tab][aria-selected=false],[data-bs-toggle=collapse],[data-toggle=collapse],[data-bs-toggle=tab],[data-toggle=tab],[data-bs-toggle=dropdown],[data-toggle=dropdown]";
  // Without a word to programs: what stands before a folded part, and is called after it by its class.
  const SILENT = "button:not([aria-expanded]),[role=button]:not([aria-expanded]),dt,h2,h3,h4,h5", CALLED = /accord|collaps|concertina|expand|faq|question|toggle/i;
  const { isClear, isPlain, said } = options.clear; // colours are known of what is folded as well
  const { pause } = hook;
  const isSeen = (element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && element.getBoundingClientRect().height > 1;
  const byId = (id) => { try { return document.getElementById(id); } catch { return null; } };

  const targetOf = (control) => {
    if (control.localName === "summary") return control.parentElement && control.parentElement.localName === "details" ? control.parentElement : null;
    const named = (control.getAttribute("aria-controls") || "").split(/\s+/).map(byId).find(Boolean);
    if (named) return named;
    const pointed = control.getAttribute("data-bs-target") || control.getAttribute("data-target") || control.getAttribute("href") || "";
    if (/^#[^\s]+$/.test(pointed) && byId(pointed.slice(1))) return byId(pointed.slice(1));
    return control.nextElementSibling || (/^h[1-6]$/.test(control.parentElement.localName) ? control.parentElement.nextElementSibling : null);
  };
  const isFolded = (target) => (target.localName === "details" ? !target.open : !isSeen(target));
  const sends = (control) => Boolean(control.form) && /^(?:submit|reset|image)$/.test(control.type);
  const leads = (control) => control.localName === "a" && !/^(?:#|javascript:|$)/i.test(control.getAttribute("href") || "");
  const isHarmless = (control) => !sends(control) && !leads(control) && !control.matches(":disabled,[aria-disabled=true],[aria-haspopup=dialog]")
    && !new RegExp(options.avoid, "i").test(said(control)) && isSeen(control) && hook.rowOf(control) !== undefined;
  // What lies over the page is a menu: one of each kind is looked at, since all rows of a list have the same.
  const liesOver = (target) => /^(?:fixed|absolute)$/.test(getComputedStyle(target).position);
  const kindOf = (control, target) => [control, target].map((element) => `${element.localName} ${element.getAttribute("class") || ""}`).join();

  const look = (target) => {
    const within = [...target.querySelectorAll("*")].filter((element) => element.localName !== "summary" && !element.closest("summary"));
    const own = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && /\S/.test(node.data));
    const areClear = [target, ...within].every((element) => !own(element) || isClear(element));
    return [!within.every(isPlain), areClear, [...target.querySelectorAll("a")].map(said)];
  };

  const found = [], told = [];
  const targets = new Set(), kinds = new Set();
  const isCalled = (control) => [control, control.parentElement].some((element) => CALLED.test(element.getAttribute("class") || ""));
  const add = (control, target, isOver, isPointed) => {
    const kind = kindOf(control, target);
    if (isOver && kinds.has(kind)) return;
    const [holdsMore, areClear, links] = look(target);
    if (holdsMore || !areClear) kinds.add(kind); // one that holds nothing but clear words stands for no other
    found.push([control, target, isPointed]);
    told.push([holdsMore, areClear, links, isOver, isPointed]);
  };
  for (const control of document.querySelectorAll(`${CONTROLS},${SILENT}`)) {
    if (found.length >= options.most) break;
    if (!control.matches(CONTROLS) && !isCalled(control)) continue;
    const target = targetOf(control);
    if (!target || targets.has(target) || target.contains(control) !== (target.localName === "details")) continue;
    if (!isFolded(target) || !isHarmless(control)) continue;
    targets.add(target);
    add(control, target, liesOver(target), false);
  }
  for (const [entry, part] of options.hovers(targets, isSeen)) if (found.length < options.most && hook.rowOf(entry) !== undefined) add(entry, part, true, true);
  if (!found.length) return "[]";

  let pending = [];
  let home = [scrollX, scrollY], before = 0; // timers and callbacks that were set before anything was done

  const waiting = () => (hook.pending ? hook.pending.timers.size + hook.pending.callbacks.size : NaN); // not known: never idle
  const goTo = (left, top) => (document.scrollingElement || document.documentElement).scrollTo({ left, top, behavior: "instant" });
  // A picture of what lies in the window takes half as long as one of what lies beyond.
  const bringIn = (targets) => {
    const boxes = targets.map((target) => target.getBoundingClientRect());
    const top = Math.min(...boxes.map((box) => box.top)) + scrollY, bottom = Math.max(...boxes.map((box) => box.bottom)) + scrollY;
    goTo(home[0], bottom - top <= innerHeight * CENTRED ? Math.max(0, (top + bottom - innerHeight) / 2) : home[1]);
  };

  hook.folds = {
    // `wanted`: the places of those that are to be unfolded, which `unfold` then does. Answers the same.
    begin(wanted) {
      this.watch(wanted);
      return this.unfold();
    },
    watch(wanted) {
      pending = wanted.map((place) => found[place]);
      [home, before] = [[scrollX, scrollY], waiting()];
      options.undo.begin();
    },
    // Bring what holds a menu into the window. Answers where the pointer is to rest, null where it would meet something else;
    // `unfold` then waits for the menu.
    aim(place) {
      this.watch([place]);
      const [[entry]] = pending;
      if (!entry.isConnected) return null;
      entry.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
      const { left, top, width, height } = entry.getBoundingClientRect(), x = left + width / 2, y = top + height / 2;
      const met = document.elementFromPoint(x, y);
      return met && entry.contains(met) ? [x, y] : null;
    },
    // Unfold what still is folded. Answers [how much of it came to be seen, which then is the part that is looked at, how much did not].
    async unfold() {
      if (!pending.some(([, , isPointed]) => isPointed)) before = waiting();
      for (const [control, target, isPointed] of pending) {
        if (isPointed || !control.isConnected || !isFolded(target)) continue;
        if (target.localName === "details") target.open = true;
        else control.click();
      }
      const seen = () => pending.filter(([, target]) => target.isConnected && isSeen(target) && !isFolded(target));
      const heights = () => seen().map(([, target]) => Math.round(target.getBoundingClientRect().height)).join();
      // A style acts at once; a script that would act later has set itself something to do.
      const isIdle = () => pending.every(([, , isPointed]) => isPointed) && waiting() <= before;
      const isAtRest = (same, waited) => same >= SAME && (waited >= LATE || seen().length === pending.length || isIdle());
      for (let waited = 0, was = heights(), same = 0, step = STEP; waited < LONGEST && !isAtRest(same, waited); waited += step) {
        await pause(step = waiting() <= before ? FRAME : STEP);
        const now = heights();
        same = now === was ? same + 1 : 0;
        was = now;
      }
      const came = document.querySelector("dialog:modal") ? [] : seen();
      pending = pending.filter((pair) => !came.includes(pair));
      if (!came.some(([, , isPointed]) => isPointed)) bringIn(came.map(([, target]) => target)); // else it would leave the pointer
      if (came.length) options.part(came.map(([control, target, isPointed]) => [target, hook.rowOf(control), isPointed]));
      return [came.length, pending.length];
    },
    // Put the document back as it was before `begin`.
    back() {
      options.undo.back();
      goTo(...home);
    },
    end() {
      this.back();
      delete hook.folds;
    },
  };
  return JSON.stringify(told);
}
