// What is read of an answer of axe-core; the rest, its own words above all, is most of it.
({ testEngine, passes, inapplicable, violations, incomplete }) => {
  const named = (rules) => rules.map(({ id }) => ({ id }));
  const told = (checks) => checks.map(({ id, data }) => ({ id, data }));
  const found = (rules) => rules.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ ancestry, impact, html, any, all, none }) =>
    ({ ancestry, impact, html, any: told(any), all: told(all), none: told(none) })) }));
  return JSON.stringify({ testEngine, passes: named(passes), inapplicable: named(inapplicable), violations: found(violations), incomplete: found(incomplete) });
}
