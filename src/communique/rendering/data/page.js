"use strict";
// Ties values ([data-v]) to the words that say them ([data-k]) and back, within each report.
// Pointing or focusing shows, a click or Enter holds, Escape lets go. The page reads well without it.
(() => {
  const byId = (id) => document.getElementById(id);
  const caption = byId("caption");
  const message = caption.querySelector("p");
  const narrow = matchMedia("(max-width: 860px)");
  const indexes = new WeakMap();
  let lit = [];
  let held = null;

  // key -> { values, words } of one report, made when it is first pointed at
  function indexOf(report) {
    if (!indexes.has(report)) {
      const index = new Map();
      const at = (key) => index.get(key) ?? index.set(key, { values: [], words: [] }).get(key);
      for (const element of report.querySelectorAll("[data-v]")) at(element.dataset.v).values.push(element);
      for (const element of report.querySelectorAll("[data-k]"))
        for (const key of element.dataset.k.split(" ")) at(key).words.push(element);
      indexes.set(report, index);
    }
    return indexes.get(report);
  }

  function add(elements, name, kind = "") {
    for (const element of elements) {
      element.classList.add(name);
      if (kind) element.dataset.kind = kind;
      lit.push([element, name]);
    }
  }
  function clear() {
    for (const [element, name] of lit) {
      element.classList.remove(name);
      delete element.dataset.kind;
    }
    lit = [];
  }

  const KINDS = ["who", "party", "where", "when", "what", "came", "quote"];
  const kindOf = (element) => KINDS.find((kind) => element.classList.contains(kind));
  const isCard = (element) => element.classList.contains("engagement");

  function showValue(value) {
    const index = indexOf(value.closest(".report"));
    const card = value.closest(".engagement");
    if (card?.dataset.v) add([card, ...index.get(card.dataset.v).words], "near");
    if (isCard(value)) return;
    const { values, words } = index.get(value.dataset.v);
    add(values.filter((element) => !isCard(element)), "lit");
    add(words, "lit", kindOf(value));
  }
  function showWords(mark) {
    const index = indexOf(mark.closest(".report"));
    const keys = mark.dataset.k.split(" ");
    add(index.get(keys[0]).words, "lit", kindOf(mark));
    for (const key of keys)
      for (const element of index.get(key).values) add([element], isCard(element) ? "near" : "lit");
  }
  const show = (element) => { clear(); (element.dataset.k ? showWords : showValue)(element); };

  // The other end of the tie: the first words of a value, the first value of words.
  function otherEnd(element) {
    const index = indexOf(element.closest(".report"));
    return element.dataset.v ? index.get(element.dataset.v).words[0]
      : index.get(element.dataset.k.split(" ")[0]).values[0];
  }

  // What a value's words are, or what words say: for small screens and screen readers.
  function describe(element) {
    const index = indexOf(element.closest(".report"));
    if (element.dataset.v) {
      const parts = index.get(element.dataset.v).words;
      const words = parts.map((part, at) =>
        (at && parts[at - 1].nextSibling !== part ? " … " : "") + part.textContent).join("");
      return `“${words.length > 400 ? words.slice(0, 400) + "…" : words}”`;
    }
    const said = element.dataset.k.split(" ").flatMap((key) => index.get(key).values)
      .filter((value) => !value.classList.contains("quote"))
      .map((value) => {
        const card = value.closest(".engagement");
        const number = card?.querySelector(".number").textContent;
        const name = value.closest("dd")?.previousElementSibling?.textContent;
        const words = isCard(value) ? card.querySelector(".kind").textContent : value.textContent;
        return [number, name, words].filter(Boolean).join(" ");
      });
    return [...new Set(said)].slice(0, 8).join("\n");
  }
  function tell(element) {
    message.textContent = describe(element);
    caption.hidden = false;
  }
  function rest() {
    clear();
    if (held) show(held); else caption.hidden = true;
  }
  function hold(element) {
    held?.removeAttribute("aria-pressed");
    held = element === held ? null : element;
    rest();
    if (!held) return;
    if (held.dataset.v) held.setAttribute("aria-pressed", "true");
    if (narrow.matches) tell(held); else caption.hidden = true;
    if (!narrow.matches) otherEnd(held)?.scrollIntoView({ block: "nearest" });
  }

  const target = (event) => event.target.closest?.("[data-k], [data-v]");
  document.addEventListener("mouseover", (event) => {
    const element = target(event);
    if (element) show(element); else if (lit.length && !event.target.closest?.("#caption")) rest();
  });
  document.addEventListener("focusin", (event) => {
    const element = target(event);
    if (!element?.matches(":focus-visible")) return;
    show(element);
    tell(element);
    otherEnd(element)?.scrollIntoView({ block: "nearest" });
  });
  document.addEventListener("focusout", (event) => {
    if (!event.relatedTarget?.closest("#caption")) rest();
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("#caption")) return;
    const element = target(event);
    if (element && !isCard(element)) hold(element);
    else if (held && !event.target.closest("summary")) hold(held);
  });
  caption.querySelector("button").addEventListener("click", () => {
    const other = held && otherEnd(held);
    if (other) hold(other);
    other?.scrollIntoView({ block: "center" });
  });
  document.addEventListener("keydown", (event) => {
    const element = event.target;
    if (event.key === "Escape" && held) hold(held);
    else if ((event.key === "Enter" || event.key === " ") && (element.dataset.v || element.dataset.k)) hold(element);
    else if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      const words = element.closest?.(".words");
      const marks = words ? [...words.querySelectorAll("mark")] : [];
      const next = marks[Math.max(0, marks.indexOf(element) + (event.key === "ArrowRight" ? 1 : -1))];
      if (!next) return;
      next.tabIndex = -1;
      next.focus();
    } else return;
    event.preventDefault();
  });

  const reports = [...document.querySelectorAll(".report")];
  const texts = new WeakMap();
  const textOf = (report) => texts.get(report) ?? texts.set(report, report.textContent.toLowerCase()).get(report);
  const filter = byId("filter");
  filter.addEventListener("input", () => {
    const wanted = filter.value.trim().toLowerCase();
    for (const report of reports) report.hidden = wanted !== "" && !textOf(report).includes(wanted);
    byId("nothing").hidden = reports.length === 0 || reports.some((report) => !report.hidden);
  });
  const all = byId("all");
  all.addEventListener("click", () => {
    const open = all.textContent === "Open all";
    for (const report of reports) report.open = open;
    all.textContent = open ? "Close all" : "Open all";
  });
  document.querySelector(".tools").hidden = reports.length < 2;
})();
