// -- language, digits, paper ------------------------------------------------------------------------------------------
const skipped = "code, pre, body [dir=ltr], .en, script, style, template, option";
const redigit = (from) => {
  if (!eastern() && !from.dataset?.eastern && from !== document.body) return;
  const walker = document.createTreeWalker(from, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!/[0-9٠-٩]/.test(node.data) || node.parentElement.closest(skipped)) continue;
    const own = node.own ?? (node.own = node.data);
    const wanted = digits(own);
    if (node.data !== wanted) node.data = wanted;
  }
};
const numerals = byId("arabic-digits");
const speak = (code) => {
  const before = eastern();
  root.dataset.language = root.lang = code;
  root.dir = code === "ar" ? "rtl" : "ltr";
  document.title = words.titles[code];
  for (const option of all("option[data-en]")) option.textContent = option.dataset[code];
  if (before || eastern()) redigit(document.body);
  filter();
  findPages();
  count();
};
numerals.addEventListener("change", () => {
  root.dataset.digits = numerals.checked ? "arab" : "latn";
  try { localStorage.setItem("a11y-audit-digits", root.dataset.digits); } catch { /* kept for this visit alone */ }
  redigit(document.body);
  speak(language());
});
try { root.dataset.digits = localStorage.getItem("a11y-audit-digits") ?? root.dataset.digits ?? "latn"; } catch { root.dataset.digits ??= "latn"; }
numerals.checked = root.dataset.digits === "arab";

let opened = [];
addEventListener("beforeprint", () => {
  opened = all("details.printed:not([open])");
  for (const fold of opened) fold.open = true;
});
addEventListener("afterprint", () => { for (const fold of opened) fold.open = false; });

for (const choice of all("[name=language]")) choice.addEventListener("change", () => speak(choice.value));
speak(document.querySelector("[name=language]:checked")?.value ?? root.lang);
reveal();
warm();
