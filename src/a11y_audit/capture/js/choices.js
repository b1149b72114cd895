// Set lists, check boxes and radio buttons to something else and back; answers { row, left, opened }[] for those that
// scripts listen to. options: rows (fields), heard (rows that listeners of their own were found for). Needs guard.js.
async (options) => {
  const hook = window[Symbol.for("a11y-audit")];
  const WAIT = 40; // ms in which a handler has acted
  const { pause } = hook;
  // Listeners that the browser lists elsewhere: of frameworks, and of an ancestor for this field (delegation).
  const TYPES = ["change", "input", "click"];
  const delegated = (field) => {
    const data = window.jQuery && typeof window.jQuery._data === "function" ? window.jQuery._data : null;
    for (let node = field.parentNode; node; node = node.parentNode) {
      if (node.localName === "form" && (node.hasAttribute("onchange") || node.hasAttribute("oninput"))) return true;
      const events = data && data(node, "events");
      for (const type of events ? TYPES : []) {
        for (const one of events[type] || []) if (one.selector && field.matches(one.selector)) return true;
      }
    }
    return false;
  };
  const framework = (field) => Object.keys(field).some((key) => key.startsWith("__reactProps$") && (field[key].onChange || field[key].onClick));
  const set = (field, value) => {
    if (field.localName !== "select") { if (field.checked !== value) field.click(); return; }
    field.selectedIndex = value;
    for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
  };
  const other = (field) => {
    if (field.localName !== "select") return field.type === "radio" ? true : !field.checked;
    const usable = [...field.options].filter((option, index) => index !== field.selectedIndex && !option.disabled && option.value);
    return usable.length ? usable[0].index : null;
  };
  const found = [];
  try {
    for (const row of options.rows) {
      const field = hook.byRow.get(row);
      if (!field || !field.isConnected || field.multiple) continue;
      try {
        if (!options.heard.includes(row) && !delegated(field) && !framework(field)) continue;
        const was = field.localName === "select" ? field.selectedIndex : field.checked, now = other(field);
        const chosen = field.type === "radio" && field.name ? [...(field.form || document).querySelectorAll("input[type=radio]")].find((one) => one.name === field.name && one.checked) : null;
        if (now === null || now === was) continue;
        hook.notes();
        set(field, now);
        await pause(WAIT);
        const { left, opened } = hook.notes();
        found.push({ row, left, opened });
        if (field.type !== "radio") set(field, was); else if (chosen) set(chosen, true); else field.checked = false;
        await pause(0);
      } catch { /* a page's own selectors or options may be broken: the field is not tried */ }
    }
  } finally {
    hook.notes();
  }
  return JSON.stringify(found);
}
