// A computed colour as [red, green, blue, alpha?] of 255 and of 1; of other colour spaces what a brush makes of it, which is what the
// page is painted with. null for what is no colour, or has a part that is missing.
() => {
  const PLAIN = /^rgba?\(([^)]+)\)$/, OTHER = /^(?:color|lab|lch|oklab|oklch)\([^()]+\)$/, ALPHA = / \/ ([\d.]+)\)$/;
  const UNSET = "#010203";
  let brush = null;
  const brushed = (text) => {
    if (!brush) {
      const canvas = document.createElement("canvas");
      canvas.width = canvas.height = 1;
      brush = canvas.getContext("2d", { willReadFrequently: true });
    }
    const alpha = ALPHA.exec(text); // a brush with it would tell it rounded
    brush.fillStyle = UNSET;
    brush.fillStyle = text.replace(ALPHA, ")");
    if (brush.fillStyle === UNSET) return null;
    brush.fillRect(0, 0, 1, 1);
    return [...brush.getImageData(0, 0, 1, 1).data.slice(0, 3), ...(alpha ? [Number(alpha[1])] : [])];
  };
  return (text) => {
    const plain = PLAIN.exec(text || "");
    if (plain) return plain[1].split(/[ ,/]+/).map(Number);
    return OTHER.test(text || "") && !/none/.test(text) ? brushed(text) : null;
  };
}
