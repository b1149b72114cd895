// Give every element with text of its own twice its size, as a browser's "zoom text only" does; hook.reduce undoes it.
() => {
  const hook = window[Symbol.for("a11y-audit")], sizes = [];
  for (const [element] of hook.elements()) {
    if (!element.style || ![...element.childNodes].some((node) => node.nodeType === 3 && /\S/.test(node.data))) continue;
    sizes.push([element, parseFloat(getComputedStyle(element).fontSize), element.getAttribute("style")]);
  }
  for (const [element, size] of sizes) element.style.setProperty("font-size", `${2 * size}px`, "important");
  hook.reduce = () => {
    for (const [element, , style] of sizes) if (style === null) element.removeAttribute("style"); else element.setAttribute("style", style);
  };
}
