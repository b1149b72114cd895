// Read this document (`reading`: options of dom.js), have axe-core look at it (`asking`: those of axe_run.js), or both. Both
// at once are one run of axe-core, whose tree of the document, and the names and roles that it reckoned, then serve twice:
// a tenth of what both cost. The document is read before any rule has looked.
// Answers [document, answer of axe-core, what broke it], each null or "" where there is none, as JSON. Throws where the
// document cannot be read. Needs `read`, `ask` (axe_run.js), `brief`, `aside`.
async ({ reading, asking, read, ask, brief, aside }) => {
  const OWN = "a11y-audit"; // a rule and a check of this name, for the time of one run
  const names = aside();
  let part = null;
  const take = () => { part = read({ ...reading, written: names.written }); };
  const together = async () => {
    let isDone = false; // whatever is met first: a document need not have an <html>, and a part of one has none
    const matches = () => !isDone && (isDone = true);
    const evaluate = () => { try { take(); } catch { part = null; } return true; }; // then it is read by itself
    axe.configure({ checks: [{ id: OWN, evaluate }], rules: [{ id: OWN, selector: "*", excludeHidden: false, matches, any: [OWN] }] });
    const { rules, checks } = axe._audit;
    rules.unshift(rules.pop());
    try {
      return await ask({ ...asking, options: { ...asking.options, runOnly: { type: "rule", values: [OWN, ...asking.options.runOnly.values] } }, brief, aside });
    } finally {
      rules.shift();
      delete checks[OWN];
    }
  };
  let told = null, trouble = "";
  try {
    if (asking) {
      try { told = await (reading ? together() : ask({ ...asking, brief, aside })); } catch (error) { trouble = String(error); }
    }
    if (reading && part === null) {
      try { axe.setup(document.documentElement); take(); } finally { axe.teardown(); }
    }
  } finally { names.back(); }
  return `[${part},${told},${JSON.stringify(trouble)}]`;
}
