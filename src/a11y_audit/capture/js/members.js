// Give members of nodes a second name that no field bears (capture/members.py): members with the mark before it.
([mark, members]) => {
  const HOLDERS = ["EventTarget", "Node", "Element", "HTMLElement", "SVGElement", "MathMLElement", "Document", "DocumentFragment", "ShadowRoot", "Attr",
    "Range", "DOMTokenList", "MediaQueryList", "Response", "CSSStyleRule", "CSSKeyframeRule", "CSSPageRule", "CSSMarginRule", "CSSFontFaceRule",
    "CSSNestedDeclarations", "CSSPositionTryRule"]; // what has members of these names
  for (const holder of HOLDERS) {
    const prototype = window[holder] && window[holder].prototype;
    for (const name of prototype ? members : []) {
      const member = Object.getOwnPropertyDescriptor(prototype, name);
      if (member && !Object.getOwnPropertyDescriptor(prototype, mark + name)) Object.defineProperty(prototype, mark + name, { ...member, enumerable: false, configurable: false });
    }
  }
}
