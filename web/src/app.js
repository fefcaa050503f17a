// Every page: the theme, the search field, values tied to the words that say them, and brushing a timeline.
// The pages read and work without it, but for the ties.
import { brush } from "./brushing/brush.js";
import { tie } from "./ties/tie.js";

const root = document.documentElement;

function theme() {
  const button = document.getElementById("theme");
  const apply = (name) => {
    if (name) root.dataset.theme = name;
    else delete root.dataset.theme;
    const shown = { dark: "Dark", light: "Light" }[name] ?? "Auto";
    button.textContent = `◐ ${shown}`;
    button.setAttribute("aria-label", `Theme: ◐ ${shown}. Change it`);
  };
  const kept = () => localStorage.getItem("theme") ?? "";
  button.hidden = false;
  button.addEventListener("click", () => {
    const next = { "": "dark", dark: "light", light: "" }[kept()];
    if (next) localStorage.setItem("theme", next);
    else localStorage.removeItem("theme");
    apply(next);
  });
  apply(kept());
}

function typing(target) {
  return target.closest?.("input, textarea, select, [contenteditable]") && target.type !== "range";
}

function keys() {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    document.getElementById("find")?.focus();
    event.preventDefault();
  });
}

theme();
keys();
tie(document);
for (const each of document.querySelectorAll(".brush")) brush(each);
// On a phone what narrows a list down would stand before the list and hide it.
if (matchMedia("(max-width: 52rem)").matches) for (const each of document.querySelectorAll(".facets")) each.open = false;
