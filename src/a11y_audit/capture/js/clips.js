// What clips what an element holds: clipOf(element) answers inner, the box that clips its contents; scrolls, a scroller that cuts;
// shaped, the boxes that clip with round corners, or once they are rendered. around(element) answers the box that clips the
// element itself. Needs memo, styleOf and parentOf of js/contrast.js, box of js/box.js; view: what of the window is looked at.
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
  const OPEN = { inner: view, scrolls: null, shaped: [] };
  // Of absolutely positioned and fixed descendants the nearest that they stand in, as browsers see it.
  const isFixedIn = memo((element) => holdsFixed(element, styleOf(element)));
  const isPlacedIn = (element) => { const { position, display } = styleOf(element); return (position !== "static" && display !== "contents") || isFixedIn(element); };
  const around = (element) => {
    const { position } = styleOf(element);
    let holder = holderOf(element);
    if (position === "fixed") while (holder && !isFixedIn(holder)) holder = holderOf(holder);
    else if (position === "absolute") while (holder && !isPlacedIn(holder)) holder = holderOf(holder);
    return holder ? clipOf(holder).inner : view;
  };
  const clipOf = memo((element) => {
    const style = styleOf(element), holder = holderOf(element), outer = holder ? clipOf(holder) : OPEN;
    let inner = /absolute|fixed/.test(style.position) ? around(element) : outer.inner, scrolls = style.position === "fixed" ? null : outer.scrolls, shaped = outer.shaped;
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
    return { inner, scrolls, shaped };
  });
  return { clipOf, around, meet };
}
