// Uploads with their progress, and a job that tells how it goes on.
import { formToken } from "./sending/send.js";

function upload(form) {
  const line = form.querySelector(".progress");
  const bar = line.querySelector("progress");
  const words = line.querySelector("span");
  form.addEventListener("submit", (event) => {
    const files = [...form.elements.files.files];
    const size = files.reduce((sum, each) => sum + each.size, 0);
    event.preventDefault();
    line.hidden = false;
    if (size > Number(form.dataset.largest)) {
      words.textContent = `These files have ${(size / 1e6).toFixed(1)} MB, more than is accepted at once.`;
      return;
    }
    const content = new FormData(form);
    content.delete("form_token");
    const request = new XMLHttpRequest();
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      bar.value = total ? loaded / total : 0;
      words.textContent = `${Math.round(100 * bar.value)} % sent`;
    });
    request.addEventListener("load", () => {
      const answer = JSON.parse(request.responseText);
      if (request.status === 200) location.assign(`/jobs/${answer.id}`);
      else words.textContent = answer.detail;
    });
    request.addEventListener("error", () => (words.textContent = "The server could not be reached."));
    request.open("POST", form.action);
    request.setRequestHeader("accept", "application/json");
    request.setRequestHeader("x-form-token", formToken());
    request.send(content);
  });
}

async function follow(job) {
  const state = document.getElementById("job-state");
  const counts = document.getElementById("job-counts");
  for (;;) {
    await new Promise((done) => setTimeout(done, 700));
    const answer = await fetch(`/jobs/${job.dataset.id}.json`);
    if (!answer.ok) return;
    const { job: now } = await answer.json();
    if (now.state !== job.dataset.state && ["done", "failed"].includes(now.state)) return location.reload();
    state.textContent = now.state;
    counts.textContent = Object.entries(now.counts).map(([what, count]) => `, ${count} ${what}`).join("");
  }
}

const form = document.getElementById("upload");
if (form) upload(form);
const job = document.getElementById("job");
if (job && !["done", "failed"].includes(job.dataset.state)) follow(job);
