// Run axe-core in this document. With `partial` the answer is for axe.finishRun in the main document.
// While it runs, joined Arabic text measures as the sum of its letters: axe's isIconLigature otherwise takes cursive
// joining for an icon font's ligature and drops the text, and soon its whole font family, from color-contrast.
async ({ options, partial, context }) => {
  const prototype = CanvasRenderingContext2D.prototype, native = prototype.measureText;
  const ARABIC = /\p{Script=Arabic}/u;
  prototype.measureText = function measureText(text) {
    const measured = native.call(this, text);
    if (!ARABIC.test(text) || [...text].length < 2) return measured;
    let width = 0;
    for (const letter of text) width += native.call(this, letter).width;
    return new Proxy(measured, { get: (target, key) => (key === "width" ? width : Reflect.get(target, key, target)) });
  };
  try {
    if (partial) return JSON.stringify(await axe.runPartial(context || document, options));
    const result = await axe.run(document, { ...options, iframes: false });
    return JSON.stringify(result);
  } finally { prototype.measureText = native; }
}
