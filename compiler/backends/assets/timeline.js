// A lane a task: what each task did at every step. Built once; a step only moves the cursor.

const KINDS = { suspend: "suspend", resume: "run", line: "run", start: "run", return: "done", raise: "error", cancel: "error", create: "made" };

function buildTimeline() {
  const lanes = [{ id: null, name: "loop" }, ...tasks.map((task) => ({ id: task.id, name: `${task.id} ${task.coroutine}` }))];
  const rows = lanes.map((lane) => {
    const cells = [];
    steps.forEach((step, number) => {
      if (step.task === lane.id) cells.push(cell(number, KINDS[step.event] ?? "other", step));
    });
    return make("div", { class: "lane" }, make("span", { class: "name" }, lane.name), make("div", { class: "cells" }, ...cells));
  });
  fill("timeline",
    make("label", { class: "scrub" }, "Go to step ",
      make("input", { id: "scrub", type: "range", min: 1, max: steps.length, value: 1, oninput: (event) => go(Number(event.target.value) - 1) })),
    make("div", { id: "lanes", "aria-hidden": "true" }, make("div", { id: "cursor" }), ...rows));
}

function cell(number, kind, step) {
  const element = make("i", { class: kind, title: `step ${number + 1}: ${step.event}`, onclick: () => go(number) });
  element.style.left = `${(100 * number) / steps.length}%`;
  element.style.width = `${100 / steps.length}%`;
  return element;
}

function drawTimeline(number) {
  $("scrub").value = number + 1;
  $("scrub").setAttribute("aria-valuetext", `step ${number + 1} of ${steps.length}: ${steps[number].event}`);
  $("cursor").style.setProperty("--at", number / steps.length);
}
