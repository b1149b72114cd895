// Conveniences only: without this script everything can be read, and the language be chosen.
"use strict";
(() => {
  const root = document.documentElement;
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  const words = JSON.parse(byId("words").textContent);
  const language = () => root.dataset.language;
  const say = (key, count) => {
    const forms = words[key][language()];
    const form = count === undefined ? "other" : new Intl.PluralRules(language()).select(count);
    return (forms[form] ?? forms.other).replace("{n}", count?.toLocaleString("en"));
  };
  // Letters that people type in several ways are one letter here; marks and the stretching line do not count.
  const fold = (text) => text.toLowerCase().normalize("NFKC").replace(/[\u0640\u064b-\u0652\u2066-\u2069]/g, "")
    .replace(/[أإآٱ]/g, "ا").replace(/ى/g, "ي").replace(/ة/g, "ه").replace(/\s+/g, " ").trim();
  const later = (act) => { let timer; return () => { clearTimeout(timer); timer = setTimeout(act, 120); }; };

  // -- language ---------------------------------------------------------------------------------------------------
  const speak = (code) => {
    root.dataset.language = root.lang = code;
    root.dir = code === "ar" ? "rtl" : "ltr";
    document.title = words.titles[code];
    for (const option of all("option[data-en]")) option.textContent = option.dataset[code];
    filter();
    findPages();
  };

  // -- findings ---------------------------------------------------------------------------------------------------
  const fields = { search: byId("search"), outcome: byId("by-outcome"), impact: byId("by-impact"), criterion: byId("by-criterion"), page: byId("by-page") };
  const rows = all(".page-table tbody tr").map((row) => ({ row, number: row.id.slice(1), text: null }));
  const textOf = (entry) => entry.text ??= fold(entry.row.textContent);
  const groups = all(".rule").map((rule) => ({
    rule, head: null, folds: all(".more", rule),
    causes: all(".cause", rule).map((item) => ({
      item, text: null, outcome: item.dataset.outcome, impact: item.dataset.impact,
      criteria: item.dataset.criteria.split(" "), pages: item.dataset.pages.split(" "),
    })),
  }));
  const headOf = (group) => group.head ??= fold(all(":scope > h4, :scope > .tally, :scope > .card", group.rule).map((part) => part.textContent).join(" "));
  const addressOf = (entry) => entry.address ??= fold(entry.row.querySelector("th").firstElementChild.textContent + " " + (entry.row.querySelector("th > [dir=ltr]")?.textContent ?? ""));

  const filter = () => {
    const wanted = fold(fields.search.value).split(" ").filter(Boolean);
    const place = fold(fields.page.value);
    const pages = place ? new Set(rows.filter((entry) => addressOf(entry).includes(place)).map((entry) => entry.number)) : null;
    const active = Boolean(wanted.length || place || fields.outcome.value || fields.impact.value || fields.criterion.value);
    let shown = 0;
    for (const group of groups) {
      let here = 0;
      for (const cause of group.causes) {
        const fits = (!fields.outcome.value || cause.outcome === fields.outcome.value)
          && (!fields.impact.value || cause.impact === fields.impact.value)
          && (!fields.criterion.value || cause.criteria.includes(fields.criterion.value))
          && (!pages || cause.pages.some((number) => pages.has(number)))
          && (!wanted.length || ((cause.text ??= fold(cause.item.textContent)), wanted.every((word) => cause.text.includes(word) || headOf(group).includes(word))));
        if (cause.item.hidden === fits) cause.item.hidden = !fits;
        here += fits;
      }
      group.rule.hidden = !here;
      for (const more of group.folds) {
        const inside = active && group.causes.some((cause) => !cause.item.hidden && more.contains(cause.item));
        more.hidden = active && !inside;
        if (active ? inside && !more.open : more.dataset.opened) {
          more.open = active;
          if (active) more.dataset.opened = "yes"; else delete more.dataset.opened;
        }
      }
      shown += here;
    }
    byId("shown").textContent = say("shown", shown);
  };
  const form = document.querySelector(".filters");
  form.addEventListener("input", later(filter));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  fields.page.addEventListener("focus", () => {
    byId("page-list").replaceChildren(...rows.map((entry) => {
      const option = document.createElement("option");
      option.value = entry.row.querySelector("th > [dir=ltr]")?.textContent ?? "";
      return option;
    }));
  }, { once: true });

  // -- pages ------------------------------------------------------------------------------------------------------
  const finder = byId("find-page");
  const findPages = () => {
    if (!finder) return;
    const wanted = fold(finder.value).split(" ").filter(Boolean);
    let shown = 0;
    for (const entry of rows) {
      const fits = !wanted.length || wanted.every((word) => textOf(entry).includes(word));
      if (entry.row.hidden === fits) entry.row.hidden = !fits;
      shown += fits;
    }
    byId("pages-shown").textContent = say("pages-shown", shown);
  };
  finder?.addEventListener("input", later(findPages));

  // -- a link to a place that is folded or filtered away opens the way to it ------------------------------------------
  const reveal = () => {
    const target = location.hash.length > 1 && byId(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.closest("[hidden]")) {
      form.reset();
      if (finder) finder.value = "";
      filter();
      findPages();
    }
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    if (target.matches("tr")) target.querySelector("details")?.setAttribute("open", "");
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);

  // -- copying ------------------------------------------------------------------------------------------------------
  const copy = async (button) => {
    const source = button.previousElementSibling;
    let done = true;
    try { await navigator.clipboard.writeText(source.textContent); } catch {
      getSelection().selectAllChildren(source);
      done = document.execCommand("copy");
    }
    button.dataset.state = done ? "copied" : "copy-failed";
    byId("said").textContent = say(button.dataset.state);
    setTimeout(() => { delete button.dataset.state; byId("said").textContent = ""; }, 1500);
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest(".copy");
    if (button && !button.dataset.state) copy(button);
  });

  // -- paper shows what the screen folds -------------------------------------------------------------------------------
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = all("details.printed:not([open])");
    for (const fold of opened) fold.open = true;
  });
  addEventListener("afterprint", () => { for (const fold of opened) fold.open = false; });

  for (const choice of all("[name=language]")) choice.addEventListener("change", () => speak(choice.value));
  speak(document.querySelector("[name=language]:checked")?.value ?? root.lang);
  reveal();
})();
