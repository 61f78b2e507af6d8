// Elements, and the frame of the page: panels in which each step is drawn anew.

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

const $ = (id) => document.getElementById(id);
const plural = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;

/** Shows `children` in a panel, which stays scrolled as it is. */
function fill(id, ...children) {
  const { scrollTop, scrollLeft } = $(id);
  $(id).replaceChildren(...children.filter((child) => child !== null));
  Object.assign($(id), { scrollTop, scrollLeft });
}

/** Scrolls a panel, and nothing but the panel, until `element` is in sight. */
function reveal(element) {
  const box = element?.closest("[data-scrolls]");
  if (!box) return;
  const [inner, outer] = [element.getBoundingClientRect(), box.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom) {
    box.scrollTop += inner.top - outer.top - outer.height / 3;
  }
}

const panel = (id, title, ...extra) =>
  make("section", { class: "panel", "aria-labelledby": `${id}-title` },
    make("h2", { id: `${id}-title` }, title), ...extra,
    make("div", { id, class: "content", "data-scrolls": true, tabindex: 0, role: "group", "aria-labelledby": `${id}-title` }));

function build() {
  const player = $("player");
  player.append(
    make("div", { id: "controls", role: "toolbar", "aria-label": "Controls" }),
    make("p", { id: "narration", "aria-live": "polite" }),
    make("div", { id: "asked" }),
    make("div", { class: "panels" },
      panel("source", "Source"), panel("graph", "State graph"), panel("stack", "Await stacks"),
      panel("machine", "Machine"), panel("fields", "Fields"), panel("loop", "Event loop"), panel("output", "Output")),
    panel("timeline", "Timeline"));
  machines.forEach((machine, index) => {
    const graph = $(`graph-${index}`);
    graph.removeAttribute("tabindex");
    graph.hidden = true;
    $("graph").append(graph);
    prepareGraph(graph, index);
  });
  $("graph").append(make("div", { id: "graph-states" }));
  const reading = $("reading");
  const whole = make("details", { id: "whole" }, make("summary", {}, "The whole run as text and tables"));
  reading.before(whole);
  whole.append(reading);
  player.hidden = false;
  document.body.classList.add("plays");
}

/** Where the pointer or the focus is on a state, its lines, its code and its node are marked together. */
function link(target) {
  const states = target?.closest?.("[data-state]")?.dataset.state.split(" ") ?? [];
  for (const each of document.querySelectorAll(".linked")) each.classList.remove("linked");
  for (const state of states) for (const each of document.querySelectorAll(`[data-state~="${state}"]`)) each.classList.add("linked");
}
