// Paints this document without the text that is text, so that what is left to read is in pictures; and without the
// elements of some rows, so that a picture is seen alone.
() => {
  const hook = window[Symbol.for("a11y-audit")];
  const HIDDEN = `*,*::before,*::after,*::placeholder,*::marker{-webkit-text-fill-color:transparent!important;
    -webkit-text-stroke-color:transparent!important;text-decoration-color:transparent!important;text-emphasis-color:transparent!important;
    text-shadow:none!important;caret-color:transparent!important;transition:none!important}
    svg text,svg text *{fill:transparent!important;stroke:transparent!important}
    noscript{display:none!important}`; // it would show, now that scripts are switched off
  const sheet = new CSSStyleSheet(), roots = new Set([document]), changed = new Map(), elements = new Map(), played = [];
  sheet.replaceSync(HIDDEN);
  const dress = (element, name, value) => {
    if (!changed.has(element)) changed.set(element, element.getAttribute("style"));
    element.style.setProperty(name, value, "important");
  };
  const restore = (element) => {
    const style = changed.get(element);
    if (style === null) element.removeAttribute("style"); else element.setAttribute("style", style);
    changed.delete(element);
  };
  for (const animation of document.getAnimations({ subtree: true })) {
    try {
      if (animation.playState !== "running") continue;
      if (Number.isFinite(animation.effect.getComputedTiming().endTime)) animation.finish();
      else { animation.pause(); played.push(animation); }
    } catch { /* an animation that cannot be moved stands as it is */ }
  }
  for (const [element, row] of hook.elements()) {
    elements.set(row, element);
    if (element.shadowRoot) roots.add(element.shadowRoot);
    // Letters that are cut out of a background are painted by it, whatever their own colour is.
    const style = getComputedStyle(element);
    if ((style.webkitBackgroundClip || style.backgroundClip || "").includes("text")) dress(element, "background-image", "none");
  }
  for (const scope of roots) scope.adoptedStyleSheets = [...scope.adoptedStyleSheets, sheet];
  let away = [];
  hook.lettering = {
    without(rows) {
      for (const [element, visibility, priority] of away) {
        if (visibility) element.style.setProperty("visibility", visibility, priority); else element.style.removeProperty("visibility");
      }
      away = rows.map((row) => elements.get(row)).filter((element) => element && element.style)
        .map((element) => [element, element.style.getPropertyValue("visibility"), element.style.getPropertyPriority("visibility")]);
      for (const [element] of away) dress(element, "visibility", "hidden");
      return 0;
    },
    undo() {
      for (const element of [...changed.keys()]) restore(element);
      for (const scope of roots) scope.adoptedStyleSheets = scope.adoptedStyleSheets.filter((one) => one !== sheet);
      for (const animation of played) try { animation.play(); } catch { /* gone with its element */ }
      delete hook.lettering;
      return 0;
    },
  };
  return elements.size;
}
