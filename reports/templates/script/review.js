// -- decisions of the reader: kept in the browser, exported as a file that later runs honour ---------------------------
const SCHEMA = "a11y-audit-reviews/1";
const KEPT = `${SCHEMA} ${data.site}`;
const keyOf = (question) => [question.fingerprint, question.element, ...question.pages].join(" ");
const asked = causes.filter((cause) => cause.r);
const desk = { who: "", made: {}, others: [] }; // made: by key of the question; others: read from files, of no question here

const keep = () => {
  try { localStorage.setItem(KEPT, JSON.stringify(desk)); } catch { if (label) byId("not-kept").hidden = false; }
};
const recall = () => { try { Object.assign(desk, JSON.parse(localStorage.getItem(KEPT)) ?? {}); } catch { desk.made = {}; } };
recall();
const decisionOf = (cause) => desk.made[keyOf(cause.r)];
const today = () => { const now = new Date(); return new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10); };
const count = () => { if (label) byId("decided").textContent = say("decisions-made", asked.filter(decisionOf).length, { total: digits(String(asked.length)) }); };

const showDecision = (cause) => {
  const { choices, withdraw, reasons, why, until } = cause.desk;
  const made = decisionOf(cause);
  for (const choice of choices) choice.checked = choice.value === made?.decision;
  withdraw.hidden = reasons.hidden = !made;
  why.value = made?.why ?? "";
  until.value = made?.until ?? "";
  cause.item.classList.toggle("answered", Boolean(made));
};
const showDesk = () => {
  count();
  for (const cause of asked) if (cause.desk) showDecision(cause);
};
const decide = (cause, change) => {
  const key = keyOf(cause.r);
  if (change) desk.made[key] = { ...desk.made[key], when: today(), ...change };
  else delete desk.made[key];
  keep();
  count();
};
const addDecision = (cause) => {
  const set = label.content.firstElementChild.cloneNode(true);
  for (const part of all("[id], [for], [name], [aria-labelledby], [aria-describedby]", set).concat(set)) {
    for (const name of ["id", "for", "name", "aria-labelledby", "aria-describedby"]) {
      const value = part.getAttribute(name);
      if (value) part.setAttribute(name, value.replace(/\b([a-z])0(?=-|\b)/g, `$1${cause.n}`));
    }
  }
  const [why, until] = [set.querySelector("[type=text]"), set.querySelector("[type=date]")];
  cause.desk = { choices: all("[type=radio]", set), withdraw: set.querySelector(".withdraw"), reasons: set.querySelector(".reasons"), why, until };
  for (const choice of cause.desk.choices) choice.addEventListener("change", () => { decide(cause, { decision: choice.value }); showDecision(cause); });
  cause.desk.withdraw.addEventListener("click", () => { decide(cause, null); showDecision(cause); cause.desk.choices[0].focus(); });
  why.addEventListener("input", () => decide(cause, { why: why.value.trim() }));
  until.addEventListener("input", () => decide(cause, { until: until.value }));
  cause.item.append(set);
  showDecision(cause);
};

const exported = () => {
  const own = asked.filter(decisionOf).map((cause) => {
    const { decision, when, why, until, who } = decisionOf(cause);
    return { ...cause.r, decision, who: who ?? desk.who, when, ...(why && { why }), ...(until && { until }) };
  });
  const known = new Set(own.map(keyOf));
  return [...own, ...desk.others.filter((other) => !known.has(keyOf(other)))].sort((one, two) => (keyOf(one) < keyOf(two) ? -1 : 1));
};
const save = () => {
  const reviews = exported();
  if (!desk.who && asked.some((cause) => decisionOf(cause) && !decisionOf(cause).who)) {
    byId("who").focus();
    return announce(say("name-missing"));
  }
  if (!reviews.length) return announce(say("export-empty"));
  const file = { schema: SCHEMA, site: data.site, run: data.run, exported: today(), reviews };
  const address = URL.createObjectURL(new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: "application/json" }));
  const host = data.site.replace(/^\w+:\/\//, "").replace(/[^\w.-]+/g, "-") || "site";
  element("a", { href: address, download: `a11y-audit-reviews-${host}-${today()}.json` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
  return announce(say("exported", reviews.length));
};
const readFile = async (input) => {
  let file;
  try { file = JSON.parse(await input.files[0].text()); } catch { file = null; }
  const fits = (one) => typeof one?.fingerprint === "string" && ["accept", "reject", "unsure"].includes(one.decision);
  if (file?.schema !== SCHEMA || !Array.isArray(file.reviews) || !file.reviews.every(fits)) return announce(say("import-failed"));
  const questions = new Map(asked.map((cause) => [keyOf(cause.r), cause]));
  for (const one of file.reviews.map((each) => ({ element: "", pages: ["*"], copies: 1, ...each }))) {
    const key = keyOf(one);
    const { decision, who, when, why, until } = one;
    if (!questions.has(key)) desk.others = [...desk.others.filter((other) => keyOf(other) !== key), one];
    else desk.made[key] ??= { decision, who, when, ...(why && { why }), ...(until && { until }) };
  }
  keep();
  showDesk();
  return announce(say("imported", file.reviews.length));
};
if (label) {
  byId("who").value = desk.who;
  byId("who").addEventListener("input", () => { desk.who = byId("who").value.trim(); keep(); });
  byId("export").addEventListener("click", save);
  byId("import").addEventListener("change", (event) => readFile(event.target).then(() => { event.target.value = ""; }));
  byId("undecided").addEventListener("change", () => filter());
  // The same report, or an earlier one of the site, in another window: what is decided there is not to be written over here.
  addEventListener("storage", (event) => {
    if (event.key !== KEPT) return;
    recall();
    byId("who").value = desk.who;
    showDesk();
  });
  document.querySelector(".desk").addEventListener("submit", (event) => event.preventDefault());
}
