// Press controls that say their state, look at what came of it, and press them again. Leaves on the hook what does so for one
// of them; guard.js must be there. Answers nothing. options: rows ([row, attribute] of each control).
(options) => {
  const hook = window[Symbol.for("a11y-audit")];
  const WAIT = 40, STEP = 60, LATE = 200, LATEST = 720; // ms: a handler has acted; between looks; nothing came; a state is said at the end of a movement
  const PARTS = 16; // elements inside whose looks are compared
  const LOOKS = ["color", "backgroundColor", "backgroundImage", "borderTopColor", "borderBottomColor", "boxShadow", "opacity", "transform", "fontWeight", "textDecorationLine", "display", "visibility", "fill", "left", "right"];
  const ENDS = ["height", "max-height", "opacity", "transform"];
  const { pause } = hook;
  const said = (element) => (element.getAttribute("aria-label") || element.textContent || "").replace(/\s+/g, " ").trim();
  const isSeen = (element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && element.getBoundingClientRect().height > 1;
  const targetOf = (control) => {
    for (const id of (control.getAttribute("aria-controls") || "").split(/\s+/)) if (id && document.getElementById(id)) return document.getElementById(id);
    return control.nextElementSibling || (control.parentElement && /^h[1-6]$/.test(control.parentElement.localName) ? control.parentElement.nextElementSibling : null);
  };
  const look = (parts) => parts.map((part) => [null, "::before", "::after"].map((side) => {
    const style = getComputedStyle(part, side);
    return side && style.content === "none" ? "" : LOOKS.map((name) => style[name]).join() + (side ? style.content : "");
  }).join()).join("|");
  const isWaiting = (element) => element.matches(":disabled,[aria-disabled=true],[aria-busy=true]") || Boolean(element.closest("[aria-busy=true]"));

  hook.toggles = {
    // Answers { row, state, before, after, changed, renamed }, null for what cannot be tried.
    async press(place) {
      const [row, state] = options.rows[place], control = hook.byRow.get(row);
      if (!control || !control.isConnected || !isSeen(control)) return null;
      const before = control.getAttribute(state), words = said(control);
      const parts = [control, ...control.querySelectorAll("*")].slice(0, PARTS), looks = look(parts);
      const reveals = state === "aria-expanded" || state === "aria-selected", target = reveals ? targetOf(control) : null;
      if (reveals && (!target || isSeen(target) || target.contains(control))) return null;
      const chosen = state === "aria-selected" ? [...document.querySelectorAll("[role=tab][aria-selected=true]")].find((one) => one.parentElement === control.parentElement) : null;
      if (!reveals) { await pause(STEP); if (look(parts) !== looks) return null; } // it moves by itself
      const isChanged = () => (reveals ? target.isConnected && isSeen(target) : look(parts) !== looks);
      hook.notes();
      control.click();
      await pause(0);
      if (control.getAttribute(state) === before) await pause(WAIT); // else it has said all that is asked here
      const { left, opened } = hook.notes();
      for (let waited = WAIT; control.getAttribute(state) === before && waited < (isChanged() ? LATEST : LATE); waited += STEP) await pause(STEP);
      if (control.getAttribute(state) === before && isChanged()) {
        // Movements are left out, and a state may be said at the end of one. What has the focus now may look so for that alone.
        for (const moved of [target, control]) for (const propertyName of ENDS) if (moved) moved.dispatchEvent(new TransitionEvent("transitionend", { bubbles: true, propertyName }));
        if (!reveals) hook.leave();
        await pause(STEP);
      }
      const after = control.getAttribute(state), changed = isChanged(), renamed = said(control) !== words;
      const isGone = !control.isConnected || isWaiting(control) || left || opened || document.querySelector("dialog:modal");
      if (control.isConnected && (changed || after !== before)) {
        if (chosen) chosen.click(); else control.click();
        await pause(0);
        if (control.getAttribute(state) !== before) await pause(WAIT);
      }
      hook.notes();
      return isGone ? null : { row, state, before, after: after || "", changed, renamed };
    },
    end() {
      hook.notes();
      delete hook.toggles;
    },
  };
}
