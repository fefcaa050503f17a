// Correcting a value: select the words that say what is right, then choose "Correct", or press c where one of several
// values can be chosen.
import { pick } from "./picking/pick.js";
import { say, send } from "./sending/send.js";

// Values of these fields are terms and codes: what is selected says them, but is not the value itself.
const CODED = new Set(["type", "status", "topic", "role", "kind", "stance", "party", "country"]);
const words = document.getElementById("words");
const dialog = document.getElementById("correction");
const item = document.getElementById("item");
let selected = null;

document.addEventListener("selectionchange", () => {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return;
  const range = selection.getRangeAt(0);
  if (range.intersectsNode(words)) selected = range.cloneRange();
});

async function judge(id, body) {
  try {
    await send(`/review/${encodeURIComponent(id)}`, body);
  } catch (error) {
    return say(error.message);
  }
  if (id === item?.dataset.id) location.assign(item.dataset.next);
  else say("Recorded. The ledger is resolved anew in the background; it can be undone under Judgements.");
}

// `value`: the button or option that names what is corrected.
function correct(value) {
  const { value: given, reason, which } = dialog.querySelector("form").elements;
  const chosen = selected && pick(selected, words);
  const id = (each) => each.dataset.judge ?? each.value;
  const fill = ({ dataset }) => {
    given.value = chosen && !CODED.has(dataset.field) ? chosen.text : dataset.value;
  };
  fill(value);
  reason.value = "";
  if (which) {
    which.value = id(value);
    which.onchange = () => fill(which.selectedOptions[0]);
  }
  document.getElementById("correction-words").textContent = chosen
    ? `said by the words “${chosen.text}”`
    : "No words are selected: the correction is kept without evidence of its own.";
  dialog.onclose = () => {
    if (dialog.returnValue !== "ok") return;
    const body = { verdict: "corrected", value: given.value, reason: reason.value };
    judge(which?.value ?? id(value), chosen ? { ...body, start: chosen.start, end: chosen.end } : body);
    selected = null;
  };
  dialog.returnValue = "";
  dialog.showModal();
  (which && !value.dataset.judge ? which : given).focus();
}

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-judge]");
  if (!button) return;
  if (button.dataset.verdict === "corrected") correct(button);
  else judge(button.dataset.judge, { verdict: button.dataset.verdict });
});

document.addEventListener("keydown", (event) => {
  const which = dialog?.querySelector('[name="which"]');
  if (event.key !== "c" || event.ctrlKey || event.metaKey || event.altKey || !which || dialog.open) return;
  if (event.target.closest?.("input, textarea, select")) return;
  event.preventDefault();
  correct(which.options[0]);
});
