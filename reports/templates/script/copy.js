// -- copying ----------------------------------------------------------------------------------------------------------
const copy = async (button) => {
  const source = button.previousElementSibling;
  let done = true;
  try { await navigator.clipboard.writeText(source.textContent); } catch {
    getSelection().selectAllChildren(source);
    done = document.execCommand("copy");
  }
  button.dataset.state = done ? "copied" : "copy-failed";
  announce(say(button.dataset.state));
  setTimeout(() => { delete button.dataset.state; announce(""); }, 1500);
};
document.addEventListener("click", (event) => {
  const button = event.target.closest(".copy");
  if (button && !button.dataset.state) copy(button);
});
