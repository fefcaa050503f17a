// A timeline that filters: drag over its bars, or choose a bar and Enter, and the page shows that time only.
// The bars carry data-since and data-until; what is chosen goes into the address of the view that the timeline is of.

export function brush(element) {
  const svg = element.querySelector("svg");
  const bars = [...svg.querySelectorAll("[data-since]")];
  const range = svg.querySelector(".range");
  if (!bars.length || !range) return;
  let from = null;

  const nearest = (event) => {
    const box = svg.getBoundingClientRect();
    const share = (event.clientX - box.left) / box.width;
    return Math.max(0, Math.min(bars.length - 1, Math.floor(share * bars.length)));
  };
  const draw = (one, other) => {
    const first = bars[Math.min(one, other)];
    const last = bars[Math.max(one, other)];
    const x = Number(first.dataset.x);
    range.setAttribute("x", x);
    range.setAttribute("width", Number(last.dataset.x) + Number(last.dataset.width) - x);
  };
  const choose = (one, other) => {
    const address = new URL(element.dataset.view, location.href);
    address.searchParams.set("since", bars[Math.min(one, other)].dataset.since);
    address.searchParams.set("until", bars[Math.max(one, other)].dataset.until);
    address.searchParams.delete("page");
    location.assign(address);
  };

  svg.addEventListener("pointerdown", (event) => {
    from = nearest(event);
    svg.setPointerCapture(event.pointerId);
    draw(from, from);
  });
  svg.addEventListener("pointermove", (event) => from !== null && draw(from, nearest(event)));
  svg.addEventListener("pointerup", (event) => {
    if (from !== null) choose(from, nearest(event));
    from = null;
  });
}
