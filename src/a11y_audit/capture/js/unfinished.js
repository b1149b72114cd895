// Whether the document was parsed to its end and its scripts were run, while it still loads. Answers null where it was not, else
// the addresses of what stands in the document and has not come, as far as that can be told. options: most.
(options) => {
  const LISTED = 250; // resources that the browser keeps account of, unless a page asks for more (Resource Timing)
  const [navigation] = performance.getEntriesByType("navigation");
  if (!navigation || !navigation.domContentLoadedEventEnd) return null;
  const listed = performance.getEntriesByType("resource"), came = new Set(listed.map((entry) => entry.name));
  const all = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.loading !== "lazy"); // nobody waits for these
  const pictures = all("img").filter((image) => !image.complete).map((image) => image.currentSrc || image.src);
  const others = all("script[src],link[rel~=stylesheet],iframe,frame").map((element) => element.src || element.href)
    .filter((address) => listed.length < LISTED && !came.has(address));
  return [...new Set([...pictures, ...others])].filter((address) => /^https?:/.test(address)).slice(0, options.most);
}
