// Ties values ([data-v]) to the words that say them ([data-k]) and back: pointing or focusing shows, Enter or a
// click goes there, Escape lets go.

export function tie(page) {
  const index = new Map();
  const at = (key) => index.get(key) ?? index.set(key, { values: [], words: [] }).get(key);
  for (const element of page.querySelectorAll("[data-v]")) at(element.dataset.v).values.push(element);
  for (const element of page.querySelectorAll("[data-k]"))
    for (const key of keysOf(element)) at(key).words.push(element);
  const caption = page.getElementById("caption");
  let lit = [];

  function clear() {
    for (const element of lit) element.classList.remove("lit");
    lit = [];
    caption.hidden = true;
  }
  function light(elements) {
    for (const element of elements) {
      element.classList.add("lit");
      lit.push(element);
    }
  }
  function show(element) {
    clear();
    if (element.dataset.v) {
      const { values, words } = index.get(element.dataset.v);
      light([...values, ...words]);
      return;
    }
    const [first, ...others] = keysOf(element);
    light(index.get(first).words);
    for (const key of [first, ...others]) light(index.get(key).values);
  }
  function go(element) {
    const [word] = index.get(element.dataset.v).words;
    if (!word) return;
    for (let each = word.closest("details"); each; each = each.parentElement.closest("details")) each.open = true;
    word.scrollIntoView({ block: "center", behavior: calm() ? "auto" : "smooth" });
    const said = index.get(element.dataset.v).words.map((each) => each.textContent).join(" … ");
    caption.firstElementChild.textContent = `“${said.length > 400 ? `${said.slice(0, 400)}…` : said}”`;
    caption.hidden = false;
  }
  const target = (event) => event.target.closest?.("[data-v], [data-k]");

  page.addEventListener("pointerover", (event) => (target(event) ? show(target(event)) : clear()));
  page.addEventListener("focusin", (event) => target(event) && show(target(event)));
  page.addEventListener("focusout", clear);
  page.addEventListener("click", (event) => {
    const value = event.target.closest?.("[data-v]");
    if (value) {
      show(value);
      go(value);
    }
  });
  page.addEventListener("keydown", (event) => {
    const value = event.target.closest?.("[data-v]");
    if (event.key === "Escape") clear();
    if (value && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      go(value);
    }
  });
}

function keysOf(element) {
  return element.dataset.k.trim().split(" ");
}

function calm() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
