// -- finding among the findings ---------------------------------------------------------------------------------------
const form = document.querySelector(".filters");
const fields = { search: byId("search"), outcome: byId("by-outcome"), impact: byId("by-impact"), criterion: byId("by-criterion"), standing: byId("by-standing"), page: byId("by-page") };
let onePage = 0; // the one page that a button asked for; 0 for none
const addresses = data.pages.map(([text]) => fold(text));

const pagesWanted = () => {
  const place = fold(fields.page.value);
  if (!place) return null;
  const found = new Set();
  addresses.forEach((text, row) => { if (onePage ? row + 1 === onePage : text.includes(place)) found.add(row + 1); });
  return found;
};
const filter = () => {
  const wanted = fold(fields.search.value).split(" ").filter(Boolean);
  const { outcome, impact, criterion, standing } = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field?.value]));
  const pages = pagesWanted();
  const open = byId("undecided")?.checked;
  let shown = 0;
  for (const group of groups) {
    const head = wanted.length ? headOf(group) : "";
    const outside = outcome && group.outcome !== outcome;
    group.matches = outside ? [] : group.causes.filter((cause) => (!impact || cause.i === impact)
      && (!criterion || cause.c.includes(criterion))
      && (!standing || cause.k?.includes(standing))
      && (!pages || cause.p.some((number) => pages.has(number)))
      && (!open || !cause.r || !decisionOf(cause))
      && wanted.every((word) => head.includes(word) || textOf(cause).includes(word)));
    group.budget = START;
    show(group);
    shown += group.matches.length;
  }
  byId("shown").textContent = say("shown", shown);
};
form.addEventListener("input", later(filter));
fields.page.addEventListener("input", () => { onePage = 0; });
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => { onePage = 0; setTimeout(filter); });
fields.page.addEventListener("focus", () => {
  byId("page-list").replaceChildren(...data.pages.map(([text]) => element("option", { value: text })));
}, { once: true });
