// Conveniences only: without this script the essentials can be read, and the language be chosen.
const root = document.documentElement;
const all = (selector, from = document) => [...from.querySelectorAll(selector)];
const byId = (id) => document.getElementById(id);
const read = (id) => JSON.parse(byId(id).textContent);
const words = read("words");
const data = read("data");
const plurals = { en: new Intl.PluralRules("en"), ar: new Intl.PluralRules("ar") };

const language = () => root.dataset.language;
const spoken = (key, code, count, more = {}) => {
  const forms = words[key][code];
  const sentence = (count === undefined ? forms.other : forms[plurals[code].select(count)] ?? forms.other);
  return Object.entries({ n: count?.toLocaleString("en"), ...more }).reduce(
    (text, [name, value]) => text.replace(`{${name}}`, () => value), sentence);
};
const say = (key, count, more) => digits(spoken(key, language(), count, more));
const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};
// A sentence in both languages, as everywhere in the document: the style sheet shows the reader's.
const both = (key, count) => ["en", "ar"].map((code) => element("span", { class: code, lang: code }, spoken(key, code, count)));
const announce = (text) => { byId("said").textContent = text; };

// Letters that people type in several ways are one letter here; marks and the stretching line do not count.
const plain = /^[\x20-\x7e]*$/;
const fold = (text) => {
  const lower = text.toLowerCase();
  return plain.test(lower) ? lower : lower.normalize("NFKC").replace(/[\u0640\u064b-\u0652\u2066-\u2069]/g, "")
    .replace(/[أإآٱ]/g, "ا").replace(/ى/g, "ي").replace(/ة/g, "ه").replace(/\s+/g, " ").trim();
};
const later = (act) => { let timer; return () => { clearTimeout(timer); timer = setTimeout(act, 60); }; };

// Digits as the reader prefers them, in Arabic alone; code and what runs from left to right keep theirs.
const EASTERN = "٠١٢٣٤٥٦٧٨٩";
const eastern = () => language() === "ar" && root.dataset.digits === "arab";
const digits = (text) => (eastern() ? text.replace(/[0-9]/g, (digit) => EASTERN[digit]) : text);
const western = (text) => text.replace(/[٠-٩]/g, (digit) => EASTERN.indexOf(digit));
