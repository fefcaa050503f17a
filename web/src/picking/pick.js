// The characters of a report's text that a selection in the page holds. Each paragraph ([data-start]) knows with
// which character it begins; an escape (.sign) is one character, whatever it takes to show it, and so is what
// JavaScript stores as two (an emoji). What is white space at either end, or a sign, is left out.

const length = (words) => [...words].length;

export function pick(selected, words) {
  const parts = [];
  for (const paragraph of words.querySelectorAll("[data-start]")) {
    if (!selected.intersectsNode(paragraph)) continue;
    if (parts.length) parts.push({ start: parts.at(-1).end, end: parts.at(-1).end, said: " " });
    parts.push(...within(paragraph, selected));
  }
  const isSaid = (part) => part.said.trim() !== "";
  const first = parts.findIndex(isSaid);
  if (first < 0) return null;
  const last = parts.findLastIndex(isSaid);
  const { start, said: begins } = parts[first];
  const { end, said: ends } = parts[last];
  return {
    start: start + length(begins) - length(begins.trimStart()),
    end: end - length(ends) + length(ends.trimEnd()),
    text: parts.slice(first, last + 1).map((part) => part.said).join("").replace(/\s+/g, " ").trim(),
  };
}

// What of a paragraph is selected, text by text.
function* within(paragraph, selected) {
  let at = Number(paragraph.dataset.start);
  const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const isSign = node.parentElement.classList.contains("sign");
    if (selected.intersectsNode(node)) {
      const from = node === selected.startContainer ? selected.startOffset : 0;
      const to = node === selected.endContainer ? selected.endOffset : node.length;
      const said = node.data.slice(from, to);
      const start = at + (isSign ? 0 : length(node.data.slice(0, from)));
      if (said) yield isSign ? { start, end: start + 1, said: "" } : { start, end: start + length(said), said };
    }
    at += isSign ? 1 : length(node.data);
  }
}
