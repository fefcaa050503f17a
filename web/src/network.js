// The network as a picture, drawn to the width that there is: who stands where is worked out once by d3-force, which
// draws the same each time; pointing at one shows whom it meets; the year that is shown is in the address.
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";

const LARGEST = 15;
const MARGIN = 26;
const frame = document.getElementById("network");
const svg = frame?.querySelector("svg");
const slider = document.getElementById("year");

function element(name, attributes, parent) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  parent.append(made);
  return made;
}

// Places the nodes, then stretches the picture to the canvas.
function place(nodes, links, width, height) {
  const most = Math.max(...links.map((each) => each.engagements));
  forceSimulation(nodes)
    .force("link", forceLink(links).id((each) => each.id).distance(90).strength((each) => 0.08 + (0.4 * each.engagements) / most))
    .force("charge", forceManyBody().strength(-260).distanceMax(500))
    .force("x", forceX(0).strength(0.06))
    .force("y", forceY(0).strength((0.06 * width) / height))
    .force("collide", forceCollide(18))
    .stop()
    .tick(300);
  for (const [axis, length] of [["x", width], ["y", height]]) {
    const least = Math.min(...nodes.map((each) => each[axis]));
    const span = Math.max(...nodes.map((each) => each[axis])) - least || 1;
    for (const each of nodes) each[axis] = MARGIN + ((each[axis] - least) / span) * (length - 2 * MARGIN);
  }
}

function draw(nodes, links, of) {
  const words = new Map(nodes.map((each) => [each.id, each.words]));
  const lines = links.map((each) => {
    const ends = { x1: each.source.x, y1: each.source.y, x2: each.target.x, y2: each.target.y };
    if (of === "people") return { ...each, shape: element("line", ends, svg) };
    const pair = `/pairs/${encodeURIComponent(each.one)}/${encodeURIComponent(each.other)}`;
    const link = element("a", { href: pair, tabindex: "-1" }, svg);
    element("title", {}, link).textContent = `${words.get(each.one)} and ${words.get(each.other)}: ${each.engagements}`;
    return { ...each, shape: element("line", ends, link) };
  });
  const page = of === "people" ? "people" : "states";
  const dots = nodes.map((each) => {
    const link = element("a", { href: `/${page}/${encodeURIComponent(each.id)}` }, svg);
    const circle = element("circle", { cx: each.x, cy: each.y }, link);
    const title = element("title", {}, link);
    const label = element("text", {}, link);
    label.textContent = each.words.length > 28 ? `${each.words.slice(0, 27)}…` : each.words;
    return { ...each, link, circle, title, label };
  });
  return { lines, dots };
}

// Writes as many names as fit beside each other, those of the largest first; the others show when pointed at.
function write(dots, width) {
  const taken = dots.map(({ x, y }) => [x - 4, y - 4, x + 4, y + 4]);
  const free = ([left, top, right, bottom], own) =>
    left > 0 && right < width && taken.every(([l, t, r, b], at) => at === own || right < l || left > r || bottom < t || top > b);
  dots.forEach(({ x, y, label, circle }, own) => {
    const long = label.getComputedTextLength();
    const beside = Number(circle.getAttribute("r")) + 3;
    const places = [
      [x + beside, y + 4],
      [x - beside - long, y + 4],
      [x - long / 2, y - beside - 2],
      [x - long / 2, y + beside + 9],
    ];
    const box = ([left, base]) => [left - 1, base - 10, left + long + 1, base + 3];
    const fitting = places.find((each) => free(box(each), own));
    const [left, base] = fitting ?? places[x + beside + long < width ? 0 : 1];
    label.setAttribute("x", left);
    label.setAttribute("y", base);
    label.classList.toggle("crowded", !fitting);
    if (fitting) taken.push(box(fitting));
  });
}

function show({ lines, dots }, year) {
  const counts = new Map();
  const count = (each) => (year ? (each.by_year[year] ?? 0) : each.engagements);
  const most = Math.max(1, ...lines.map(count));
  for (const each of lines) {
    const many = count(each);
    each.shape.setAttribute("stroke-width", many ? 0.8 + (8 * many) / most : 0);
    for (const end of [each.one, each.other]) counts.set(end, (counts.get(end) ?? 0) + many);
  }
  const largest = Math.max(1, ...counts.values());
  for (const each of dots) {
    const many = counts.get(each.id) ?? 0;
    each.circle.setAttribute("r", 2.5 + (LARGEST - 2.5) * Math.sqrt(many / largest));
    each.link.classList.toggle("faded", !many);
    each.title.textContent = `${each.words}: ${many}`;
  }
}

// Whoever is pointed at or focused stands out, with those it meets.
function point({ lines, dots }) {
  const let_go = () => {
    svg.classList.remove("pointed");
    for (const each of svg.querySelectorAll(".near")) each.classList.remove("near");
  };
  const hold = (dot) => {
    let_go();
    svg.classList.add("pointed");
    const near = new Set([dot.id]);
    for (const each of lines) {
      if (each.one !== dot.id && each.other !== dot.id) continue;
      if (each.shape.getAttribute("stroke-width") === "0") continue;
      each.shape.classList.add("near");
      near.add(each.one).add(each.other);
    }
    for (const each of dots) if (near.has(each.id)) each.link.classList.add("near");
  };
  for (const dot of dots) {
    for (const begins of ["pointerenter", "focus"]) dot.link.addEventListener(begins, () => hold(dot));
    for (const ends of ["pointerleave", "blur"]) dot.link.addEventListener(ends, let_go);
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
  const { nodes, links, of } = await answer.json();
  const tied = links.map((each) => ({ ...each, source: each.one, target: each.other }));
  frame.hidden = false;
  const width = Math.max(300, Math.round(frame.clientWidth));
  const height = Math.round(Math.max(420, Math.min(640, width * 0.55)));
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  place(nodes, tied, width, height);
  const picture = draw(nodes, tied, of);
  show(picture, null);
  write(picture.dots, width);
  point(picture);
  steer(picture);
}

if (frame) main();
