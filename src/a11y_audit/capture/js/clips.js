// What clips what an element holds: clipOf(element) answers inner, the box that clips its contents; positioned and fixed, those
// that clip absolutely positioned and fixed descendants; scrolls, a scroller that cuts; shaped, the boxes that clip with round
// corners, or once they are rendered. around(element) answers the box that clips the element itself. Needs memo, styleOf and parentOf of js/contrast.js, box of js/box.js; view: what of the
// window is looked at.
({ memo, styleOf, parentOf, box, view }) => {
  const FAR = 1e7; // px: beyond every page
  const root = document.documentElement, body = document.body;
  const meet = (a, b) => [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  const CLIPPABLE = /^(?!inline$|contents$|table-(?!cell|caption)|ruby)/; // displays that overflow applies to
  const STIFF = /^(inline|contents|ruby|table-column|table-column-group)$/; // displays that transforms and containment do not apply to
  const MOVES = /transform|translate|rotate|scale|filter|perspective/;
  const showsOver = (style) => style.overflowX === "visible" && style.overflowY === "visible";
  // Fixed descendants stand in it, not in the window (CSS Transforms 1, 2; CSS Containment 2, 3; Filter Effects 1, 5).
  const holdsFixed = (element, style) => {
    if (style.display === "contents") return false;
    if (style.filter !== "none" || style.backdropFilter !== "none" || /filter/.test(style.willChange)) return true;
    if (STIFF.test(style.display) && element.localName !== "svg") return false;
    return ["transform", "translate", "rotate", "scale", "perspective"].some((name) => style[name] !== "none") || MOVES.test(style.willChange)
      || (/layout|paint|strict|content/.test(style.contain) && !/^table-(?!cell)/.test(style.display)) || style.contentVisibility === "auto";
  };
  // What an element stands in, as far as clips go: a fieldset does not clip its legend.
  const holderOf = (element) => { const parent = parentOf(element); return element.localName === "legend" && parent && parent.localName === "fieldset" ? parentOf(parent) : parent; };
  const OPEN = { inner: view, positioned: view, fixed: view, scrolls: null, shaped: [] };
  const baseOf = (style, outer) => (style.position === "fixed" ? outer.fixed : style.position === "absolute" ? outer.positioned : outer.inner);
  const around = (element) => { const holder = holderOf(element); return baseOf(styleOf(element), holder ? clipOf(holder) : OPEN); };
  const clipOf = memo((element) => {
    const style = styleOf(element), holder = holderOf(element), outer = holder ? clipOf(holder) : OPEN, base = baseOf(style, outer);
    let inner = base, scrolls = style.position === "fixed" ? null : outer.scrolls, shaped = outer.shaped;
    const isView = element === root || (element === body && showsOver(styleOf(root))); // what they say of overflow is the window's
    const isPaint = /paint|strict|content/.test(style.contain);
    if (!isView && CLIPPABLE.test(style.display) && (!showsOver(style) || isPaint)) {
      const margin = style.overflowX === "clip" || isPaint ? Math.max(...(style.overflowClipMargin.match(/[\d.]+/g) || [0]).map(Number)) * box.farthest(element) : 0;
      const [left, top, right, bottom] = box.padding(element).map((side, i) => side + (i < 2 ? -margin : margin));
      const isX = style.overflowX !== "visible" || isPaint, isY = style.overflowY !== "visible" || isPaint;
      inner = meet(inner, [isX ? left : -FAR, isY ? top : -FAR, isX ? right : FAR, isY ? bottom : FAR]);
      if (/auto|scroll/.test(style.overflowX + style.overflowY)) scrolls = element;
      const corners = box.cornersOf(element);
      if (!corners || corners.length) shaped = [...shaped, element];
    }
    if (style.contentVisibility === "auto") shaped = [...shaped, element];
    const isHolder = holdsFixed(element, style), isPlaced = style.position !== "static" && style.display !== "contents";
    return { inner, positioned: isHolder || isPlaced ? inner : outer.positioned, fixed: isHolder ? inner : outer.fixed, scrolls, shaped };
  });
  return { clipOf, around, meet };
}
