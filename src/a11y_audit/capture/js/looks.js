// How fields look at a moment, and what of that became red, which is how pages mark what is wrong: the field, its
// labels, and what stands around it and no other field. (colour) => { scopeOf, take, became }; `colour`: js/colours.js.
(colour) => {
  const SIDES = ["top", "right", "bottom", "left"];
  const HIGH = 4, MOST = 40; // elements around a field that are looked at: so many levels, so many in all
  const STRONG = 50, FAINT = 8; // of 255: how far red is above green and blue in a line or letters, and in a ground

  // The elements whose looks speak of a field alone.
  const scopeOf = (field, holder, fields) => {
    let around = field;
    for (let high = 0; high < HIGH; high++) {
      const outer = around.parentElement;
      if (!outer || outer === holder || !holder.contains(outer) || fields.some((other) => other !== field && outer.contains(other))) break;
      around = outer;
    }
    const inside = around === field ? [] : [...around.querySelectorAll("*")];
    return { around, elements: [...new Set([field, around, ...(field.labels || []), ...inside])].slice(0, MOST) };
  };
  const take = (elements) => new Map(elements.map((element) => {
    const style = getComputedStyle(element), of = (name) => style.getPropertyValue(name);
    const line = (name) => [of(`${name}-color`), of(`${name}-style`) === "none" ? 0 : parseFloat(of(`${name}-width`)) || 0, of(`${name}-style`)];
    return [element, { lines: SIDES.map((side) => line(`border-${side}`)), outline: line("outline"), shadow: of("box-shadow"),
      ground: of("background-color"), picture: of("background-image"), ink: of("color") }];
  }));

  const over = (text) => { const found = colour(text); return found && found[3] !== 0 ? found[0] - Math.max(found[1], found[2]) : -255; };
  const isRed = (text) => over(text) >= STRONG;
  const isReddish = (text) => over(text) >= FAINT;
  const plain = (text) => { const found = colour(text); return found && (found[3] === undefined || found[3] === 1) ? found.slice(0, 3).map(Math.round) : []; };
  const reds = (shadow) => (shadow.match(/[a-z]+\([^()]*\)/g) || []).filter(isRed);
  // [what it was, what it is, whether nothing but a colour changed] of each thing that became red.
  const reddened = (was, now) => {
    const found = [];
    const line = ([before, wide, kind], [after, width, style], isBorder) => {
      if (width > 0 && isRed(after) && !(wide > 0 && isRed(before))) found.push([wide > 0 ? plain(before) : [], plain(after), isBorder && width === wide && style === kind]);
    };
    now.lines.forEach((after, side) => line(was.lines[side], after, true));
    line(was.outline, now.outline, false);
    if (now.shadow !== was.shadow && reds(now.shadow).length && !reds(was.shadow).length) found.push([[], plain(reds(now.shadow)[0]), false]);
    if (now.ground !== was.ground && isReddish(now.ground) && !isReddish(was.ground)) found.push([plain(was.ground), plain(now.ground), true]);
    if (now.ink !== was.ink && isRed(now.ink) && !isRed(was.ink)) found.push([plain(was.ink), plain(now.ink), true]);
    return found;
  };
  // What became of a field since `was`: { reds, pure, icon }, null where it is not there any more.
  const became = (field, was) => {
    if (!field.isConnected) return null;
    const now = take([...was.keys()].filter((element) => element.isConnected)), found = [];
    let icon = now.size < was.size;
    for (const [element, looks] of now) {
      const before = was.get(element);
      found.push(...reddened(before, looks));
      icon = icon || (looks.picture !== before.picture && looks.picture !== "none");
    }
    return { reds: found, pure: found.every((one) => one[2]), icon };
  };
  return { scopeOf, take, became };
}
