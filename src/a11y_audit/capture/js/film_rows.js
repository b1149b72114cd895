// Rows of elements that a filmed copy of this document named by path, tag and class; -1 for what is not here.
(places) => {
  const hook = window[Symbol.for("a11y-audit")];
  // Classes come and go with movement; one that both have is enough where the path is the same.
  const is = (element, place) => element && element.localName === place.tag && [...element.classList].sort().join(" ") === place.words.join(" ");
  const isLike = (element, place) => element && element.localName === place.tag && (element.getAttribute("id") || "") === place.id
    && (!element.classList.length || !place.words.length || place.words.some((word) => element.classList.contains(word)));
  const follow = (path) => {
    let node = document.documentElement;
    for (const step of path) {
      if (!node) return [null, false];
      if (step === -1) { if (!node.shadowRoot) return [node, true]; node = node.shadowRoot; } else node = node.children[step];
    }
    return [node, false];
  };
  return places.map((place) => {
    let [element, isClosed] = follow(place.path); // what lies in a closed root is told by its host
    if (!isClosed && !isLike(element, place)) {
      const named = place.id ? document.getElementById(place.id) : null;
      const alike = place.words.length ? [...document.querySelectorAll(place.tag)].filter((other) => is(other, place)) : [];
      element = is(named, place) ? named : alike.length === 1 ? alike[0] : null;
    }
    for (let node = element; node; node = node.parentElement || (node.getRootNode().host ?? null)) {
      const row = hook.rowOf(node);
      if (row !== undefined) return row;
    }
    return -1;
  });
}
