// Where moving pictures (address -> own size, px) are painted as backgrounds of elements or of what stands before and
// after them. JSON: [address, scale, left, top, width, height][]: how many CSS px a px of the picture covers, and the
// part of the picture that is seen, in its own px; it is wider or higher than the picture where that is repeated.
(sizes) => {
  const found = [], MOST = 50;
  const parts = (text) => text.split(/,(?![^(]*\))/).map((part) => part.trim());
  const look = (element, box, style) => {
    if (!style.backgroundImage.includes("url(")) return;
    const images = parts(style.backgroundImage), pick = (text, index) => { const all = parts(text); return all[index % all.length]; };
    images.forEach((image, index) => {
      const url = Object.keys(sizes).find((address) => image === `url("${address}")`);
      if (!url || found.length >= MOST) return;
      const [width, height] = sizes[url], size = pick(style.backgroundSize, index);
      const lengths = size.split(" ").map((word, axis) => word.endsWith("px") ? parseFloat(word) : word.endsWith("%") ? parseFloat(word) / 100 * (axis ? box.height : box.width) : null);
      const across = box.width / width, down = box.height / height;
      let scale = 1;
      if (size === "cover") scale = Math.max(across, down);
      else if (size === "contain") scale = Math.min(across, down);
      else if (lengths[0]) scale = lengths[0] / width;
      else if (lengths[1]) scale = lengths[1] / height;
      if (!(scale > 0)) return;
      const repeat = pick(style.backgroundRepeat, index);
      const repeats = [!/^(no-repeat|repeat-y)/.test(repeat), !/(no-repeat|repeat-x)$/.test(repeat)];
      const offset = (text, space) => text.endsWith("%") ? space * parseFloat(text) / 100 : parseFloat(text) || 0;
      const axis = (room, own, text, isRepeated) => {
        const painted = own * scale, start = offset(text, room - painted);
        if (isRepeated) return [-start / scale, room / scale];
        const from = Math.max(0, -start), to = Math.min(painted, room - start);
        return [from / scale, Math.max(0, to - from) / scale];
      };
      const [left, seenAcross] = axis(box.width, width, pick(style.backgroundPositionX, index), repeats[0]);
      const [top, seenDown] = axis(box.height, height, pick(style.backgroundPositionY, index), repeats[1]);
      if (seenAcross >= 1 && seenDown >= 1) found.push([url, scale, Math.round(left), Math.round(top), Math.round(seenAcross), Math.round(seenDown)]);
    });
  };
  const walk = (root) => {
    for (const element of root.querySelectorAll("*")) {
      if (element.shadowRoot) walk(element.shadowRoot);
      const box = element.getBoundingClientRect();
      if (box.width < 1 || box.height < 1 || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      look(element, box, getComputedStyle(element));
      for (const name of ["::before", "::after"]) {
        const style = getComputedStyle(element, name);
        if (style.content === "none" || !style.backgroundImage.includes("url(")) continue;
        look(element, { width: parseFloat(style.width) || box.width, height: parseFloat(style.height) || box.height }, style);
      }
    }
  };
  walk(document);
  return JSON.stringify(found);
}
