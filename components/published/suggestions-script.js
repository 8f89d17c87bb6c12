// Suggestions while typing, as the combobox of the ARIA Authoring Practices: the keyboard stays in the box.
// Made into search-script.ts by `npm run stylesheet`, which takes comments and indentation away: every
// statement ends with a semicolon, and no text holds two slashes.
(() => {
  const box = document.getElementById("q");
  const list = document.createElement("ul");
  let at = -1;
  let asked = 0;
  let waiting;
  const point = (to) => {
    at = to;
    [...list.children].forEach((option, index) => {
      option.ariaSelected = index === at;
    });
    list.children[at]?.scrollIntoView({ block: "nearest" });
    box.setAttribute("aria-activedescendant", at < 0 ? "" : `o${at}`);
  };
  const open = (isOpen) => {
    list.hidden = !isOpen;
    box.ariaExpanded = isOpen;
    point(-1);
  };
  const optionOf = ({ text, kind, href, lang }, index) => {
    const option = document.createElement("li");
    const name = document.createElement("bdi");
    const what = document.createElement("small");
    Object.assign(name, { textContent: text, lang: lang ?? "" });
    what.textContent = kind;
    option.append(name, what);
    return Object.assign(option, {
      id: `o${index}`,
      role: "option",
      onclick: () => location.assign(href),
    });
  };
  // Whatever fails, there are no suggestions, and the form works as it does without them.
  const ask = async () => {
    asked += 1;
    const mine = asked;
    const typed = encodeURIComponent(box.value);
    const answer = await fetch(`/search/suggest?q=${typed}`).catch(() => null);
    const found = answer?.ok ? await answer.json() : [];
    if (mine !== asked || document.activeElement !== box) return;
    list.replaceChildren(...found.map(optionOf));
    open(found.length > 0);
  };
  const move = (by) => {
    const places = list.children.length + 1;
    if (list.hidden) open(true);
    // The place before the first option is the box itself.
    point(((at + 1 + by + places) % places) - 1);
    return true;
  };
  const take = () => {
    list.children[at].click();
    return true;
  };
  const close = () => {
    open(false);
    return true;
  };
  const keys = new Map([
    ["ArrowDown", () => move(1)],
    ["ArrowUp", () => move(-1)],
    ["Enter", () => at >= 0 && take()],
    ["Escape", () => !list.hidden && close()],
  ]);
  Object.assign(list, { id: "options", role: "listbox", ariaLabel: box.dataset.suggestions });
  Object.assign(box, { role: "combobox", autocomplete: "off", ariaAutoComplete: "list" });
  box.setAttribute("aria-controls", "options");
  box.after(list);
  open(false);
  list.onmousedown = (event) => event.preventDefault();
  box.onblur = close;
  box.oninput = () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 120);
  };
  box.onkeydown = (event) => {
    if (list.children.length && keys.get(event.key)?.()) event.preventDefault();
  };
})();
