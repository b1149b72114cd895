// How many seconds of each recording of this document can be heard, kept for dom.js: 0 is silence, what cannot be told
// has no entry. The recording is fetched from where the page fetched it, and decoded without being played.
async ({ most, bytes, seconds, patience }) => {
  const hook = window[Symbol.for("a11y-audit")];
  const RATE = 8000, WINDOW = 800; // samples a second; samples of a tenth of a second
  const SILENCE = 0.001; // of full scale (-60 dB): less is noise of the encoder
  hook.heard = new WeakMap();
  const tracks = (medium) => {
    try { return medium.captureStream().getAudioTracks().length; } catch { return -1; } // of another origin
  };
  const load = async (address) => {
    const answer = await fetch(address, { cache: "force-cache", signal: AbortSignal.timeout(patience) });
    const length = Number(answer.headers.get("content-length"));
    if (!answer.ok || !length || length > bytes) { if (answer.body) await answer.body.cancel(); return null; }
    return answer.arrayBuffer();
  };
  const audible = (sound) => {
    const samples = sound.getChannelData(0);
    let windows = 0;
    for (let start = 0; start < samples.length; start += WINDOW) {
      const end = Math.min(start + WINDOW, samples.length);
      for (let i = start; i < end; i++) if (Math.abs(samples[i]) > SILENCE) { windows += 1; break; }
    }
    return Math.round(windows * WINDOW / RATE * 10) / 10;
  };
  const listen = async (medium) => {
    if (medium.error || !/^(https?|blob|data):/.test(medium.currentSrc)) return;
    if (medium.readyState && medium.localName === "video" && tracks(medium) === 0) { hook.heard.set(medium, 0); return; }
    if (medium.duration > seconds) return;
    try {
      const data = await load(medium.currentSrc);
      if (data) hook.heard.set(medium, audible(await new OfflineAudioContext(1, 1, RATE).decodeAudioData(data)));
    } catch { /* it cannot be fetched or decoded: nobody knows */ }
  };
  for (const medium of [...document.querySelectorAll("audio, video")].slice(0, most)) await listen(medium);
}
