// -- cards of causes, made as the reader asks for them ----------------------------------------------------------------
const shape = byId("cause-shape").content.firstElementChild;
const label = byId("decision-shape");
const START = Number(byId("findings").dataset.start);
const MORE = 50;
const unmarked = new Map();
const entities = { "&lt;": "<", "&gt;": ">", "&#34;": '"', "&#39;": "'", "&amp;": "&" };
const readable = (place) => {
  if (place === undefined) return "";
  if (!unmarked.has(place)) {
    const text = data.strings[place].replace(/<[^>]*>/g, " ").replace(/&(?:lt|gt|#34|#39|amp);/g, (found) => entities[found]);
    unmarked.set(place, fold(text));
  }
  return unmarked.get(place);
};
const articles = all(".rule");
const groups = data.groups.map((group, place) => ({
  article: articles[place], list: articles[place].querySelector(".causes"), more: articles[place].querySelector(".more"),
  outcome: group.o, causes: group.c, matches: group.c, budget: START, head: null,
}));
const causes = groups.flatMap((group) => group.causes);
for (const group of groups) for (const cause of group.causes) cause.group = group;

const textOf = (cause) => cause.text ??= [
  readable(cause.w), readable(cause.a), readable(cause.f), readable(cause.o), readable(cause.x), readable(cause.z), readable(cause.t), fold(cause.q ?? ""), fold(cause.h ?? ""),
].join(" ");
const headOf = (group) => group.head ??= fold(all(":scope > h4, :scope > .card", group.article).map((part) => part.textContent).join(" "));

const pageItem = (number) => {
  const [text, href, lang] = data.pages[number - 1];
  const named = { dir: "ltr", ...(lang && { lang }) };
  return element("li", {}, href ? element("a", { href, rel: "noreferrer", ...named }, text) : element("bdi", named, text));
};
const fillPages = (details) => {
  const cause = details.closest(".cause").cause;
  details.querySelector(".pages").replaceChildren(...cause.p.slice(PAGES).map(pageItem));
};
const PAGES = 20;

const fill = (item, cause) => {
  for (const part of all("[data-with], [data-fill]", item)) {
    const value = cause[part.dataset.with ?? part.dataset.fill];
    if (value === undefined) part.remove();
    else if (part.dataset.fill) typeof value === "number" ? part.innerHTML = data.strings[value] : part.textContent = value;
  }
  for (const part of all("[id], [aria-labelledby]", item)) {
    if (part.id) part.id = part.id.replace(/0$/, cause.n);
    const named = part.getAttribute("aria-labelledby");
    if (named) part.setAttribute("aria-labelledby", named.replace(/\bn0\b/, `n${cause.n}`));
  }
  item.querySelector(".nth").textContent = cause.n;
  const picture = item.querySelector(".crop img");
  if (picture) { picture.src = data.strings[cause.u]; picture.alt = cause.n; }
  for (const [selector, code] of [[".where code", cause.ql], ["pre", cause.hl]]) item.querySelector(selector)?.setAttribute("lang", code ?? "en");
  item.querySelector(".pages").append(...cause.p.slice(0, PAGES).map(pageItem));
  if (cause.p.length > PAGES) {
    item.append(element("details", { class: "more-pages" },
      element("summary", {}, ...both("more-pages", cause.p.length - PAGES)), element("ul", { class: "pages" })));
  }
};
const itemOf = (cause) => {
  if (cause.item) return cause.item;
  cause.item = byId(`c${cause.n}`);
  if (!cause.item) {
    cause.item = shape.cloneNode(true);
    cause.item.id = `c${cause.n}`;
    fill(cause.item, cause);
  }
  cause.item.cause = cause;
  for (const details of all(".more-pages", cause.item)) details.addEventListener("toggle", () => fillPages(details), { once: true });
  if (cause.r && label) addDecision(cause);
  redigit(cause.item);
  return cause.item;
};

// Show as many of a group's matches as the reader asked for; what stands there already stays where it is.
const show = (group) => {
  const wanted = group.matches.slice(0, group.budget).map(itemOf);
  const there = [...group.list.children];
  if (there.length <= wanted.length && there.every((item, place) => item === wanted[place])) group.list.append(...wanted.slice(there.length));
  else group.list.replaceChildren(...wanted);
  group.article.hidden = !wanted.length;
  const left = group.matches.length - wanted.length;
  group.more.hidden = !left;
  group.more.replaceChildren(...both("show-more", Math.min(left, MORE)));
  redigit(group.more);
};
for (const group of groups) {
  group.more.addEventListener("click", () => {
    const first = group.matches[group.budget];
    group.budget += MORE;
    show(group);
    first.item.focus();
  });
}

// What is searched is made ready while nobody waits.
const warm = (place = 0) => {
  if (place >= causes.length) return;
  const until = performance.now() + 8;
  while (place < causes.length && performance.now() < until) textOf(causes[place++]);
  setTimeout(() => warm(place), 30);
};
