// Which texts stand on plain colours for sure: their own colour and those behind them are then known without a picture.
// behind(element, boxes) answers the layers behind (js/grounds.js); null where anything else may be painted over or behind one of
// the boxes ([left, top, right, bottom] of the window). once(element, boxes, scroller) answers as much of a text that must be
// scrolled in scroller, or from under what is stuck to the window, to be seen. beneath(frame) answers the plain layers under a
// frame that shows all of itself, null where that is not sure. Needs styleOf of js/contrast.js, what js/box.js, js/clips.js,
// js/grounds.js, js/painters.js and js/parts.js answer; isSure: what lies over the document is known.
({ styleOf, box, clips, grounds, painters, parts, isSure }) => {
  const { padding, content, cornersOf } = box, { layers, isHeldIn, isCalm, isLight } = grounds;
  const hook = window[Symbol.for("a11y-audit")], root = document.documentElement, body = document.body;
  const ROUNDING = 0.5; // px
  const SHOWN = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true };

  // Layers above all others, roots that nobody can look into, highlights of the page's own, buttons and marks of scrollers.
  const closed = ((hook.pending && hook.pending.roots) || []).some((scope) => scope.host && scope.host.shadowRoot === null);
  const isOnTop = parts.scopes.some((scope) => scope.querySelector(":modal,:popover-open,:fullscreen"));
  const selection = getSelection(), field = document.activeElement;
  const isSelected = Boolean(selection && !selection.isCollapsed) || (field && field.selectionStart !== undefined && field.selectionStart !== field.selectionEnd);
  const isKnown = isSure && !closed && !CSS.highlights.size && !isOnTop && !isSelected && !parts.drawApart();
  const first = body && styleOf(body).direction === "rtl" ? root.clientWidth - root.scrollWidth : 0;
  const page = [first - scrollX, -scrollY, first - scrollX + Math.max(root.scrollWidth, innerWidth) + ROUNDING, Math.max(root.scrollHeight, innerHeight) - scrollY + ROUNDING];
  // Boxes around it that clip with corners of their own leave it whole.
  const isShownWhole = (element, boxes) => clips.clipOf(element).shaped.every((one) => isHeldIn(boxes)({ areas: [padding(one)], corners: cornersOf(one) }));
  // Bare text of closed details is hidden where its element is not.
  const isPlain = (element) => isKnown && !painters.isUntold() && isCalm(element) && element.checkVisibility(SHOWN) && !element.matches("details:not([open])");
  const behind = (element, boxes) => {
    if (!isPlain(element) || !isHeldIn(boxes)({ areas: [page], corners: [] }) || !isShownWhole(element, boxes)) return null;
    return boxes.some((part) => painters.isCovered(element, part)) ? null : layers(element, boxes, null);
  };
  const once = (element, boxes, scroller) => (isPlain(element) && !painters.isAmong(element, boxes, scroller) ? layers(element, boxes, scroller) : null);
  // A document of another colour scheme than its frame has a canvas of its own: under a dark one nothing is said.
  const beneath = (frame) => {
    const inner = content(frame), corners = cornersOf(frame), isWhole = corners && !corners.length && clips.meet(inner, clips.around(frame)).every((side, i) => side === inner[i]);
    if (!isWhole || (frame.currentCSSZoom || 1) !== 1 || !isLight(styleOf(frame).colorScheme)) return null;
    const found = behind(frame, [inner]);
    return found && found.every((layer) => layer.length === 1) ? found : null;
  };
  return { behind, once, beneath };
}
