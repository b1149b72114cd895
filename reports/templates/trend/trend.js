// The reader's language: direction and title of the page follow the choice. Without this script the choice still works.
const titles = JSON.parse(document.getElementById("titles").textContent);
const page = document.documentElement;
for (const choice of document.querySelectorAll("[name=language]")) {
  choice.addEventListener("change", () => {
    page.lang = choice.value;
    page.dir = choice.value === "ar" ? "rtl" : "ltr";
    document.title = titles[choice.value];
  });
}
