// The review queue with one keystroke: each key presses the button that names it. Correcting is left to correct.js
// where it is there.

function typing(target) {
  return target.closest?.("input, textarea, select, dialog");
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (event.key === "c" && document.getElementById("correction")) return;
  const button = document.querySelector(`button[aria-keyshortcuts="${CSS.escape(event.key)}"]`);
  if (!button) return;
  event.preventDefault();
  button.click();
});
