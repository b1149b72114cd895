// Menus that open while the pointer is on what holds them: a part with something to press, hidden in an entry of a menu that
// is seen. Answers [holder, part][]. taken: parts that are known already; isSeen. Whether the pointer brings them is seen
// when it is there.
(taken, isSeen) => {
  const MENUS = "nav,header,[role=navigation],[role=menubar],[class*=nav i],[class*=menu i]", ENTRIES = "li,[class*=dropdown i],[class*=menu-item i],[class*=nav-item i]";
  const PRESSED = "a[href],button,input,select", TALLEST = 120; // CSS px of an entry of a menu
  const found = [], entries = new Set();
  for (const menu of document.querySelectorAll(MENUS)) for (const entry of menu.querySelectorAll(ENTRIES)) entries.add(entry);
  for (const entry of entries) {
    const part = [...entry.children].find((child) => !taken.has(child) && (child.querySelector(PRESSED) && !isSeen(child)));
    if (!part || !isSeen(entry) || entry.getBoundingClientRect().height > TALLEST || entry.matches("[aria-hidden=true] *")) continue;
    // Of entries within entries the innermost holds the part; what opens within what was opened is not looked at.
    taken.add(part);
    found.push([entry, part]);
  }
  return found;
}
