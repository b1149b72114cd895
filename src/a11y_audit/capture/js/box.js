// What can be told of the box of an element from its styles: what is painted at its edges, how its corners are cut. Lengths in
// px of the window. Needs memo, styleOf, parentOf and rgb of js/contrast.js.
({ memo, styleOf, parentOf, rgb }) => {
  const SIDES = ["Left", "Top", "Right", "Bottom"];
  const CORNERS = ["TopLeft", "TopRight", "BottomRight", "BottomLeft"];
  const COLOURS = /(?:rgba?|color|lab|lch|oklab|oklch)\([^)]*\)/g; // they hold numbers as well
  const shade = (text) => { const c = rgb(text); return c ? (c.length < 4 ? 1 : c[3]) : NaN; }; // alpha; NaN: another colour space
  const isClear = (text) => shade(text) === 0;
  const isNone = (text) => text === undefined || text === "none" || text === "hidden";
  const edge = (style, side) => (isNone(style[`border${side}Style`]) ? 0 : parseFloat(style[`border${side}Width`]) || 0);
  const hasBorder = (style) => SIDES.some((side) => edge(style, side) > 0 && !isClear(style[`border${side}Color`]));
  const hasOutline = (style) => !isNone(style.outlineStyle) && parseFloat(style.outlineWidth) > 0 && !isClear(style.outlineColor);
  // Rules between columns, and between the rows of what is laid out in rows.
  const hasRule = (style, way) => !isNone(style[`${way}RuleStyle`]) && parseFloat(style[`${way}RuleWidth`]) > 0;
  const hasRules = (style) => {
    const isLaid = /flex|grid/.test(style.display);
    return ((isLaid || style.columnCount !== "auto" || style.columnWidth !== "auto") && hasRule(style, "column")) || (isLaid && hasRule(style, "row"));
  };
  // The lengths of a shadow or a filter together: no part of it reaches farther.
  const lengths = (text) => (text.replace(COLOURS, "").match(/-?[\d.]+px/g) || []).reduce((sum, number) => sum + Math.abs(parseFloat(number)), 0);
  // Boxes are told as they are shown, lengths as they are written; zoom and transforms lie between: [across, down].
  const scalesOf = memo((element) => {
    const boxes = element.getClientRects(), parent = parentOf(element);
    if (boxes.length !== 1 || !element.offsetWidth || !element.offsetHeight) return parent ? scalesOf(parent) : [1, 1];
    return [[boxes[0].width, element.offsetWidth], [boxes[0].height, element.offsetHeight]].map(([shown, laid]) => (Math.abs(shown - laid) < 1 ? 1 : shown / laid));
  });
  const farthest = (element) => Math.max(...scalesOf(element));
  const insets = (element, lengthOf) => { const [across, down] = scalesOf(element); return SIDES.map((side) => lengthOf(side) * (side === "Left" || side === "Right" ? across : down)); };
  // The boxes within the borders of an element, less `far` on every side.
  const within = (element, far = 0) => {
    const style = styleOf(element), [l, t, r, b] = insets(element, (side) => edge(style, side));
    return [...element.getClientRects()].map((one) => [one.left + l + far, one.top + t + far, one.right - r - far, one.bottom - b - far]);
  };
  // The one box around all of it, within its borders, and within its padding as well.
  const around = (element, lengthOf) => {
    const one = element.getBoundingClientRect(), [l, t, r, b] = insets(element, lengthOf);
    return [one.left + l, one.top + t, one.right - r, one.bottom - b];
  };
  const padding = (element) => { const style = styleOf(element); return around(element, (side) => edge(style, side)); };
  const content = (element) => { const style = styleOf(element); return around(element, (side) => edge(style, side) + (parseFloat(style[`padding${side}`]) || 0)); };
  // The radii of its corners, [across, down][], each [size in px or as a share of that side, whether a share]; [] for square
  // ones, null for corners that are cut otherwise.
  const cornersOf = memo((element) => {
    const style = styleOf(element), scales = scalesOf(element);
    const radii = CORNERS.map((name) => style[`border${name}Radius`].split(" ")).map(([across, down = across]) =>
      [across, down].map((one, way) => (one.endsWith("%") ? [parseFloat(one) / 100, true] : [parseFloat(one) * scales[way] || 0, false])));
    if (radii.flat().every(([size]) => size === 0)) return [];
    return CORNERS.every((name) => [undefined, "round", "superellipse(1)"].includes(style[`corner${name}Shape`])) ? radii : null;
  });
  // Whether a part lies within a box with such corners (CSS Backgrounds 3, 5.5: all shrink by one factor where two do not fit on a
  // side).
  const holds = (area, corners, part) => {
    if (!corners || part[0] < area[0] || part[1] < area[1] || part[2] > area[2] || part[3] > area[3]) return false;
    const width = area[2] - area[0], height = area[3] - area[1];
    const sizes = corners.map(([[x, isShareX], [y, isShareY]]) => [isShareX ? x * width : x, isShareY ? y * height : y]);
    const shrunk = sizes.length ? Math.min(1, width / (sizes[0][0] + sizes[1][0]), width / (sizes[3][0] + sizes[2][0]), height / (sizes[0][1] + sizes[3][1]), height / (sizes[1][1] + sizes[2][1])) : 1;
    return sizes.every(([x, y], i) => {
      const rx = x * shrunk, ry = y * shrunk;
      const dx = rx - (i === 0 || i === 3 ? part[0] - area[0] : area[2] - part[2]), dy = ry - (i < 2 ? part[1] - area[1] : area[3] - part[3]);
      return dx <= 0 || dy <= 0 || (dx / rx) ** 2 + (dy / ry) ** 2 <= 1;
    });
  };
  return { shade, isClear, hasBorder, hasOutline, hasRules, lengths, farthest, within, padding, content, cornersOf, holds };
}
