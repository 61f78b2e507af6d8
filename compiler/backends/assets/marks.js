// What is found again: bookmarks and search.

function toggleBookmark(number) {
  const kept = settings.bookmarks.filter((each) => each !== number);
  if (kept.length === settings.bookmarks.length) kept.push(number);
  settings.bookmarks = kept.sort((one, other) => one - other);
  drawMarks();
}

/** A link goes there itself: the address may name that step still, being written late. */
function drawMarks() {
  buttonOf("Bookmark").setAttribute("aria-pressed", String(settings.bookmarks.includes(at)));
  fill("bookmarks", ...settings.bookmarks.map((number) =>
    make("span", { class: "bookmark" },
      make("a", { href: `#s=${number}`, onclick: (event) => { event.preventDefault(); go(number); } }, `step ${number + 1}: ${steps[number].event}`),
      make("button", { "aria-label": `Remove the bookmark at step ${number + 1}`, onclick: () => toggleBookmark(number) }, "✕"))));
}

/** All that a step says of itself, in lower case. */
function wordsOf(step) {
  const fields = (frameOf(step.frame)?.fields ?? []).map(([name, value]) => `${name} ${valueOf(value)?.[0] ?? ""}`);
  return [step.text, step.task ?? "", step.event, ...fields].join(" ").toLowerCase();
}

/** The next step that says the words; behind the last one the first. */
function search(text) {
  const wanted = text.trim().toLowerCase();
  if (!wanted) return say("Nothing to search for.");
  const matches = (step) => wordsOf(step).includes(wanted);
  const next = first(at + 1, matches);
  const found = next < 0 ? first(0, matches) : next;
  if (found < 0) return say(`No step says “${text}”.`);
  go(found, next < 0 ? "The search began again at the first step." : "");
}
