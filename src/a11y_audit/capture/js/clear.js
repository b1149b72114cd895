// What can be told of a part without a closer look: whether its words are well to be seen on plain colours, and whether
// it holds nothing but words. (colour) => { isClear, isPlain, said }; `colour`: what js/colours.js answers.
(colour) => {
  const CLEAR = 4.5; // the ratio of 1.4.3 for letters of any size: those that have it need no closer look
  // What holds nothing but words: all that can be wrong with it is how it looks.
  const WORDS = new Set(["p", "div", "span", "ul", "ol", "li", "dl", "dt", "dd", "b", "strong", "em", "i", "br", "wbr", "small", "section", "a"]);
  const said = (element) => (element.getAttribute("aria-label") || element.textContent || "").replace(/\s+/g, " ").trim();
  const light = ([red, green, blue]) => {
    const part = (value) => { const share = value / 255; return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4; };
    return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
  };
  const isWhole = (found) => found && (found[3] === undefined || found[3] === 1);
  const groundOf = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const style = getComputedStyle(at), found = colour(style.backgroundColor);
      if (style.backgroundImage !== "none" || style.opacity !== "1" || style.filter !== "none") return null;
      if (isWhole(found)) return found;
      if (!found || found[3] !== 0) return null;
    }
    return [255, 255, 255];
  };
  const isClear = (element) => {
    const found = colour(getComputedStyle(element).color), ground = groundOf(element);
    if (!isWhole(found) || !ground) return false;
    const [dark, bright] = [light(found), light(ground)].sort((one, other) => one - other);
    return (bright + 0.05) / (dark + 0.05) >= CLEAR;
  };
  const isPlain = (element) => WORDS.has(element.localName) && !element.shadowRoot
    && ![...element.attributes].some(({ name }) => /^(?:aria-(?!hidden|labelledby|controls)|on|lang|dir|style|tabindex)/.test(name))
    && !(element.localName === "a" && (!said(element) || !element.hasAttribute("href")));
  return { isClear, isPlain, said };
}
