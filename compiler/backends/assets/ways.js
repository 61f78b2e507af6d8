// Ways through the run that follow one machine: over its await, into what it awaits, out to what awaits it.
// Each gives the number of a step, or a text that says why there is none.

const isOf = (step, id) => step.frame !== null && frameOf(step.frame).id === id && step.event !== "suspend";
const nameOf = (frame) => machines[frame.machine].name;
const levelOf = (step, task) => levelsOf(step).find((level) => level.task === task);

/** The first step from `start` on that satisfies `wanted`; -1 where there is none. */
function first(start, wanted) {
  for (let number = start; number <= last; number += 1) if (wanted(steps[number])) return number;
  return -1;
}

/** Where the machine that is shown runs next itself; once it has ended, where it leads to. */
function over(start) {
  const frame = frameOf(shown[start]);
  if (frame === null) return Math.min(start + 1, last);
  const next = first(start + 1, (step) => isOf(step, frame.id));
  if (next >= 0) return next;
  const above = out(start);
  if (typeof above === "number") return above;
  return labelAt(steps[start], shown[start]) === null ? above : `In this recording ${nameOf(frame)} never goes on from here.`;
}

/** Where something begins or goes on that the machine awaits: a machine in its task, or a task that its task waits for. */
function into(start) {
  const frame = frameOf(shown[start]);
  if (frame === null) return Math.min(start + 1, last);
  const own = first(start + 1, (step) => isOf(step, frame.id));
  const found = first(start + 1, (step) => step.frame !== null && step.event !== "suspend" && isAwaited(step, frame));
  return found >= 0 && (own < 0 || found < own) ? found : over(start);
}

function isAwaited(step, frame) {
  const ids = (levelOf(step, step.task)?.frames ?? []).map((each) => frameOf(each).id);
  if (step.task === frame.task) return ids.includes(frame.id) && ids.at(-1) !== frame.id;
  return awaitedBy(step, frame.task).has(step.task);
}

/** The tasks that a task waits for, and those that they wait for. */
function awaitedBy(step, task) {
  const found = new Set([task]);
  for (const each of found) for (const next of levelOf(step, each)?.on ?? []) found.add(next);
  found.delete(task);
  return found;
}

/** Where the machine goes on that awaits the one that is shown; if none in its task does, the task that waits for it. */
function out(start) {
  const frame = frameOf(shown[start]);
  if (frame === null) return "No machine is shown, so there is none to leave.";
  const ids = (levelOf(steps[start], frame.task)?.frames ?? []).map((each) => frameOf(each).id);
  const place = ids.indexOf(frame.id);
  const outer = place < 0 ? ids.at(-1) : ids[place - 1];
  const next = outer === undefined ? whereWaiterResumes(start, frame.task) : first(start + 1, (step) => isOf(step, outer));
  if (next >= 0) return next;
  const why = outer === undefined ? `no task waits for ${frame.task}` : "what awaits it never goes on in this recording";
  return `There is no way up and out of ${nameOf(frame)}: ${why}.`;
}

/** A task waits from its suspension on, which may come only after `start`. */
function whereWaiterResumes(start, task) {
  const waiters = new Set();
  return first(start, (step) => {
    for (const level of levelsOf(step)) if (level.on.includes(task)) waiters.add(level.task);
    return waiters.has(step.task) && step.event === "resume" && !levelOf(step, step.task).on.includes(task);
  });
}
