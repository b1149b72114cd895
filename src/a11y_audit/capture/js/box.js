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
  const hasBorder = (style) => style.borderWidth !== "0px" && SIDES.some((side) => edge(style, side) > 0 && !isClear(style[`border${side}Color`]));
  const hasOutline = (style) => !isNone(style.outlineStyle) && parseFloat(style.outlineWidth) > 0 && !isClear(style.outlineColor);
  // Rules between columns and rows.
  const hasRule = (style, way) => !isNone(style[`${way}RuleStyle`]) && parseFloat(style[`${way}RuleWidth`]) > 0;
  const hasRules = (style) => (style.columnCount !== "auto" || style.columnWidth !== "auto" || /flex|grid/.test(style.display)) && (hasRule(style, "column") || hasRule(style, "row"));
  const isSquare = (style) => CORNERS.every((name) => style[`border${name}Radius`] === "0px");
  const INITIAL = new Set(["none", "", undefined]);
  // Nothing but its text is drawn of it.
  const isBare = memo((style) => isClear(style.backgroundColor) && style.backgroundImage === "none" && style.boxShadow === "none" && !hasBorder(style) && !hasOutline(style)
    && style.borderImageSource === "none" && style.filter === "none" && style.backdropFilter === "none" && style.maskImage === "none" && !hasRules(style));
  // Nothing changes the colours of what it holds, cuts it, turns it, lies on top of it, or puts it behind its parents.
  const isFlat = (style) => (style.transform === "none" || /^matrix\((?!-)[^,]+, 0, 0, (?!-)[^,]+,/.test(style.transform)) && (style.scale === "none" || !/-|^\S+ \S+ \S/.test(style.scale))
    && style.translate.split(" ").length < 3 && style.transformStyle === "flat" && style.rotate === "none" && style.perspective === "none" && style.offsetPath === "none";
  const isUncut = (style) => ["maskImage", "webkitMaskBoxImageSource", "clipPath", "borderShape"].every((name) => INITIAL.has(style[name])) && style.clip === "auto";
  const isQuiet = (style, opacity = style.opacity) => isFlat(style) && isUncut(style) && opacity === "1" && style.filter === "none" && style.backdropFilter === "none" && style.mixBlendMode === "normal"
    && !style.webkitBackgroundClip.includes("text") && !(hasOutline(style) && parseFloat(style.outlineOffset) < 0) && !(Number(style.zIndex) < 0);
  // The lengths of a shadow or a filter together: no part of it reaches farther.
  const lengths = (text) => (text.replace(COLOURS, "").match(/-?[\d.]+px/g) || []).reduce((sum, number) => sum + Math.abs(parseFloat(number)), 0);
  // Boxes are told as they are shown, lengths as they are written; zoom and transforms lie between: [across, down].
  const zoomOf = (element) => element.currentCSSZoom || 1;
  const scalesOf = memo((element) => {
    const boxes = element.getClientRects(), parent = parentOf(element);
    if (boxes.length === 1 && element.offsetWidth && element.offsetHeight)
      return [[boxes[0].width, element.offsetWidth], [boxes[0].height, element.offsetHeight]].map(([shown, laid]) => (Math.abs(shown - laid) < 1 ? 1 : shown / laid));
    return parent ? scalesOf(parent).map((scale) => scale * zoomOf(element) / zoomOf(parent)) : [1, 1];
  });
  // No length of it is shown more than so many times as long as it is written.
  const stretch = ({ transform, scale }) => {
    const by = scale === "none" ? 1 : Math.max(...scale.split(" ").map((one) => Math.abs(parseFloat(one))));
    if (transform === "none") return by;
    const { m11, m12, m13, m14, m21, m22, m23, m24, m31, m32, m33, m34 } = new DOMMatrixReadOnly(transform);
    return m14 || m24 || m34 ? Infinity : by * Math.max(Math.hypot(m11, m12, m13), Math.hypot(m21, m22, m23), Math.hypot(m31, m32, m33)) * (m12 || m21 ? Math.SQRT2 : 1);
  };
  const stretched = memo((element) => { const parent = parentOf(element); return stretch(styleOf(element)) * (parent ? stretched(parent) : 1); });
  const farthest = (element) => stretched(element) * zoomOf(element);
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
  // The radii of its corners in px, [across, down][]; [] for square ones, null for corners that are cut otherwise. Two that do not
  // fit on a side make all shrink by one factor (CSS Backgrounds 3, 5.5); where it stands in several pieces none is taken to.
  const cornersOf = memo((element) => {
    const style = styleOf(element), scales = scalesOf(element), told = CORNERS.map((name) => style[`border${name}Radius`]);
    if (isSquare(style)) return [];
    const isRound = CORNERS.every((name) => [undefined, "round", "superellipse(1)"].includes(style[`corner${name}Shape`]));
    if (!isRound || !told.every((one) => /^[\d.]+(px|%)( [\d.]+(px|%))?$/.test(one))) return null;
    const boxes = [...element.getClientRects()], sides = ["width", "height"].map((side) => Math.max(0, ...boxes.map((one) => one[side])));
    const radii = told.map((one) => { const [across, down = across] = one.split(" "); return [across, down].map((size, way) => parseFloat(size) * (size.endsWith("%") ? sides[way] / 100 : scales[way])); });
    const [tl, tr, br, bl] = radii, shrunk = boxes.length > 1 ? 1 : Math.min(1, sides[0] / (tl[0] + tr[0]), sides[0] / (bl[0] + br[0]), sides[1] / (tl[1] + bl[1]), sides[1] / (tr[1] + br[1]));
    return radii.map((pair) => pair.map((size) => size * shrunk));
  });
  // Whether a part lies within a box with such corners.
  const holds = (area, corners, part) => {
    if (!corners || part[0] < area[0] || part[1] < area[1] || part[2] > area[2] || part[3] > area[3]) return false;
    return corners.every(([rx, ry], i) => {
      const dx = rx - (i === 0 || i === 3 ? part[0] - area[0] : area[2] - part[2]), dy = ry - (i < 2 ? part[1] - area[1] : area[3] - part[3]);
      return dx <= 0 || dy <= 0 || (dx / rx) ** 2 + (dy / ry) ** 2 <= 1;
    });
  };
  return { shade, isClear, hasBorder, hasOutline, hasRules, isSquare, isBare, isQuiet, lengths, stretch, farthest, within, padding, content, cornersOf, holds };
}
