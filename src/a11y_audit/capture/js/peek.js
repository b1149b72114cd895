// What tells whether a document is a page to audit, before anything else is read of it.
() => ({
  elements: document.getElementsByTagName("*").length, title: document.title,
  bytes: (performance.getEntriesByType("navigation")[0] || {}).decodedBodySize || 0,
  raw: Boolean(document.getElementById("webkit-xml-viewer-source-xml")),
  media: Boolean(document.querySelector("audio, video")),
  password: Boolean(document.querySelector("input[type=password]")),
  words: document.body ? (document.body.innerText || "").slice(0, 20000).split(/\s+/).length : 0,
})
