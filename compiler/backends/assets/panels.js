// Each panel is drawn from one step alone, so that going back shows what was there before.

const SIGNS = { unset: "–", live: "●", dead: "○", local: "◐", captured: "◆" };

const stateName = (label) => (label === null ? "ended" : `state ${label}`);

function drawSource(step, settings) {
  const parked = parkedIn(step);
  const boxed = parked.filter((each) => each.awaits).map((each) => each.awaits.span);
  if (step.span && ["suspend", "resume"].includes(step.event)) boxed.push(step.span);
  const lines = trace.program.source.split("\n").map((text, index) => {
    const number = index + 1;
    const current = step.line === number;
    const broken = settings.breaks.has(`L${number}`);
    const chips = parked.filter((each) => each.awaits?.span[0] === number).map((each) =>
      make("span", { class: "chip", title: `task ${each.task} is parked here` }, `‖ ${each.task}`));
    return make("li", { class: current ? "current" : null, "data-state": [...(statesOfLine.get(number) ?? [])].join(" ") || null, "aria-current": current ? "step" : null },
      make("button", { class: "gutter", "aria-pressed": String(broken), "aria-label": `Breakpoint at line ${number}`,
        onclick: () => toggleBreak(`L${number}`) }, `${broken ? "■" : current ? "▶" : " "}${String(number).padStart(4)}`),
      make("code", {}, ...boxedText(text, number, boxed)), ...chips);
  });
  fill("source", make("ol", { class: "code" }, ...lines));
  reveal($("source").querySelector(".current"));
}

/** A line with its part of each awaited expression in a box of its own; columns count characters of the line. */
function boxedText(text, line, spans) {
  const parts = spans.filter(([start, , end]) => start <= line && line <= end)
    .map(([start, left, end, right]) => [line === start ? left : text.search(/\S|$/), line === end ? right : text.length])
    .sort(([one], [other]) => one - other);
  const pieces = [];
  let done = 0;
  for (const [left, right] of parts) {
    if (left < done || right <= left) continue;
    pieces.push(text.slice(done, left), make("mark", {}, text.slice(left, right)));
    done = right;
  }
  return [...pieces, text.slice(done)];
}

function drawMachine(step, index) {
  const frame = frameOf(index);
  if (!frame) return fill("machine", make("p", {}, "No machine has begun yet."));
  const machine = machines[frame.machine];
  const label = labelAt(step, index);
  const rows = [];
  let folded = null;
  for (const [text, state, span] of machine.text) {
    const head = state !== null && state !== folded;
    folded = state;
    if (state !== null && state !== label && !head) continue;
    const current = state !== null && state === label && span && span[0] === step.line && !head && step.event !== "suspend";
    rows.push(make("li", { class: [state !== null && state === label ? "open" : null, current ? "current" : null].filter(Boolean).join(" ") || null,
      "data-state": state === null ? null : `${frame.machine}.${state}` },
      make("code", {}, text || " ", head && state !== label ? " …" : "")));
  }
  fill("machine", make("p", { class: "what" }, `${machine.name}, ${stateName(label)}`), make("ol", { class: "code" }, ...rows));
  reveal($("machine").querySelector(".current") ?? $("machine").querySelector(".open"));
}

/** Once: names and keys for the nodes of a graph, and a place for the count of visits. */
function prepareGraph(graph, index) {
  const svg = graph.querySelector("svg");
  if (!svg) return;
  svg.style.width = `${svg.viewBox.baseVal.width}px`;
  svg.setAttribute("role", "group");
  svg.setAttribute("aria-label", `states of ${machines[index].name}`);
  for (const state of machines[index].states) {
    const node = svg.getElementById(state.node);
    if (!node) continue;
    node.setAttribute("tabindex", "0");
    node.setAttribute("role", "button");
    node.dataset.state = `${index}.${state.label}`;
    node.dataset.says = `state ${state.label}: ${[...node.querySelectorAll("text")].map((each) => each.textContent.trim()).join(" ")}`;
    const act = () => toggleBreak(node.dataset.state);
    node.addEventListener("click", act);
    node.addEventListener("keydown", (event) => {
      if (event.key === "Enter") act();
    });
  }
}

/** The tasks that are parked in a state. */
const waitsAt = (parked, machine, state) =>
  parked.filter((each) => each.machine === machine && each.label === state.label).map((each) => each.task);

function drawGraph(step, index, settings) {
  const shownMachine = frameOf(index)?.machine ?? 0;
  const parked = parkedIn(step);
  const visits = visitsOf(step);
  machines.forEach((machine, number) => {
    const graph = $(`graph-${number}`);
    const isShown = number === shownMachine;
    const now = isShown ? labelAt(step, index) : null;
    graph.hidden = !isShown;
    for (const state of machine.states) {
      const node = document.getElementById(state.node);
      if (!node) continue;
      const count = visits[number][state.label] ?? 0;
      const waits = waitsAt(parked, number, state);
      node.setAttribute("class", ["node", state.label === now ? "now" : "", count > 0 ? "visited" : "", waits.length ? "parked" : "",
        settings.breaks.has(`${number}.${state.label}`) ? "breaks" : ""].filter(Boolean).join(" "));
      node.setAttribute("aria-label", [node.dataset.says, `visited ${plural(count, "time")}`,
        state.label === now ? "current" : "", waits.length ? `parked: ${waits.join(", ")}` : ""].filter(Boolean).join(", "));
    }
    for (const edge of machine.edges) {
      document.getElementById(edge.id)?.setAttribute("class", isShown && edge.id === step.edge ? "edge taken" : "edge");
    }
    if (!isShown) return;
    reveal(graph.querySelector(".node.now"));
    fill("graph-states", stateTable(machine, number, now, visits[number], parked, settings));
  });
}

