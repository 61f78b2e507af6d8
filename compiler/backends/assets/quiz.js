// Quiz mode: what happens next is asked before it is shown.

/** Asks about step `target`; false if there is nothing to ask. */
function ask(target) {
  const question = questionFor(target);
  if (!question) return false;
  const answers = make("div", { class: "answers" });
  const verdict = make("p", { id: "verdict" });
  const finish = (right) => {
    verdict.textContent = right ? `✓ Right: ${question.right}.` : `✗ No: ${question.right}.`;
    answers.replaceChildren(make("button", { "aria-describedby": "verdict", onclick: () => go(target) }, "Show the step"));
    answers.firstChild.focus();
  };
  answers.append(...question.choices.map((choice) =>
    make("button", { onclick: () => finish(choice === question.right) }, choice)));
  fill("asked", make("section", { class: "quiz", "aria-labelledby": "quiz-title" },
    make("h2", { id: "quiz-title" }, question.text), answers, verdict));
  answers.firstChild.focus();
  return true;
}

/** What the teacher asks about a step. */
const quizAt = (number) => notes.find((note) => note.kind === "quiz" && note.line === steps[number].line && steps[number].event === "line");

function questionFor(target) {
  const step = steps[target];
  const teachers = quizAt(target);
  const prefix = teachers ? `${teachers.text} ` : "";
  const frame = frameOf(step.frame);
  if (step.event === "suspend" && frame) {
    const name = (kept) => kept.join(", ") || "none";
    const kept = frame.fields.filter(([, , status]) => ["live", "captured"].includes(status)).map(([field]) => field);
    const all = frame.fields.map(([field]) => field);
    const choices = [...new Set([name(kept), name(all), name([]), name(all.slice(1))])].sort();
    if (choices.length > 1) return { text: `${prefix}Which fields survive this await?`, right: name(kept), choices };
  }
  if (["start", "resume"].includes(step.event) && tasks.length > 1) {
    return { text: `${prefix}Which task runs next?`, right: step.task, choices: tasks.map((task) => task.id) };
  }
  if (frame && step.before !== step.after && step.after !== null && machines[frame.machine].states.length > 2) {
    return { text: `${prefix}Which state comes next?`, right: `state ${step.after}`,
      choices: machines[frame.machine].states.map((state) => `state ${state.label}`) };
  }
  return teachers ? { text: teachers.text, right: step.text, choices: ["Show me"] } : null;
}
