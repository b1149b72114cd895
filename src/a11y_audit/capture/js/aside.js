// Puts the names aside that hide members of forms and of the document (members.py) from who reads these by their names,
// as axe-core does: the fields belong to no form meanwhile, pictures and their like have no name. Answers how to have
// them `back`, and the attributes that are `written` for an element whatever was put aside.
() => {
  const NOWHERE = "a11y-audit-aside"; // the id of no form
  const NAMED = "form[name],img[name],iframe[name],embed[name],object[name],object[id]"; // document.name is one of these
  const was = new Map(), checked = [];
  const hides = (element, owner) => ["id", "name"].some((key) => element.hasAttribute(key) && element.getAttribute(key) in owner.prototype);
  const put = (element, name, value) => {
    if (!was.has(element)) was.set(element, new Map([...element.attributes].map((one) => [one.name, one.value])));
    if (value === null) element.removeAttribute(name); else element.setAttribute(name, value);
  };
  const fieldsOf = Object.getOwnPropertyDescriptor(HTMLFormElement.prototype, "elements").get;
  const clear = (root) => {
    for (const form of root.querySelectorAll("form")) {
      if (!(form instanceof HTMLFormElement)) continue; // a drawing may hold elements of that name
      for (const field of [...fieldsOf.call(form)]) {
        if (!hides(field, HTMLFormElement)) continue;
        if (field.type === "radio") checked.push([field, field.checked]); // those of a name may be one group without their forms
        put(field, "form", NOWHERE);
      }
      for (const image of form.querySelectorAll("img[name],img[id]")) if (hides(image, HTMLFormElement)) for (const name of ["name", "id"]) put(image, name, null);
    }
    for (const element of root.querySelectorAll("*")) if (element.shadowRoot) clear(element.shadowRoot);
  };
  clear(document);
  for (const element of document.querySelectorAll(NAMED)) if (hides(element, HTMLDocument)) for (const name of element.localName === "object" ? ["name", "id"] : ["name"]) put(element, name, null);
  return {
    written: (element) => (was.has(element) ? [...was.get(element)].map(([name, value]) => ({ name, value })) : element.attributes),
    back() {
      for (const [element, attributes] of was) for (const name of ["form", "name", "id"]) {
        const value = attributes.get(name);
        if (value === undefined) element.removeAttribute(name); else if (value !== element.getAttribute(name)) element.setAttribute(name, value);
      }
      for (const [field, value] of checked) if (field.checked !== value) field.checked = value;
    },
  };
}