function stateTable(machine, number, now, visits, parked, settings) {
  const rows = machine.states.map((state) => {
    const waits = waitsAt(parked, number, state);
    return [`${state.label === now ? "▶ " : ""}${settings.breaks.has(`${number}.${state.label}`) ? "■ " : ""}${state.label}`,
      state.title, String(visits[state.label] ?? 0), waits.map((task) => `‖ ${task}`).join(" ")];
  });
  return tableOf(`States of ${machine.name}`, ["State", "Begins with", "Visits", "Parked"], rows);
}

function tableOf(name, head, rows) {
  return make("table", {}, make("caption", {}, name),
    make("thead", {}, make("tr", {}, ...head.map((each) => make("th", { scope: "col" }, each)))),
    make("tbody", {}, ...rows.map((row) => make("tr", {}, ...row.map((cell) => make("td", {}, cell))))));
}

function drawStack(step) {
  const levels = levelsOf(step).filter((level) => level.condition !== "done");
  if (!levels.length) return fill("stack", make("p", {}, "No task is alive."));
  fill("stack", ...levels.map((level) => {
    const links = level.frames.map(frameOf).map((frame) => {
      const machine = machines[frame.machine];
      const awaits = machine.states.find((state) => state.label === frame.label)?.awaits;
      return make("li", { "data-state": `${frame.machine}.${frame.label}` },
        `${machine.name} · state ${frame.label}`, frame.condition === "suspended" && awaits ? make("code", {}, ` ${awaits.text}`) : "");
    });
    if (level.waits) links.push(make("li", { class: "leaf" }, `waits for ${level.waits}`));
    const task = tasks.find((each) => each.id === level.task);
    return make("div", { class: `task ${level.condition}${level.task === step.task ? " running" : ""}` },
      make("h3", {}, `${level.task === step.task ? "▶ " : ""}${level.task} ${task?.coroutine ?? ""} `, make("small", {}, level.condition)),
      make("ol", {}, ...links));
  }));
}

function drawFields(step, index) {
  const frame = frameOf(index);
  if (!frame || !frame.fields.length) return fill("fields", make("p", {}, "No fields."));
  const rows = frame.fields.map(([name, value, status, changed, reason]) => {
    const shownValue = valueOf(value);
    return make("tr", { class: `${status}${changed ? " changed" : ""}` },
      make("th", { scope: "row" }, name),
      make("td", {}, shownValue ? make("code", {}, shownValue[0]) : "", changed ? make("span", { class: "mark" }, " ✎ changed") : ""),
      make("td", {}, shownValue ? shownValue[1] : ""),
      make("td", { class: "status" }, `${SIGNS[status] ?? ""} ${status}`),
      make("td", {}, tables.reasons[reason] ?? ""));
  });
  fill("fields", make("table", {}, make("caption", {}, `${machines[frame.machine].name}${frame.task ? ` in ${frame.task}` : ""}, ${stateName(frame.label)}`),
    make("thead", {}, make("tr", {}, ...["Field", "Value", "Type", "Status", "Why"].map((each) => make("th", { scope: "col" }, each)))),
    make("tbody", {}, ...rows)));
}

function drawLoop(step) {
  const loop = loopOf(step);
  const name = (entry) => `${entry[0] ? `${entry[0]} ` : ""}${entry[1]}`;
  const list = (title, entries, text) => make("div", { class: "queue" }, make("h3", {}, title),
    entries.length ? make("ol", {}, ...entries.map((entry) => make("li", {}, text(entry)))) : make("p", { class: "none" }, "empty"));
  fill("loop", make("p", { class: "what" }, `turn ${step.turn} · time ${step.time} s · ${step.phase}`),
    list("READY", loop.ready, name), list("TIMERS", loop.timers, ([when, entry]) => `${when} s: ${name(entry)}`),
    list("WAITING", loop.waiting, ([what, who]) => `${what} ← ${who.join(", ")}`),
    list("DONE", loop.done, (entry) => (Array.isArray(entry) ? name(entry) : entry)));
}

function drawOutput(step) {
  const text = trace.output.slice(0, step.output);
  const pieces = [];
  let done = 0;
  for (const [start, end] of trace.errors) {
    if (start >= text.length) break;
    pieces.push(text.slice(done, start), make("span", { class: "error" }, text.slice(start, end)));
    done = end;
  }
  fill("output", make("pre", {}, ...pieces, text.slice(done) || (pieces.length ? "" : "(nothing yet)")),
    step.event === "end" ? make("p", { class: `outcome ${trace.outcome.kind}` }, endText()) : null);
}

function endText() {
  const outcome = trace.outcome;
  const result = valueOf(outcome.result);
  const words = { result: "✓ It ended.", exception: "✗ It failed.", deadlock: "✗ It never ends: a deadlock.", cut: "… It was cut.", exit: "It asked to exit." };
  return [words[outcome.kind], result ? `Result: ${result[0]}` : outcome.text].filter(Boolean).join("\n");
}

function drawNarration(step, number, hint) {
  const said = notes.filter((note) => note.kind === "note" && note.line === step.line && step.event === "line");
  fill("narration", make("span", { class: "count" }, `Step ${number + 1} of ${steps.length}. `),
    step.text, ...said.map((note) => make("strong", { class: "note" }, ` ✎ ${note.text}`)),
    hint ? make("em", { class: "hint" }, ` ${hint}`) : null);
}
