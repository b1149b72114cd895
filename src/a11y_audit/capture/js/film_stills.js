// In every document of a filmed page, before its scripts: moving pictures that stand in the page's own text (data:
// addresses) show their first frame, since no answer of the network can be put in their place. `stills`: address of a
// moving picture -> address of its first frame.
(stills) => {
  const URLS = /url\("(data:[^"]*)"\)/g;
  const still = (text) => text.replace(URLS, (whole, url) => (stills[url] ? `url("${stills[url]}")` : whole));
  const quiet = (style) => {
    for (const name of ["background-image", "content"]) {
      const value = style.getPropertyValue(name);
      if (value.includes("data:") && still(value) !== value) style.setProperty(name, still(value), style.getPropertyPriority(name));
    }
  };
  const inRules = (rules) => {
    for (const rule of rules) {
      if (rule.style) quiet(rule.style);
      if (rule.cssRules) inRules(rule.cssRules);
    }
  };
  const inSheets = () => {
    for (const sheet of document.styleSheets) try { inRules(sheet.cssRules); } catch { /* of another origin: see below */ }
  };
  const inElement = (element) => {
    if (element.localName === "img" && stills[element.src]) { element.removeAttribute("srcset"); element.src = stills[element.src]; }
    if (element.style && element.hasAttribute("style")) quiet(element.style);
  };
  const inTree = (node) => {
    if (node.nodeType !== 1) { if (node.parentNode && node.parentNode.localName === "style") inSheets(); return; }
    inElement(node);
    for (const element of node.querySelectorAll("img,[style]")) inElement(element);
    if (node.localName === "style" || node.querySelector("style")) inSheets();
  };
  // What a sheet of another origin paints is known only by what it comes to.
  const atLast = () => {
    inSheets();
    for (const element of document.querySelectorAll("*")) {
      const value = getComputedStyle(element).backgroundImage;
      if (value.includes("data:") && still(value) !== value) element.style.setProperty("background-image", still(value), "important");
    }
  };
  new MutationObserver((records) => {
    for (const record of records) {
      if (record.type === "attributes") inElement(record.target);
      else for (const node of record.addedNodes) inTree(node);
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["src", "srcset", "style"] });
  document.addEventListener("load", (event) => { if (event.target.localName === "link") inSheets(); }, true);
  document.addEventListener("DOMContentLoaded", inSheets, { once: true });
  window.addEventListener("load", atLast, { once: true });
}
