// What the document says of itself (model/rows.py, DocumentInfo).
() => {
  const root = document.documentElement;
  const title = document.querySelector("head > title, svg > title") || document.querySelector("title");
  return {
    url: location.href, root: root.localName, content_type: document.contentType,
    language: root.getAttribute("lang"), xml_language: root.getAttributeNS("http://www.w3.org/XML/1998/namespace", "lang") ?? root.getAttribute("xml:lang"),
    direction: root.getAttribute("dir"), title: title ? title.textContent.replace(/\s+/g, " ").trim() : null,
    doctype: document.doctype ? document.doctype.name : null, charset: document.characterSet, mode: document.compatMode,
    width: root.scrollWidth, height: root.scrollHeight,
  };
}
