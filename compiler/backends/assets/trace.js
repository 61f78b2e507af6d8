// The recorded run. A step names rows of tables by index, so that any step can be shown without its neighbours.

const trace = JSON.parse(document.getElementById("trace").textContent);
const { steps, machines, tasks, tables, notes } = trace;
const last = steps.length - 1;

const valueOf = (index) => (index === null ? null : tables.values[index]);
const frameOf = (index) => (index === null ? null : tables.frames[index]);
const levelsOf = (step) => tables.stacks[step.stacks].map((row) => tables.levels[row]);
const loopOf = (step) => tables.loops[step.loop];
const visitsOf = (step) => tables.visits[step.visits];

/** The frame whose fields and machine are shown: that of the step, else of the task that ran last. */
const shown = steps.reduce((frames, step) => {
  frames.push(step.frame ?? frames.at(-1) ?? null);
  return frames;
}, []);

/** The label that the shown machine stands at; null once it has ended. */
const labelAt = (step, index) => (step.frame === index && step.after !== null ? step.after : frameOf(index)?.label ?? null);

const isTransition = (step) =>
  step.edge !== null || ["start", "suspend", "resume", "return", "raise", "end"].includes(step.event);

/** States in which tasks are parked: [{task, machine, label, awaits}], of every level of every await stack. */
function parkedIn(step) {
  const parked = [];
  for (const level of levelsOf(step)) {
    for (const frame of level.frames.map(frameOf)) {
      if (frame.condition !== "suspended") continue;
      const state = machines[frame.machine].states.find((each) => each.label === frame.label);
      parked.push({ task: level.task, machine: frame.machine, label: frame.label, awaits: state?.awaits ?? null });
    }
  }
  return parked;
}

/** The states that each source line belongs to, as "machine.label …": what hovering links. */
const statesOfLine = new Map();
machines.forEach((machine, index) => {
  for (const [text, state, span] of machine.text) {
    if (state === null || !span || text.trim().startsWith("label = ")) continue;
    if (!statesOfLine.has(span[0])) statesOfLine.set(span[0], new Set());
    statesOfLine.get(span[0]).add(`${index}.${state}`);
  }
});
