// Run axe-core in this document, or in the part of it that is asked about (js/part.js). With `partial` the answer is for axe.finishRun in the main document: the frames that axe
// wants to be asked, each with the row of its element (-1 where that cannot be told), and what it found here, which
// with `kept` stays here. Needs axe_brief.js as `brief`, aside.js as `aside`.
// While it runs, joined Arabic text measures as the sum of its letters: axe's isIconLigature otherwise takes cursive
// joining for an icon font's ligature and drops the text, and soon its whole font family, from color-contrast.
async ({ options, partial, kept, context, brief, aside }) => {
  const prototype = CanvasRenderingContext2D.prototype, native = prototype.measureText;
  const ARABIC = /\p{Script=Arabic}/u;
  prototype.measureText = function measureText(text) {
    const measured = native.call(this, text);
    if (!ARABIC.test(text) || [...text].length < 2) return measured;
    let width = 0;
    for (const letter of text) width += native.call(this, letter).width;
    return new Proxy(measured, { get: (target, key) => (key === "width" ? width : Reflect.get(target, key, target)) });
  };
  const hook = window[Symbol.for("a11y-audit")];
  const rowOf = (element) => element && hook && hook.rowOf ? hook.rowOf(element) ?? -1 : -1;
  // Of a rule that looks at no answers of other documents, what passed is heard of once, and never read.
  const isAlone = ({ any, all, none }) => ![...any, ...all, ...none].some((check) => axe._audit.checks[check.id || check].after);
  const alone = new Set(axe._audit.rules.filter(isAlone).map((rule) => rule.id));
  const passes = ({ any, all, none }) => [...any, ...all].every((check) => check.result === true) && none.every((check) => check.result === false);
  const slim = (result) => {
    if (!alone.has(result.id)) return result;
    let seen = false;
    return { ...result, nodes: result.nodes.filter((node) => !passes(node) || (!seen && (seen = true))) };
  };
  // axe goes on by the window's timers. Where the page has put its own there, they may never come.
  const timer = window.setTimeout, DEAD = 500; // ms in which a timer of none has come
  const comes = () => new Promise((done) => { try { timer.call(window, () => done(true), 0); } catch { done(false); } });
  const isDead = Boolean(hook && hook.pending) && timer !== hook.pending.timer && !(await Promise.race([comes(), hook.pause(DEAD)]));
  const names = aside();
  if (isDead) window.setTimeout = hook.later;
  try {
    if (partial) {
      const frames = axe.utils.getFrameContexts(context || document, options);
      const found = await axe.runPartial(context || document, options);
      const own = { ...found, results: found.results.map(slim) };
      const contexts = frames.map(({ frameSelector, frameContext }) => [rowOf(axe.utils.shadowSelect(frameSelector)), frameContext]);
      if (kept && hook) Object.defineProperty(hook, "partial", { value: JSON.parse(JSON.stringify(own)), configurable: true });
      return JSON.stringify([contexts, kept && hook ? null : own]);
    }
    return brief(await axe.run(hook && hook.part ? { include: hook.part } : document, { ...options, iframes: false }));
  } finally {
    prototype.measureText = native;
    if (isDead) window.setTimeout = timer;
    names.back();
  }
}
