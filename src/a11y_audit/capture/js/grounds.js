// What lies behind a text, told by the styles of the elements around it. layers(element, boxes, isHeld, isThere) answers the layers
// behind it, nearest first up to an opaque one, each with the colours that it has behind the boxes ([left, top, right, bottom] of
// the window): one, or those of a gradient; null where they cannot be told. isHeld: whether a layer lies behind all of the boxes;
// isThere: the text stands where the boxes say, so that what borders, shadows and outlines around it paint is asked as well.
// Needs memo, styleOf, parentOf and rgb of js/contrast.js, box and gradient of js/box.js and js/gradient.js; ground: the layers under a
// frame's document, isFramed: it is one.
({ memo, styleOf, parentOf, rgb, box, gradient, ground, isFramed }) => {
  const { shade, isClear, hasBorder, hasOutline, hasRules, lengths, farthest, within, cornersOf, holds } = box;
  const root = document.documentElement, body = document.body;
  const FAR = 1e7; // px: beyond every page
  const SQUARE = []; // corners

  // ---- the canvas: what lies under all, by the colour scheme that the document is shown in; in a frame what lies behind that
  const canvas = () => {
    const probe = document.createElement("a11y-audit-canvas");
    probe.style.cssText = ["all:initial", "position:absolute", "color:Canvas", "color-scheme:inherit", "animation:none", "transition:none"].map((one) => `${one}!important`).join(";");
    root.append(probe);
    const colour = rgb(getComputedStyle(probe).color);
    probe.remove();
    return colour;
  };
  let known = null;
  const canvasColour = () => known || (known = canvas());
  const isLight = () => canvasColour()[0] === 255;
  const lowest = () => (!isFramed ? [[canvasColour()]] : !ground ? null : isLight() ? ground : [[canvasColour()]]);

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
    return isClear(style.backgroundColor) && style.backgroundImage === "none" && style.opacity === "1" && style.filter === "none" && style.mixBlendMode === "normal" && style.boxShadow === "none";
  };
  // Nothing between the page and this element changes colours, cuts shapes, turns, lies on top of it, or puts it behind its parents.
  const isCalm = memo((element) => {
    const style = styleOf(element), parent = parentOf(element);
    const isFlat = (style.transform === "none" || /^matrix\([^,]+, 0, 0, [^,]+,/.test(style.transform)) && style.translate.split(" ").length < 3
      && style.transformStyle === "flat" && style.rotate === "none" && style.perspective === "none" && style.offsetPath === "none";
    const isPlain = style.opacity === "1" && style.filter === "none" && style.backdropFilter === "none" && style.mixBlendMode === "normal" && !style.webkitBackgroundClip.includes("text");
    const isUncut = style.maskImage === "none" && style.webkitMaskBoxImageSource === "none" && style.clipPath === "none" && style.clip === "auto";
    const isOver = hasOutline(style) && parseFloat(style.outlineOffset) < 0; // an outline is painted on top of all
    return isFlat && isPlain && isUncut && !isOver && !(Number(style.zIndex) < 0) && !isOnEdge(element, parent) && isOpenly(element, parent)
      && element.namespaceURI === "http://www.w3.org/1999/xhtml" && (!parent || isCalm(parent));
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
  // colour, or shades(part) of a gradient; areas that it fills, less the reach of shadows within; corners of these; rim: where
  // nothing is painted by a border, a shadow outside or an outline of the element. null: more than this.
  const layerOf = memo((element) => {
    const style = styleOf(element), alpha = shade(style.backgroundColor), colour = alpha === 0 ? null : rgb(style.backgroundColor);
    const isHollow = style.display === "contents", isDrawn = style.backgroundImage !== "none", legend = legendOf(element), isPage = fillsPage(element);
    if (style.borderImageSource !== "none" || Number.isNaN(alpha) || hasRules(style) || (isDrawn && (isPage || legend))) return null;
    const rim = !isHollow && (hasBorder(style) || hasOutline(style) || style.boxShadow !== "none") ? within(element) : null;
    const reach = style.boxShadow.includes("inset") ? lengths(style.boxShadow) * farthest(element) : 0;
    if (isHollow || (!colour && !reach && !isDrawn)) return { colour: null, reach: 0, rim };
    if (isPage) return { colour, reach, areas: [[-FAR, -FAR, FAR, FAR]], corners: SQUARE, rim };
    const areas = within(element, reach);
    if (!isDrawn && !/^(border|padding)-box$/.test(style.backgroundClip)) return null;
    if (legend) areas[0][1] = Math.max(areas[0][1], legend.getBoundingClientRect().bottom);
    const shades = isDrawn ? filled(element, style, within(element)) : null;
    return isDrawn && !shades ? null : { colour, shades, reach, areas, corners: cornersOf(element), rim };
  });

  const INLINE = /^(inline|ruby)/;
  const areIn = (boxes, areas, corners) => boxes.every((part) => areas.some((area) => holds(area, corners, part)));
  const isHeldIn = (boxes) => ({ areas, corners }) => areIn(boxes, areas, corners);
  const layers = (element, boxes, isHeld, isThere) => {
    const found = [];
    let isBlock = false, below = null; // a box that is no line of its parent was passed; the child on the way
    for (let node = element; node; below = node, node = parentOf(node)) {
      const layer = layerOf(node), display = styleOf(node).display;
      if (layer === null) return null;
      const isLegend = below !== null && below === legendOf(node) && areIn(boxes, [...below.getClientRects()].map((r) => [r.left, r.top, r.right, r.bottom]), SQUARE);
      if (layer.rim && isThere && !isLegend && !areIn(boxes, layer.rim, SQUARE)) return null;
      if (layer.colour || layer.reach || layer.shades) {
        // Of an inline box with blocks in it, and of a table with a caption, the boxes tell more than is painted.
        if ((display === "inline" && isBlock) || (below && styleOf(below).display === "table-caption") || !isHeld(layer)) return null;
      }
      if (layer.shades) { const shades = boxes.map(layer.shades); return shades.includes(null) ? null : [...found, shades.flat()]; }
      if (layer.colour) found.push([layer.colour]);
      if (layer.colour && (layer.colour.length < 4 || layer.colour[3] === 1)) return found;
      if (display !== "contents") isBlock = !INLINE.test(display) || (isBlock && display === "inline");
    }
    const last = lowest();
    return last && [...found, ...last];
  };
  return { layers, isHeldIn, isCalm, isLight };
}
