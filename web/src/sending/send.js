// Sends a change to the server as JSON, with the token that shows it comes from our page.

export function formToken() {
  return document.querySelector('meta[name="form-token"]').content;
}

export async function send(path, body) {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json", "x-form-token": formToken() },
    body: JSON.stringify(body),
  });
  const content = await answer.json();
  if (!answer.ok) throw new Error(content.detail ?? answer.statusText);
  return content;
}

export function say(words) {
  const caption = document.getElementById("caption");
  caption.firstElementChild.textContent = words;
  caption.hidden = false;
}
