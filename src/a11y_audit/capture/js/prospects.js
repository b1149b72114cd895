// Tell what there is to be pressed, by kinds of trials; what was held still meanwhile goes on again before. Answers for
// each kind in `asked` (its options by its name) [its answer, what broke it]; one of the two is "". Needs layers.js,
// folds.js and sendings.js as `kinds`, and what these need: `part`, `hovers`, `colours`, `clear`, `undo`, `said`, `looks`.
({ asked, kinds, part, hovers, colours, clear, undo, said, looks }) => {
  const hook = window[Symbol.for("a11y-audit")];
  if (hook.stir) hook.stir();
  const answer = (kind) => {
    const colour = colours(), own = { part, hovers, said, looks, colour, clear: clear(colour), undo: undo() };
    try { return [kinds[kind]({ ...asked[kind], ...own }), ""]; } catch (error) { return ["", String(error)]; }
  };
  return JSON.stringify(Object.keys(asked).map(answer));
}
