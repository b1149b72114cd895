// Scroll to stops that are transparent, as the browser does when they take the focus, with the page let go meanwhile:
// which rows show then? What is stuck to the window is met where the stop before it stands, from below and from above: a button
// back to the top comes when the page was scrolled, a bar goes away and comes back. options: rows ([row, row of the last stop
// before that scrolls with the page, or -1][]), most (ms in which what waits to be scrolled to has begun to fade in). The page is
// held again. Where nothing hears of scrolling nothing is tried. Answers { shown: rows, slid: those of them that are stuck }.
async (options) => {
  const hook = window[Symbol.for("a11y-audit")], pending = hook.pending;
  const nothing = { shown: [], slid: [] };
  if (!pending || !(hook.intersection || pending.scroll)) return nothing;
  const NUDGES = [160, 80, 0]; // px below the place that is scrolled to, one after the other
  const { pause } = hook;
  const isStuck = (element) => { for (let node = element; node && node.nodeType === 1; node = node.parentElement || node.getRootNode().host) if (["fixed", "sticky"].includes(getComputedStyle(node).position)) return true; return false; };
  const isInWindow = (element) => { const r = element.getBoundingClientRect(); return r.bottom > 1 && r.top < innerHeight - 1; };
  const isSeen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && (!isStuck(element) || isInWindow(element));
  const hidden = options.rows.map(([row, before]) => [row, hook.byRow.get(row), hook.byRow.get(before)]).filter(([, element]) => element && element.isConnected && !isSeen(element));
  if (!hidden.length) return nothing;
  const home = [scrollX, scrollY], found = [], slid = [], page = document.scrollingElement || document.documentElement;
  const wait = async (element) => {
    const began = performance.now();
    while (!isSeen(element) && performance.now() - began < options.most) await pause(50);
    return isSeen(element);
  };
  pending.release();
  for (const [row, element, before] of hidden) {
    if (!isStuck(element)) {
      element.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
      if (await wait(element)) found.push(row);
      continue;
    }
    if (before && before.isConnected) before.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
    else page.scrollTo({ top: 0, behavior: "instant" });
    const top = page.scrollTop;
    for (const nudge of NUDGES) { page.scrollTo({ top: top + nudge, behavior: "instant" }); await pause(60); }
    if (await wait(element)) { found.push(row); slid.push(row); }
  }
  page.scrollTo({ left: home[0], top: home[1], behavior: "instant" });
  pending.hold();
  return { shown: found, slid };
}
