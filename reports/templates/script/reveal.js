// -- a link to a place that is folded, filtered away or not made yet opens the way to it ------------------------------
const reveal = () => {
  const id = location.hash.length > 1 ? decodeURIComponent(location.hash.slice(1)) : "";
  const cause = /^c\d+$/.test(id) ? causes.find((one) => `c${one.n}` === id) : null;
  if (cause) {
    const group = cause.group;
    if (!group.matches.includes(cause)) { form.reset(); onePage = 0; filter(); }
    group.budget = Math.max(group.budget, group.matches.indexOf(cause) + 1);
    show(group);
  }
  const target = id && byId(id);
  if (!target) return;
  if (target.closest("tr[hidden]")) { finder.value = ""; findPages(); }
  for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  if (target.matches("tr")) target.querySelector("details")?.setAttribute("open", "");
  bring(target);
};
// What is laid out only when it is reached changes its height on the way, and the place that was aimed at moves with it.
const bring = (target, looks = 12) => {
  target.scrollIntoView();
  const look = () => {
    const { top } = target.getBoundingClientRect();
    if (top < -1 || top >= innerHeight) bring(target, looks - 1);
  };
  if (looks) requestAnimationFrame(() => requestAnimationFrame(look));
};
addEventListener("hashchange", reveal);
