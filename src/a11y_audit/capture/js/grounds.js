// What lies behind a text, told by the styles of the elements around it. layers(element, boxes, scroller) answers the layers behind
// it, nearest first up to an opaque one, each with the colours that it has behind the boxes ([left, top, right, bottom] of the
// window): one, or those of a gradient; null where they cannot be told. scroller: what the text must be scrolled in to be seen, so
// that it stands elsewhere then of what lies around that.
// Needs memo, styleOf, parentOf and rgb of js/contrast.js, box and gradient of js/box.js and js/gradient.js; ground: the layers under a
// frame's document, isFramed: it is one.
({ memo, styleOf, parentOf, rgb, box, gradient, ground, isFramed }) => {
  const { shade, isClear, hasBorder, hasOutline, hasRules, isSquare, isBare, isQuiet, lengths, farthest, within, cornersOf, holds } = box;
  const root = document.documentElement, body = document.body;
  const FAR = 1e7; // px: beyond every page
  const SQUARE = []; // corners

  // ---- the canvas: what lies under all, by the colour scheme that the document is shown in; in a frame what lies behind that
  const canvas = memo((scheme) => {
    const probe = document.createElement("a11y-audit-canvas");
    probe.style.cssText = ["all:initial", "position:absolute", "color:Canvas", `color-scheme:${scheme}`, "animation:none", "transition:none"].map((one) => `${one}!important`).join(";");
    root.append(probe);
    const colour = rgb(getComputedStyle(probe).color);
    probe.remove();
    return colour;
  });
  const isLight = (scheme) => canvas(scheme)[0] === 255;
  const lowest = () => (!isFramed ? [[canvas("inherit")]] : !ground ? null : isLight("inherit") ? ground : [[canvas("inherit")]]);

  // ---- what the elements around a text do to it and to what is behind it
  // The legend that stands on the edge of its fieldset, whose ground begins behind its middle.
  const isFlowing = (element) => styleOf(element).float === "none" && !/absolute|fixed/.test(styleOf(element).position);
  const legendOf = memo((element) => (element.localName !== "fieldset" ? null : [...element.children].find((child) => child.localName === "legend" && isFlowing(child)) || null));
  const isOnEdge = (element, parent) => {
    if (element.localName !== "legend") return false;
    if (!parent || legendOf(parent) !== element) return true;
    const { backgroundColor, backgroundImage, boxShadow } = styleOf(parent);
    return !isClear(backgroundColor) || backgroundImage !== "none" || boxShadow !== "none";
  };
  // Nothing is drawn by what browsers put around the contents of details.
  const isOpenly = (element, parent) => {
    if (!parent || parent.localName !== "details" || element.localName === "summary") return true;
    const style = getComputedStyle(parent, "::details-content");
    return isBare(style) && isQuiet(style) && (style.overflowX === "visible" || isSquare(style));
  };
  // Nothing between the page and this element changes colours, cuts shapes, turns, lies on top of it, or puts it behind its parents.
  const isCalm = memo((element) => {
    const parent = parentOf(element);
    return isQuiet(styleOf(element)) && !isOnEdge(element, parent) && isOpenly(element, parent) && element.namespaceURI === "http://www.w3.org/1999/xhtml" && (!parent || isCalm(parent));
  });
  // Nothing between the page and this element changes its size or turns it: what is drawn in it lies as its styles say.
  const isUpright = memo((element) => {
    const style = styleOf(element), parent = parentOf(element);
    return (style.transform === "none" || style.transform.startsWith("matrix(1, 0, 0, 1,")) && style.scale === "none" && style.rotate === "none"
      && (element.currentCSSZoom || 1) === 1 && (!parent || isUpright(parent));
  });

  // ---- the ground that one element gives
  // A box that one gradient fills from edge to edge of its padding, once.
  const BLOCKS = /^(block|flow-root|flex|grid|inline-block|inline-flex|inline-grid|list-item)$/;
  const filled = (element, style, boxes) => (boxes.length === 1 && BLOCKS.test(style.display) && isUpright(element) && style.backgroundSize === "auto" && style.backgroundPosition === "0% 0%"
    && style.backgroundAttachment === "scroll" && style.backgroundOrigin === "padding-box" && /^(border|padding)-box$/.test(style.backgroundClip) && style.backgroundBlendMode === "normal"
    ? gradient(style.backgroundImage, boxes[0]) : null);
  // The ground of a root, or of a body that hands it on to the root, fills the page (CSS Backgrounds 3, 2.11; CSS Containment 2).
  const isContained = (element) => { const style = styleOf(element); return style.contain !== "none" || style.containerType !== "normal" || style.contentVisibility !== "visible"; };
  const fillsPage = (element) => element === root || (element === body && isClear(styleOf(root).backgroundColor) && styleOf(root).backgroundImage === "none" && !isContained(root) && !isContained(body));
  // The grounds and borders of a table with a caption lie around its rows alone (CSS 2, 17.4); null where it has no rows.
  const CAPTIONS = /^table-caption$/, ROWS = /^table-(row|header-group|row-group|footer-group)$/;
  const rowsOf = (element, style) => {
    if (!/^(inline-)?table$/.test(style.display)) return null;
    const isCaptioned = [...element.children].some((one) => CAPTIONS.test(styleOf(one).display)) || ["::before", "::after"].some((name) => CAPTIONS.test(getComputedStyle(element, name).display));
    const rows = isCaptioned ? [...element.children].filter((one) => ROWS.test(styleOf(one).display)).map((one) => one.getBoundingClientRect()) : [];
    return isCaptioned ? rows.map((one) => [one.left, one.top, one.right, one.bottom]) : null;
  };
  // colour, or shades(part) of a gradient; areas that it fills, less the reach of shadows within; corners of these; rim: where
  // nothing is painted by a border, a shadow outside or an outline of the element. null: more than this.
  const EMPTY = { colour: null, reach: 0, rim: null };
  const layerOf = memo((element) => {
    const style = styleOf(element);
    if (style.display === "contents" || isBare(style)) return EMPTY;
    const alpha = shade(style.backgroundColor), colour = alpha === 0 ? null : rgb(style.backgroundColor);
    const isDrawn = style.backgroundImage !== "none", isShadowed = style.boxShadow.includes("inset"), legend = legendOf(element), isPage = fillsPage(element);
    // What is hidden paints nothing, but for what it hands on; a cell without content of its own may do so, too.
    const isDoubtful = style.visibility !== "visible" || (style.display === "table-cell" && style.emptyCells === "hide");
    if (isDoubtful || style.borderImageSource !== "none" || Number.isNaN(alpha) || hasRules(style) || (isDrawn && (isPage || legend)) || (isPage && isShadowed)) return null;
    const rows = rowsOf(element, style), lower = (areas) => { if (legend) areas[0][1] = Math.max(areas[0][1], legend.getBoundingClientRect().bottom); return areas; };
    const rim = hasBorder(style) || hasOutline(style) || style.boxShadow !== "none" ? rows || lower(within(element)) : null;
    if (!colour && !isShadowed && !isDrawn) return { ...EMPTY, rim };
    if (isPage) return { colour, reach: 0, areas: [[-FAR, -FAR, FAR, FAR]], corners: SQUARE, rim };
    if (rows && (isDrawn || isShadowed)) return null;
    const reach = isShadowed ? lengths(style.boxShadow) * farthest(element) : 0, areas = rows || lower(within(element, reach));
    if (!isDrawn && !/^(border|padding)-box$/.test(style.backgroundClip)) return null;
    const shades = isDrawn ? filled(element, style, within(element)) : null;
    return isDrawn && !shades ? null : { colour, shades, reach, areas, corners: cornersOf(element), rim };
  });

  const INLINE = /^(inline|ruby)/;
  const areIn = (boxes, areas, corners) => boxes.every((part) => areas.some((area) => holds(area, corners, part)));
  const isHeldIn = (boxes) => ({ areas, corners }) => areIn(boxes, areas, corners);
  const placesOf = (element) => [...element.getClientRects()].map((one) => [one.left, one.top, one.right, one.bottom]);
  const layers = (element, boxes, scroller) => {
    const found = [];
    let isBlock = false, isMoved = false, below = null, cell = null; // a box that is no line of its parent was passed; the child on the way
    for (let node = element; node; below = node, node = parentOf(node)) {
      const layer = layerOf(node), { display } = styleOf(node);
      if (layer === null) return null;
      isMoved ||= node === scroller;
      const isLegend = below !== null && below === legendOf(node) && areIn(boxes, placesOf(below), SQUARE);
      if (layer.rim && !isMoved && !isLegend && !areIn(boxes, layer.rim, SQUARE)) return null;
      if (display === "table-cell") cell = node;
      if (layer.colour || layer.reach || layer.shades) {
        // Of an inline box with blocks in it the boxes tell more than is painted, of a row all but its cells; captions stand outside.
        const isPart = (display === "inline" && isBlock) || (below && styleOf(below).display === "table-caption");
        if (isPart || (ROWS.test(display) && !(cell && areIn(boxes, placesOf(cell), SQUARE)))) return null;
        if (isMoved ? layer.shades || layer.reach : !areIn(boxes, layer.areas, layer.corners)) return null;
      }
      if (layer.shades) { const shades = boxes.map(layer.shades); return shades.includes(null) ? null : [...found, shades.flat()]; }
      if (layer.colour) found.push([layer.colour]);
      if (layer.colour && (layer.colour.length < 4 || layer.colour[3] === 1)) return found;
      if (display !== "contents") isBlock = !INLINE.test(display) || (isBlock && display === "inline");
      if (/^(inline-)?table$/.test(display)) cell = null;
    }
    const last = lowest();
    return last && [...found, ...last];
  };
  return { layers, isHeldIn, isCalm, isLight };
}
