// Every button that is shown and submits nothing, for whoever looks for one that stops what moves. Answers JSON:
// [place, name][], a place as in film_place.js; the buttons themselves wait in hook.controls to be pressed.
() => {
  const hook = window[Symbol.for("a11y-audit")];
  const named = (element) => {
    const by = (element.getAttribute("aria-labelledby") || "").split(/\s+/).map((id) => id && document.getElementById(id)).filter(Boolean).map((other) => other.textContent).join(" ");
    const image = element.querySelector && element.querySelector("img[alt], svg title");
    return (by || element.getAttribute("aria-label") || element.innerText || element.value || (image && (image.alt || image.textContent)) || element.getAttribute("title") || "").trim();
  };
  const submits = (element) => {
    const type = (element.getAttribute("type") || "").toLowerCase();
    if (element.localName === "button") return Boolean(element.form) && type !== "button";
    if (element.localName === "input") return type !== "button";
    return element.localName === "a" && element.hasAttribute("href");
  };
  const found = [];
  const walk = (root) => {
    for (const element of root.querySelectorAll("*")) {
      if (element.shadowRoot) walk(element.shadowRoot);
      if (!element.matches("button, [role=button], [role=switch], input[type=button]") || submits(element) || element.closest("a[href]")) continue;
      if (element.matches(":disabled") || (element.checkVisibility && !element.checkVisibility({ visibilityProperty: true }))) continue;
      const name = named(element);
      if (name && found.length < 500) found.push([element, name]);
    }
  };
  walk(document);
  hook.controls = found.map(([element]) => element);
  return JSON.stringify(found.map(([element, name]) => {
    const path = [];
    for (let node = element; node && node !== document.documentElement; ) {
      const parent = node.parentNode;
      if (!parent) break;
      path.unshift([...parent.children].indexOf(node));
      if (parent.nodeType === 11) { path.unshift(-1); node = parent.host; } else node = parent;
    }
    return [{ path, tag: element.localName, words: [...element.classList].sort(), id: element.getAttribute("id") || "" }, name.replace(/\s+/g, " ").slice(0, 120)];
  }));
}
