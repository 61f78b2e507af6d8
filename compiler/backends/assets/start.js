// Buttons, keys, and the first step.

function buildControls() {
  const buttons = COMMANDS.map((command) =>
    make("button", { "data-command": command.name, "aria-keyshortcuts": command.key === " " ? "Space" : command.key ?? null,
      "aria-pressed": ["Quiz", "Play"].includes(command.name) ? "false" : null, onclick: () => run(command) },
      command.name, command.key ? make("kbd", {}, command.shows ?? command.key) : null));
  const choose = make("select", { id: "task", onchange: (event) => { settings.task = event.target.value; go(at); } },
    make("option", { value: "" }, "all"), ...tasks.map((task) => make("option", { value: task.id }, `${task.id} ${task.coroutine}`)));
  const speed = make("select", { id: "speed", onchange: (event) => { settings.speed = Number(event.target.value); if (playing) { stop(); play(); } } },
    ...[0.5, 1, 2, 4, 8].map((each) => make("option", { value: each, selected: each === settings.speed }, `${each}/s`)));
  const keys = make("input", { id: "shortcuts", type: "checkbox", checked: true, onchange: (event) => { settings.shortcuts = event.target.checked; } });
  const form = make("form", { role: "search", onsubmit: (event) => { event.preventDefault(); search($("query").value); } },
    make("label", {}, "Search ", make("input", { id: "query", type: "search", size: 12 })), make("button", {}, "Find"));
  $("controls").append(make("div", { class: "buttons" }, ...buttons),
    make("div", { class: "more" }, make("label", {}, "Task ", choose), make("label", {}, "Speed ", speed), form,
      make("label", {}, keys, " single-key shortcuts"), make("span", { id: "bookmarks" }),
      make("details", { id: "help" }, make("summary", {}, "Keys"),
        make("dl", {}, ...COMMANDS.filter((command) => command.key).flatMap((command) =>
          [make("dt", {}, make("kbd", {}, command.shows ?? command.key)), make("dd", {}, command.name)])),
        make("p", {}, "● live  ○ dead  ◐ local until the next suspension  ◆ captured  – unset. Press Enter on a node of the graph to break there."))));
}

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input:not([type=checkbox]), select");
  const pressing = event.key === " " && event.target.closest("button, input, summary");
  if (!settings.shortcuts || typing || pressing || event.ctrlKey || event.metaKey || event.altKey) return;
  const command = COMMANDS.find((each) => each.key === event.key);
  if (!command) return;
  event.preventDefault();
  run(command);
});
for (const kind of ["mouseover", "focusin"]) document.addEventListener(kind, (event) => link(event.target));
addEventListener("hashchange", follow);

build();
buildControls();
buildTimeline();
follow();
