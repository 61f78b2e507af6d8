// Where we are, and every way to go on. A command has one name, one button and at most one key.

const settings = { task: "", breaks: new Set(), shortcuts: true, speed: 2, quiz: false, bookmarks: [], hint: "" };
let at = 0;
let playing = null;
let writing = null;

const counts = (step) => !settings.task || step.task === settings.task || step.event === "begin" || step.event === "end";

/** The first step from `start` on, in direction `by`, that counts and satisfies `wanted`; where there is none, the edge. */
function find(start, by, wanted) {
  for (let number = start; number >= 0 && number <= last; number += by) {
    if (counts(steps[number]) && wanted(steps[number], number)) return number;
  }
  return by > 0 ? last : 0;
}

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
  { name: "Over this await", key: "o", to: () => over(at), forward: true },
  { name: "Into", key: "i", to: () => into(at), forward: true },
  { name: "Up and out", key: "u", to: () => out(at), forward: true },
  { name: "Next turn", key: "t", to: () => find(at + 1, 1, (step) => step.turn > steps[at].turn), forward: true },
  { name: "Continue", key: "c", to: () => find(at + 1, 1, atBreak), forward: true },
  { name: "Break here", key: "b", act: () => steps[at].line !== null && toggleBreak(`L${steps[at].line}`) },
  { name: "Bookmark", act: () => toggleBookmark(at) },
  { name: "Quiz", key: "q", act: () => toggle("quiz", "Quiz") },
  { name: "Help", key: "?", act: () => $("help").toggleAttribute("open") },
];

const commandOf = (name) => COMMANDS.find((each) => each.name === name);
const buttonOf = (name) => document.querySelector(`[data-command="${name}"]`);

/** A command leads to a step; or says, with a text, why it leads nowhere. */
function run(command) {
  if (command.act) return command.act();
  const target = command.to();
  if (typeof target === "string") return say(target);
  if (command.forward && settings.quiz && target > at && ask(target)) return;
  go(target);
}

/** Shows a step; `hint` is said behind its sentence. */
function go(number, hint = "") {
  at = Math.max(0, Math.min(last, number));
  fill("asked");
  settings.hint = hint;
  draw();
  keepAddress();
}

/** Says something about the step that is shown, in the live region that tells the steps. */
function say(hint) {
  settings.hint = hint;
  drawNarration(steps[at], at, hint);
}

/** Browsers refuse an address that changes at every step of a run that plays. */
function keepAddress() {
  clearTimeout(writing);
  writing = setTimeout(() => history.replaceState(null, "", `#s=${at}${settings.task ? `&task=${settings.task}` : ""}`), 400);
}

function draw() {
  const step = steps[at];
  const index = shown[at];
  drawNarration(step, at, settings.hint);
  drawSource(step, settings);
  drawMachine(step, index);
  drawGraph(step, index, settings);
  drawStack(step);
  drawFields(step, index);
  drawLoop(step);
  drawOutput(step);
  drawTimeline(at);
  drawMarks();
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
  playing = setInterval(playOn, 1000 / settings.speed);
  buttonOf("Play").setAttribute("aria-pressed", "true");
}

/** The next step; a question stops the run, whether the quiz or only the teacher asks it. */
function playOn() {
  const target = find(at + 1, 1, () => true);
  if ((settings.quiz || quizAt(target)) && ask(target)) return stop();
  go(target);
  if (at === last || atBreak(steps[at])) stop();
}

function stop() {
  clearInterval(playing);
  playing = null;
  buttonOf("Play").setAttribute("aria-pressed", "false");
}

/** `#s=42&task=T2` in the address: the step, and the task whose steps count. */
function follow() {
  const wanted = new URLSearchParams(location.hash.slice(1));
  const task = wanted.get("task");
  settings.task = tasks.some((each) => each.id === task) ? task : "";
  $("task").value = settings.task;
  const number = Number(wanted.get("s") ?? 0);
  if (!Number.isInteger(number) || number < 0) return go(0, `The address names no step: ${wanted.get("s")}.`);
  go(number, number > last ? `The address asks for step ${number + 1}: the run ends before.` : "");
}
