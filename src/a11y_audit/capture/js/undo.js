// A watch over what scripts do to the document and to the shadow roots that are known: `begin` it, ask what `changed`
// (records of a MutationObserver), and have all of that undone, backwards, by `back`.
() => {
  const hook = window[Symbol.for("a11y-audit")];
  const WATCHED = { subtree: true, childList: true, attributes: true, attributeOldValue: true, characterData: true, characterDataOldValue: true };
  const changes = [];
  const watcher = new MutationObserver((records) => { for (const record of records) changes.push(record); });
  const undone = {
    attributes: ({ target, attributeName, attributeNamespace, oldValue }) => (oldValue === null
      ? target.removeAttributeNS(attributeNamespace, attributeName) : target.setAttributeNS(attributeNamespace, attributeName, oldValue)),
    characterData: ({ target, oldValue }) => { target.data = oldValue; },
    childList: ({ target, addedNodes, removedNodes, nextSibling }) => {
      for (const node of addedNodes) if (node.parentNode === target) node.remove();
      const before = nextSibling && nextSibling.parentNode === target ? nextSibling : null;
      for (const node of removedNodes) target.insertBefore(node, before);
    },
  };
  const changed = () => { for (const record of watcher.takeRecords()) changes.push(record); return changes; };
  return {
    begin() { for (const root of [document, ...((hook.pending && hook.pending.roots) || [])]) watcher.observe(root, WATCHED); },
    changed,
    back() {
      changed();
      watcher.disconnect();
      for (const change of changes.splice(0).reverse()) try { undone[change.type](change); } catch { /* it is gone with what held it */ }
    },
  };
}
