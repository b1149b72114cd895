// Animations that style sheets start when the pointer or the focus is on an element, and that turn more often in a second
// than three flashes do. JSON: { place as in film_place.js, rate (turns a second), width, height }[].
(turns) => {
  const STATES = /:(hover|focus-visible|focus-within|focus|active)\b/g, MOST = 20;
  const LIGHT = /^(background|color|opacity|visibility|display|filter|fill|stroke|boxShadow|border|outline|mask|clip)/i;
  const keyframes = new Map(), asked = [], found = [], seen = new Set();
  const read = (rules) => {
    for (const rule of rules) {
      if (rule instanceof CSSKeyframesRule) keyframes.set(rule.name, rule);
      else if (rule.selectorText && rule.selectorText.match(STATES) && rule.style && rule.style.animationName && rule.style.animationName !== "none") asked.push(rule);
      if (rule instanceof CSSMediaRule && !matchMedia(rule.conditionText).matches) continue;
      if (rule.cssRules && !(rule instanceof CSSKeyframesRule)) read(rule.cssRules);
    }
  };
  for (const sheet of [...document.styleSheets, ...(document.adoptedStyleSheets || [])]) {
    try { if (!sheet.disabled) read(sheet.cssRules); } catch { /* of another origin: nobody can tell */ }
  }
  // Changes of what is seen in one run of the animation, from each keyframe to the next, the last to the first.
  const changes = (rule) => {
    const frames = [];
    for (const frame of rule.cssRules) for (const part of frame.keyText.split(",")) {
      const at = { from: 0, to: 100 }[part.trim()] ?? parseFloat(part);
      const text = [...frame.style].filter((name) => LIGHT.test(name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase()))).map((name) => `${name}:${frame.style.getPropertyValue(name)}`).sort().join(";");
      frames.push([at, text]);
    }
    frames.sort((a, b) => a[0] - b[0]);
    if (!frames.some(([, text]) => text)) return 0;
    if (frames[0][0] > 0) frames.unshift([0, ""]);
    if (frames[frames.length - 1][0] < 100) frames.push([100, ""]);
    return frames.filter(([, text], index) => text !== frames[(index || frames.length) - 1][1]).length;
  };
  const milliseconds = (text) => parseFloat(text) * (text.trim().endsWith("ms") ? 1 : 1000);
  const pathOf = (element) => {
    const path = [];
    for (let node = element; node && node !== document.documentElement && node.parentNode; node = node.parentNode) path.unshift([...node.parentNode.children].indexOf(node));
    return path;
  };
  for (const rule of asked) {
    rule.style.animationName.split(",").forEach((name, index) => {
      const frames = keyframes.get(name.trim().replace(/^["']|["']$/g, ""));
      const pick = (text) => { const all = text.split(","); return all[index % all.length].trim(); };
      const duration = milliseconds(pick(rule.style.animationDuration || "0s"));
      const count = pick(rule.style.animationIterationCount || "1"), times = count === "infinite" ? Infinity : parseFloat(count) || 1;
      if (!frames || !(duration > 0)) return;
      const each = changes(frames), rate = Math.min(each * times, each * 1000 / duration);
      if (rate <= turns) return;
      const base = rule.selectorText.replace(STATES, "").split(/,(?![^(]*\))/).map((part) => part.replace(/::[\w-]+/g, "").trim() || "*").join();
      let elements = [];
      try { elements = [...document.querySelectorAll(base)]; } catch { return; }
      for (const element of elements) {
        const box = element.getBoundingClientRect();
        if (seen.has(element) || found.length >= MOST || box.width < 1 || box.height < 1 || !element.checkVisibility({ visibilityProperty: true })) continue;
        seen.add(element);
        found.push({ place: { path: pathOf(element), tag: element.localName, words: [...element.classList].sort(), id: element.getAttribute("id") || "" }, rate, width: Math.round(box.width), height: Math.round(box.height) });
      }
    });
  }
  return JSON.stringify(found);
}
