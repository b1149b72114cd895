// -- pages ------------------------------------------------------------------------------------------------------------
const rows = all(".page-table tbody tr").map((row) => ({ row, text: null }));
const finder = byId("find-page");
const findPages = () => {
  if (!finder) return;
  const wanted = fold(finder.value).split(" ").filter(Boolean);
  let shown = 0;
  for (const entry of rows) {
    const fits = !wanted.length || ((entry.text ??= fold(entry.row.textContent)), wanted.every((word) => entry.text.includes(word)));
    if (entry.row.hidden === fits) entry.row.hidden = !fits;
    shown += fits;
  }
  byId("pages-shown").textContent = say("pages-shown", shown);
};
finder?.addEventListener("input", later(findPages));
document.querySelector(".page-table")?.addEventListener("click", (event) => {
  const button = event.target.closest(".show-page");
  if (!button) return;
  form.reset();
  setTimeout(() => {
    onePage = Number(button.value);
    fields.page.value = data.pages[onePage - 1][0];
    filter();
    fields.page.scrollIntoView({ block: "center" });
    fields.page.focus({ preventScroll: true });
  });
});
