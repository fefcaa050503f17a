// Correcting a value in a report: select the words that say what is right, then choose "Correct".
import { pick } from "./picking/pick.js";
import { say, send } from "./sending/send.js";

const words = document.getElementById("words");
const dialog = document.getElementById("correction");
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
    say("Recorded. The ledger is resolved anew in the background; it can be undone under Judgements.");
  } catch (error) {
    say(error.message);
  }
}

function correct(button) {
  const form = dialog.querySelector("form");
  const chosen = selected && pick(selected, words);
  form.elements.value.value = chosen?.text ?? button.dataset.value;
  form.elements.reason.value = "";
  document.getElementById("correction-words").textContent = chosen
    ? `said by the words “${chosen.text}”`
    : "No words are selected: the correction is kept without evidence of its own.";
  dialog.onclose = () => {
    if (dialog.returnValue !== "ok") return;
    const body = { verdict: "corrected", value: form.elements.value.value, reason: form.elements.reason.value };
    judge(button.dataset.judge, chosen ? { ...body, start: chosen.start, end: chosen.end } : body);
    selected = null;
  };
  dialog.returnValue = "";
  dialog.showModal();
}

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-judge]");
  if (!button) return;
  if (button.dataset.verdict === "corrected") correct(button);
  else judge(button.dataset.judge, { verdict: button.dataset.verdict });
});
