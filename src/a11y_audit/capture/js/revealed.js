// Scroll to stops that are transparent, as the browser does when they take the focus, with the page let go meanwhile:
// which rows show then? options: rows, most (ms in which what waits to be scrolled to has begun to fade in). The page
// is held again. Where nothing hears of scrolling nothing is tried.
async (options) => {
  const hook = window[Symbol.for("a11y-audit")], pending = hook.pending;
  if (!pending || !(hook.intersection || pending.scroll)) return [];
  const pause = (ms) => new Promise((done) => pending.native.setTimeout.call(window, done, ms));
  const isSeen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const hidden = options.rows.map((row) => [row, hook.byRow.get(row)]).filter(([, element]) => element && element.isConnected && !isSeen(element));
  if (!hidden.length) return [];
  const home = [scrollX, scrollY], found = [];
  pending.release();
  for (const [row, element] of hidden) {
    const began = performance.now();
    element.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
    while (!isSeen(element) && performance.now() - began < options.most) await pause(50);
    if (isSeen(element)) found.push(row);
  }
  (document.scrollingElement || document.documentElement).scrollTo({ left: home[0], top: home[1], behavior: "instant" });
  pending.hold();
  return found;
}
