// The colours of a linear gradient that fills a box: read(image, [left, top, right, bottom]) answers shades(part), the colours
// that lie behind a part of the box, evenly along the gradient and along each of its ramps; null for what is not just that, and
// for a part with many ramps.
// Opaque colours of sRGB alone, stops by shares of the gradient's length (CSS Images 3, 3.1 and 3.4).
() => {
  const WHOLE = /^linear-gradient\((.+)\)$/s, SAMPLES = 16, OF_A_RAMP = 8, MOST_RAMPS = 6;
  const TURN = /^(-?[\d.]+)deg$/, SIDE = /^to (left|right|top|bottom)(?: (left|right|top|bottom))?$/;
  const STOP = /^rgb\((\d+), (\d+), (\d+)\)((?: (?:-?[\d.e-]+%|0px)){0,2})$/;
  const WAYS = { left: [-1, 0], right: [1, 0], top: [0, -1], bottom: [0, 1] };
  const parts = (text) => text.split(/,\s*(?![^(]*\))/);
  // Where the gradient goes: towards a corner it stands upright on the line between the two corners beside that.
  const way = (text, width, height) => {
    const turn = TURN.exec(text), side = SIDE.exec(text);
    if (turn) { const angle = turn[1] * Math.PI / 180; return [Math.sin(angle), -Math.cos(angle)]; }
    if (!side) return null;
    if (!side[2]) return WAYS[side[1]];
    const [[ax, ay], [bx, by]] = [WAYS[side[1]], WAYS[side[2]]], long = Math.hypot(width, height);
    return [(ax + bx) * height / long, (ay + by) * width / long];
  };
  // [share of the length, colour][]; a stop without a place lies evenly between its neighbours, none before one that went before.
  const stopsOf = (texts) => {
    const stops = [];
    for (const text of texts) {
      const found = STOP.exec(text);
      if (!found) return null;
      const colour = found.slice(1, 4).map(Number), places = found[4].trim() ? found[4].trim().split(" ").map((place) => parseFloat(place) / 100) : [null];
      for (const place of places) stops.push([place, colour]);
    }
    if (stops.length < 2) return null;
    if (stops[0][0] === null) stops[0][0] = 0;
    if (stops.at(-1)[0] === null) stops.at(-1)[0] = 1;
    let last = -Infinity;
    for (const stop of stops) if (stop[0] !== null) last = stop[0] = Math.max(stop[0], last);
    for (let i = 1; i < stops.length; i++) {
      if (stops[i][0] !== null) continue;
      let next = i;
      while (stops[next][0] === null) next++;
      const from = stops[i - 1][0], step = (stops[next][0] - from) / (next - i + 1);
      for (let k = i; k < next; k++) stops[k][0] = from + step * (k - i + 1);
    }
    return stops;
  };
  const at = (stops, share) => {
    const next = stops.findIndex(([place]) => place > share);
    if (next === 0) return stops[0][1];
    if (next === -1) return stops.at(-1)[1];
    const [from, low] = stops[next - 1], [to, high] = stops[next], part = (share - from) / (to - from);
    return low.map((value, i) => Math.round(value + (high[i] - value) * part));
  };
  return (image, [left, top, right, bottom]) => {
    const whole = WHOLE.exec(image), width = right - left, height = bottom - top;
    if (!whole || !(width > 0) || !(height > 0)) return null;
    const texts = parts(whole[1]), isTurned = !texts[0].startsWith("rgb");
    const to = isTurned ? way(texts[0], width, height) : WAYS.bottom, stops = to && stopsOf(isTurned ? texts.slice(1) : texts);
    if (!stops) return null;
    const length = Math.abs(width * to[0]) + Math.abs(height * to[1]);
    const shareOf = (x, y) => ((x - (left + right) / 2) * to[0] + (y - (top + bottom) / 2) * to[1]) / length + 0.5;
    return ([l, t, r, b]) => {
      const corners = [shareOf(l, t), shareOf(r, t), shareOf(l, b), shareOf(r, b)], first = Math.min(...corners), last = Math.max(...corners);
      const between = stops.map(([place]) => place).filter((place) => place > first && place < last), ends = [first, ...between, last];
      if (ends.length > MOST_RAMPS + 1) return null;
      const evenly = (from, to, count) => Array.from({ length: count }, (_, i) => at(stops, from + (to - from) * i / (count - 1)));
      const ramps = between.length ? ends.slice(1).flatMap((end, i) => evenly(ends[i], end - 1e-9, OF_A_RAMP)) : [];
      return [...evenly(first, last, SAMPLES), ...ramps];
    };
  };
}
