// What a style draws that may tell a link from the text around it: `line`, a line or a box; `sign`, something else;
// `unlined`, that the line under it is not to be seen. Of what is under the pointer alone nothing is seen at rest.
(() => {
  const CLEAR = /^(?:transparent|rgba\(.*, 0\)|.* \/ 0\))$/;
  const SHADE = /(?:rgba?|color|lab|lch|oklab|oklch)\([^()]*\)/g;
  const SIDES = ["Bottom", "Top", "Left", "Right"];
  const THIN = 4, WHOLE = 0.9; // px that a line is thick at most; the share of the words that it must be as long as
  const px = (value) => parseFloat(value) || 0;
  const isDrawn = (look, side) => !/none|hidden/.test(look[`${side}Style`]) && px(look[`${side}Width`]) > 0 && !CLEAR.test(look[`${side}Color`]);
  const isEdged = (look) => SIDES.some((side) => isDrawn(look, `border${side}`)) || isDrawn(look, "outline");
  const isShadowed = ({ boxShadow }) => boxShadow !== "none" && (boxShadow.match(SHADE) || []).some((shade) => !CLEAR.test(shade));
  // A gradient that is so thin is a line under (or through) the words; one of no width waits for the pointer.
  const ofPicture = ({ backgroundImage, backgroundSize }) => {
    if (backgroundImage === "none") return "";
    const [width, height = "auto"] = backgroundSize.split(",")[0].split(" ");
    if (width !== "auto" && px(width) === 0) return "";
    if (height !== "auto" && px(height) === 0) return "";
    return /^(?:repeating-)?linear-gradient/.test(backgroundImage) && /px$/.test(height) && px(height) <= THIN && (width === "auto" || px(width) >= 100 * WHOLE) ? "line" : "sign";
  };
  const FLAT = /^matrix\((?:[^,]+, [^,]+, 0, 0|0, 0), /; // drawn of no height or width
  const ofGenerated = (look, width) => {
    if (look.display === "none" || look.visibility !== "visible" || look.opacity === "0" || FLAT.test(look.transform) || /^0|\b0$/.test(look.scale)) return "";
    if (look.content !== '""') return "sign";
    if (isEdged(look) || isShadowed(look)) return px(look.width) >= width * WHOLE ? "line" : "sign";
    if (look.width === "0px" || look.height === "0px" || (CLEAR.test(look.backgroundColor) && look.backgroundImage === "none")) return "";
    return px(look.height) <= THIN && px(look.width) >= width * WHOLE ? "line" : "sign";
  };
  return (look, width, generated) => {
    const found = generated.map((one) => ofGenerated(one, width)), marks = {};
    found.push(ofPicture(look));
    if (isEdged(look) || isShadowed(look) || found.includes("line")) marks.line = true;
    if (found.includes("sign")) marks.sign = true;
    if (look.textDecorationLine !== "none" && CLEAR.test(look.textDecorationColor)) marks.unlined = true;
    return marks;
  };
})()
