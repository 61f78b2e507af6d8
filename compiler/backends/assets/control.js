// Where we are, and every way to go on. A command has one name, one button and at most one key.

const settings = { task: "", breaks: new Set(), shortcuts: true, speed: 2, quiz: false, bookmarks: [] };
let at = 0;
let playing = null;

const counts = (step) => !settings.task || step.task === settings.task || step.event === "begin" || step.event === "end";

/** The first step from `start` on, in direction `by`, that counts and satisfies `wanted`; where there is none, the edge. */
function find(start, by, wanted) {
  for (let number = start; number >= 0 && number <= last; number += by) {
    if (counts(steps[number]) && wanted(steps[number], number)) return number;
  }
  return by > 0 ? last : 0;
}

const sameTask = (step) => step.task === steps[at].task;
const atBreak = (step) =>
  (step.event === "line" && settings.breaks.has(`L${step.line}`)) ||
  (step.frame !== null && step.before !== step.after && settings.breaks.has(`${frameOf(step.frame).machine}.${step.after}`)) ||
  (step.event === "line" && notes.some((note) => note.kind === "break" && note.line === step.line));

const COMMANDS = [
  { name: "First", key: "Home", to: () => 0 },
  { name: "Step back", key: "ArrowLeft", shows: "←", to: () => find(at - 1, -1, () => true) },
  { name: "Step", key: "ArrowRight", shows: "→", to: () => find(at + 1, 1, () => true), forward: true },
  { name: "Last", key: "End", to: () => last },
  { name: "Play", key: " ", shows: "Space", act: () => (playing ? stop() : play()) },
  { name: "Next state", key: "ArrowDown", shows: "↓", to: () => find(at + 1, 1, isTransition), forward: true },
  { name: "Previous state", key: "ArrowUp", shows: "↑", to: () => find(at - 1, -1, isTransition) },
  { name: "Over this await", key: "o", to: () => find(at + 1, 1, (step, number) => sameTask(step) && depths[number] <= depths[at]), forward: true },
  { name: "Into", key: "i", to: () => find(at + 1, 1, (step, number) => sameTask(step) && depths[number] > depths[at]), forward: true },
  { name: "Up and out", key: "u", to: () => find(at + 1, 1, (step, number) => sameTask(step) && depths[number] < depths[at]), forward: true },
  { name: "Next turn", key: "t", to: () => find(at + 1, 1, (step) => step.turn > steps[at].turn), forward: true },
  { name: "Continue", key: "c", to: () => find(at + 1, 1, atBreak) },
  { name: "Break here", key: "b", act: () => steps[at].line !== null && toggleBreak(`L${steps[at].line}`) },
  { name: "Bookmark", act: () => bookmark() },
  { name: "Quiz", key: "q", act: () => toggle("quiz", "Quiz") },
  { name: "Help", key: "?", act: () => $("help").toggleAttribute("open") },
];

const buttonOf = (name) => document.querySelector(`[data-command="${name}"]`);

function run(command) {
  if (command.act) return command.act();
  const target = command.to();
  if (command.forward && settings.quiz && target > at && ask(target)) return;
  go(target);
}

function go(number) {
  at = Math.max(0, Math.min(last, number));
  fill("asked");
  draw();
  history.replaceState(null, "", `#s=${at}${settings.task ? `&task=${settings.task}` : ""}`);
}

function draw() {
  const step = steps[at];
  const index = shown[at];
  drawNarration(step, at);
  drawSource(step, settings);
  drawMachine(step, index);
  drawGraph(step, index, settings);
  drawStack(step);
  drawFields(step, index);
  drawLoop(step);
  drawOutput(step);
  drawTimeline(at);
}

function toggleBreak(key) {
  if (!settings.breaks.delete(key)) settings.breaks.add(key);
  draw();
}

function toggle(setting, name) {
  settings[setting] = !settings[setting];
  buttonOf(name).setAttribute("aria-pressed", String(settings[setting]));
}

function play() {
  if (at === last) go(0);
  playing = setInterval(() => {
    go(find(at + 1, 1, () => true));
    if (at === last || atBreak(steps[at])) stop();
  }, 1000 / settings.speed);
  buttonOf("Play").setAttribute("aria-pressed", "true");
}

function stop() {
  clearInterval(playing);
  playing = null;
  buttonOf("Play").setAttribute("aria-pressed", "false");
}

function bookmark() {
  if (!settings.bookmarks.includes(at)) settings.bookmarks.push(at);
  settings.bookmarks.sort((one, other) => one - other);
  fill("bookmarks", ...settings.bookmarks.map((number) =>
    make("a", { href: `#s=${number}` }, `step ${number + 1}: ${steps[number].event}`)));
}

function search(text) {
  const wanted = text.toLowerCase();
  const matches = (step) => [step.text, step.task ?? "", step.event, ...(frameOf(step.frame)?.fields ?? []).map(([name, value]) =>
    `${name} ${valueOf(value)?.[0] ?? ""}`)].join(" ").toLowerCase().includes(wanted);
  const found = steps.findIndex((step, number) => number > at && matches(step));
  const again = found < 0 ? steps.findIndex(matches) : found;
  if (again >= 0) go(again);
  fill("found", again >= 0 ? "" : "not found");
}

/** `#s=42&task=T2` in the address: the step, and the task whose steps count. */
function follow() {
  const wanted = new URLSearchParams(location.hash.slice(1));
  const task = wanted.get("task");
  settings.task = tasks.some((each) => each.id === task) ? task : "";
  $("task").value = settings.task;
  const number = Number(wanted.get("s") ?? 0);
  at = Number.isInteger(number) ? Math.max(0, Math.min(last, number)) : 0;
  fill("asked");
  draw();
}
