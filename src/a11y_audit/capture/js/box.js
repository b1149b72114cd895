// What can be told of the box of an element from its styles: what is painted at its edges, how its corners are cut, what of it
// clips. Lengths in px of the window. Needs styleOf and rgb of js/contrast.js.
({ styleOf, rgb }) => {
  const SIDES = ["Left", "Top", "Right", "Bottom"];
  const CORNERS = ["borderTopLeftRadius", "borderTopRightRadius", "borderBottomRightRadius", "borderBottomLeftRadius"];
  const shade = (text) => { const c = rgb(text); return c ? (c.length < 4 ? 1 : c[3]) : NaN; }; // alpha; NaN: another colour space
  const isClear = (text) => shade(text) === 0;
  const isNone = (text) => text === undefined || text === "none" || text === "hidden";
  const zoomOf = (element) => element.currentCSSZoom || 1; // computed lengths are told without it, boxes with it
  const edge = (style, side) => (isNone(style[`border${side}Style`]) ? 0 : parseFloat(style[`border${side}Width`]) || 0);
  const hasBorder = (style) => SIDES.some((side) => edge(style, side) > 0 && !isClear(style[`border${side}Color`]));
  const hasOutline = (style) => !isNone(style.outlineStyle) && parseFloat(style.outlineWidth) > 0 && !isClear(style.outlineColor);
  const hasRules = (style) => [["column", style.columnCount !== "auto" || style.columnWidth !== "auto" || /flex|grid/.test(style.display)], ["row", /flex|grid/.test(style.display)]]
    .some(([way, may]) => may && !isNone(style[`${way}RuleStyle`]) && parseFloat(style[`${way}RuleWidth`]) > 0);
  const lengths = (text) => (text.replace(/(?:rgba?|color|lab|lch|oklab|oklch)\([^)]*\)/g, "").match(/-?[\d.]+px/g) || []).reduce((sum, number) => sum + Math.abs(parseFloat(number)), 0);
  // The boxes within the edges of an element, less `far` on every side.
  const within = (element, far = 0) => {
    const style = styleOf(element), zoom = zoomOf(element), [l, t, r, b] = SIDES.map((side) => edge(style, side) * zoom + far);
    return [...element.getClientRects()].map((one) => [one.left + l, one.top + t, one.right - r, one.bottom - b]);
  };
  // The radii of the corners, [across, down][] in px or shares of the side; null for corners that are cut otherwise.
  const cornersOf = (element) => {
    const style = styleOf(element), zoom = zoomOf(element);
    const radii = CORNERS.map((name) => style[name].split(" ")).map(([across, down = across]) => [across, down].map((one) => [parseFloat(one) * (one.endsWith("%") ? 0.01 : zoom) || 0, one.endsWith("%")]));
    const isRound = ["TopLeft", "TopRight", "BottomRight", "BottomLeft"].every((name) => [undefined, "round", "superellipse(1)"].includes(style[`corner${name}Shape`]));
    return isRound || radii.flat().every(([size]) => size === 0) ? radii : null;
  };
  // Within a box with such corners (CSS Backgrounds 3, 5.5: all shrink by one factor where two do not fit on a side).
  const holds = (area, corners, part) => {
    if (part[0] < area[0] || part[1] < area[1] || part[2] > area[2] || part[3] > area[3]) return false;
    if (!corners) return false;
    const width = area[2] - area[0], height = area[3] - area[1];
    const sizes = corners.map(([[x, isShareX], [y, isShareY]]) => [isShareX ? x * width : x, isShareY ? y * height : y]);
    const shrunk = Math.min(1, width / (sizes[0][0] + sizes[1][0]), width / (sizes[3][0] + sizes[2][0]), height / (sizes[0][1] + sizes[3][1]), height / (sizes[1][1] + sizes[2][1]));
    return sizes.every(([x, y], i) => {
      const rx = x * shrunk, ry = y * shrunk;
      const dx = rx - (i === 0 || i === 3 ? part[0] - area[0] : area[2] - part[2]), dy = ry - (i < 2 ? part[1] - area[1] : area[3] - part[3]);
      return dx <= 0 || dy <= 0 || (dx / rx) ** 2 + (dy / ry) ** 2 <= 1;
    });
  };
  return { SIDES, shade, isClear, zoomOf, edge, hasBorder, hasOutline, hasRules, lengths, within, cornersOf, holds };
}
