// Whether the document was parsed to its end and its scripts were run, while it still loads. Answers null where it was not, else the
// addresses of what stands in the document and has not come. options: most.
(options) => {
  const [navigation] = performance.getEntriesByType("navigation");
  if (!navigation || !navigation.domContentLoadedEventEnd) return null;
  const came = new Set(performance.getEntriesByType("resource").map((entry) => entry.name));
  const asked = [...document.querySelectorAll("script[src],link[rel~=stylesheet],img,iframe,video,audio,object")]
    .map((element) => element.currentSrc || element.src || element.href || element.data || "");
  return [...new Set(asked)].filter((address) => /^https?:/.test(address) && !came.has(address)).slice(0, options.most);
}
