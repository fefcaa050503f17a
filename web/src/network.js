// The network as a picture: who stands where is worked out once by d3-force, which draws the same each time; the
// year that is shown is in the address.
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";

const WIDTH = 960;
const HEIGHT = 560;
const LABELLED = 45;
const frame = document.getElementById("network");
const svg = frame?.querySelector("svg");
const slider = document.getElementById("year");

function element(name, attributes, parent) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  parent.append(made);
  return made;
}

function place(nodes, links) {
  const most = Math.max(...links.map((each) => each.engagements));
  forceSimulation(nodes)
    .force("link", forceLink(links).id((each) => each.id).distance(70).strength((each) => 0.1 + (0.5 * each.engagements) / most))
    .force("charge", forceManyBody().strength(-170))
    .force("x", forceX(WIDTH / 2).strength(0.07))
    .force("y", forceY(HEIGHT / 2).strength(0.12))
    .force("collide", forceCollide(16))
    .stop()
    .tick(300);
  for (const each of nodes) {
    each.x = Math.max(20, Math.min(WIDTH - 20, each.x));
    each.y = Math.max(16, Math.min(HEIGHT - 16, each.y));
  }
}

function draw(nodes, links) {
  const lines = links.map((each) => ({
    ...each,
    shape: element("line", { x1: each.source.x, y1: each.source.y, x2: each.target.x, y2: each.target.y }, svg),
  }));
  const dots = nodes.map((each, at) => {
    const link = element("a", { href: `/states/${encodeURIComponent(each.id)}` }, svg);
    const circle = element("circle", { cx: each.x, cy: each.y }, link);
    const title = element("title", {}, link);
    const label = at < LABELLED ? element("text", { x: each.x + 8, y: each.y + 4 }, link) : null;
    if (label) label.textContent = each.words;
    return { ...each, link, circle, title };
  });
  return { lines, dots };
}

function show({ lines, dots }, year) {
  const counts = new Map();
  const count = (each) => (year ? (each.by_year[year] ?? 0) : each.engagements);
  const most = Math.max(1, ...lines.map(count));
  for (const each of lines) {
    const many = count(each);
    each.shape.setAttribute("stroke-width", many ? 0.8 + (9 * many) / most : 0);
    for (const end of [each.one, each.other]) counts.set(end, (counts.get(end) ?? 0) + many);
  }
  const largest = Math.max(1, ...counts.values());
  for (const each of dots) {
    const many = counts.get(each.id) ?? 0;
    each.circle.setAttribute("r", 2.5 + 14 * Math.sqrt(many / largest));
    each.link.classList.toggle("faded", !many);
    each.title.textContent = `${each.words}: ${many}`;
  }
}

function steer(picture) {
  const years = slider.dataset.years.split(" ").filter(Boolean);
  const shown = document.getElementById("year-shown");
  const button = document.getElementById("play");
  let timer = null;

  const set = (at) => {
    const year = years[at - 1];
    slider.value = at;
    shown.textContent = year ?? "all years";
    show(picture, year);
    const address = new URL(location.href);
    if (year) address.hash = `year=${year}`;
    else address.hash = "";
    history.replaceState(null, "", address);
  };
  const stop = () => {
    clearInterval(timer);
    timer = null;
    button.textContent = "Play";
    button.setAttribute("aria-pressed", "false");
  };
  slider.addEventListener("input", () => {
    stop();
    set(Number(slider.value));
  });
  button.addEventListener("click", () => {
    if (timer) return stop();
    button.textContent = "Stop";
    button.setAttribute("aria-pressed", "true");
    if (Number(slider.value) >= years.length) set(0);
    timer = setInterval(() => (Number(slider.value) < years.length ? set(Number(slider.value) + 1) : stop()), 900);
  });
  set(1 + years.indexOf(new URLSearchParams(location.hash.slice(1)).get("year")));
}

async function main() {
  const answer = await fetch(frame.dataset.twin);
  const { nodes, links } = await answer.json();
  const tied = links.map((each) => ({ ...each, source: each.one, target: each.other }));
  frame.hidden = false;
  place(nodes, tied);
  steer(draw(nodes, tied));
}

if (frame) main();
