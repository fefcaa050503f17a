// Gives a token and shows its secret, which the server does not keep.
import { send } from "./sending/send.js";

const form = document.getElementById("token");
const shown = document.getElementById("token-secret");

form?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const { label, role, days } = form.elements;
  try {
    const { secret } = await send(form.getAttribute("action"), {
      label: label.value,
      role: role.value,
      days: Number(days.value),
    });
    shown.textContent = `Copy it now, it is shown this once: ${secret}`;
  } catch (error) {
    shown.textContent = error.message;
  }
});
