"""Every key and button of the player does what its name says, and no step is taken that cannot be taken back."""

from __future__ import annotations

import re
import time
from typing import Any

import pytest

from tests.teach.browser.conftest import Opened
from tests.teach.test_command import MANY

PANELS = ("source", "machine", "graph", "stack", "fields", "loop", "output", "narration", "bookmarks")


def panels(page: Any) -> list[str]:
    return page.evaluate("names => names.map(name => document.getElementById(name).innerHTML)", list(PANELS))


def said(page: Any) -> str:
    return page.inner_text("#narration")


def at(page: Any) -> int:
    return page.evaluate("at")


def until(page: Any, condition: str) -> None:
    """The policy of the page forbids Playwright's own way to wait."""
    end = time.monotonic() + 20
    while not page.evaluate(condition):
        assert time.monotonic() < end, condition
        page.wait_for_timeout(50)


def press(page: Any, key: str) -> None:
    """With the focus on nothing that has a use for the key."""
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press(key)


@pytest.mark.parametrize("program", ["sample", "exception_across", "deadlock", "async_for"])
def test_stepping_back_shows_what_was_there(opened: Opened, program: str) -> None:
    """k steps forward and k steps back show the first step as it was, for every k."""
    page = opened(program)
    seen = [panels(page)]
    count = page.evaluate("steps.length")
    for _ in range(count - 1):
        page.keyboard.press("ArrowRight")
        seen.append(panels(page))
    assert len({tuple(each) for each in seen}) == count
    for number in range(count - 2, -1, -1):
        page.keyboard.press("ArrowLeft")
        assert panels(page) == seen[number], f"step {number + 1}"


def test_every_step_leads_back_to_the_first(page: Any) -> None:
    first = panels(page)
    for number in range(1, page.evaluate("steps.length")):
        page.evaluate(f"for (let k = 0; k < {number}; k += 1) run(commandOf('Step'))")
        assert at(page) == number
        page.evaluate(f"for (let k = 0; k < {number}; k += 1) run(commandOf('Step back'))")
        assert panels(page) == first, number


KEYED = "COMMANDS.filter(each => each.key).map(each => [each.name, each.key])"


def test_every_key_does_what_its_button_does(page: Any) -> None:
    def after(act: Any) -> tuple[object, ...]:
        page.evaluate(
            "() => { stop(); settings.breaks.clear(); settings.quiz = false; settings.bookmarks = [];"
            " settings.speed = 0.01; $('help').open = false; go(12); }"
        )
        act()
        state = "[at, [...settings.breaks], settings.quiz, playing !== null, $('help').open]"
        return page.evaluate(state), panels(page)

    keyed = page.evaluate(KEYED)
    assert {"ArrowLeft", "ArrowRight", *"oiubctq ?"} <= {key for _, key in keyed}
    before = after(lambda: None)
    for name, key in keyed:
        button = page.locator(f'[data-command="{name}"]')
        assert button.evaluate("each => each.firstChild.textContent") == name
        pressed = after(lambda key=key: press(page, key))
        assert pressed == after(button.click), name
        assert pressed != before, name
    page.evaluate("stop()")


@pytest.mark.parametrize(
    ("program", "start", "key", "end"),
    [
        # read_all awaits read: over it is where read_all goes on, and not inside read.
        ("exception_across", 9, "o", 24),
        ("exception_across", 13, "o", 24),
        ("exception_across", 24, "o", 25),
        ("exception_across", 9, "i", 10),
        ("exception_across", 11, "i", 20),  # sleep is no machine: there is nothing to go into
        ("exception_across", 11, "u", 24),
        ("exception_across", 37, "u", 41),  # an exception takes it out
        ("exception_across", 24, "u", 45),
        ("exception_across", 23, "o", 24),  # it has ended
        # main awaits the task T2, which takes turns with T3.
        ("two_tasks", 9, "o", 47),
        ("two_tasks", 9, "i", 12),
        ("two_tasks", 16, "o", 25),
        ("two_tasks", 16, "u", 47),
        ("two_tasks", 39, "o", 47),
        ("two_tasks", 41, "u", 56),
        ("gather", 4, "i", 10),
        ("deadlock", 0, "o", 1),
        ("taskgroup_failure", 11, "i", 14),
        ("taskgroup_failure", 16, "u", 56),
    ],
)
def test_ways_follow_one_machine(opened: Opened, program: str, start: int, key: str, end: int) -> None:
    page = opened(program, f"#s={start}")
    page.keyboard.press(key)
    assert at(page) == end


@pytest.mark.parametrize(
    ("program", "start", "key", "why"),
    [
        ("two_tasks", 9, "u", "no task waits for T1"),
        ("await_basics", 0, "u", "No machine is shown"),
        ("deadlock", -1, "o", "never goes on from here"),
    ],
)
def test_where_no_way_leads_it_says_so(opened: Opened, program: str, start: int, key: str, why: str) -> None:
    page = opened(program)
    page.evaluate(f"go({start} < 0 ? last : {start})")
    before = at(page)
    page.keyboard.press(key)
    assert at(page) == before and why in said(page)
    page.keyboard.press("Home")
    assert why not in said(page)


def test_transitions_and_turns(opened: Opened) -> None:
    page = opened("two_tasks", "#s=9")
    for key, end in (("ArrowDown", 10), ("t", 11), ("ArrowUp", 10), ("End", 58), ("Home", 0)):
        page.keyboard.press(key)
        assert at(page) == end, key


def test_a_break_stops_at_a_line_and_at_a_state(opened: Opened) -> None:
    page = opened("exception_across")
    page.click('[aria-label="Breakpoint at line 22"]')
    page.keyboard.press("c")
    assert page.evaluate("steps[at].line") == 22
    page.click('[aria-label="Breakpoint at line 22"]')
    page.keyboard.press("Home")
    page.keyboard.press("c")
    assert at(page) == page.evaluate("last")
    page.evaluate("go(9)")
    node = page.locator('#graph .node[data-state="1.4"]')
    node.focus()
    page.keyboard.press("Enter")
    assert "breaks" in node.get_attribute("class")
    page.keyboard.press("Home")
    page.keyboard.press("c")
    assert page.evaluate("[steps[at].before, steps[at].after]") == [3, 4]


def test_search_goes_round_and_says_what_is_not_there(page: Any) -> None:
    page.fill("#query", "returns 1")
    page.click("text=Find")
    found = at(page)
    assert "worker returns 1" in said(page)
    page.click("text=Find")
    assert at(page) == found and "began again" in said(page)
    page.fill("#query", "no such words")
    page.click("text=Find")
    assert at(page) == found and "No step says" in said(page)


def test_bookmarks_come_lead_and_go(page: Any) -> None:
    button = page.locator('[data-command="Bookmark"]')
    page.evaluate("go(12)")
    button.click()
    until(page, "location.hash === '#s=12'")
    page.evaluate("go(5)")
    button.click()
    assert page.locator("#bookmarks a").all_inner_texts() == ["step 6: create", "step 13: line"]
    page.evaluate("document.querySelectorAll('#bookmarks a')[1].click()")
    assert at(page) == 12
    assert button.get_attribute("aria-pressed") == "true"
    button.click()
    assert button.get_attribute("aria-pressed") == "false"
    page.click("#bookmarks button")
    assert page.locator("#bookmarks a").count() == 0


def test_the_filter_shows_one_task(page: Any) -> None:
    page.select_option("#task", "T2")
    seen = set()
    while at(page) < page.evaluate("last"):
        press(page, "ArrowRight")
        seen.add(page.evaluate("steps[at].task"))
    assert seen == {"T2", None}  # the end belongs to nobody


def test_a_link_leads_to_its_step(opened: Opened) -> None:
    page = opened("sample", "#s=7&task=T2")
    assert page.evaluate("[at, settings.task]") == [7, "T2"]
    page.evaluate("location.hash = '#s=9'")
    until(page, "at === 9 && settings.task === ''")
    page.keyboard.press("ArrowRight")
    until(page, "location.hash === '#s=10'")


@pytest.mark.parametrize(
    ("where", "end", "words"),
    [
        ("#s=4000", "last", "asks for step 4001"),
        ("#s=-3", "0", "names no step"),
        ("#s=x", "0", "names no step"),
    ],
)
def test_a_link_beyond_the_run_says_so(opened: Opened, where: str, end: str, words: str) -> None:
    page = opened("sample", where)
    assert page.evaluate(f"at === {end}") and words in said(page)


def test_the_address_is_not_written_at_every_step(page: Any) -> None:
    page.evaluate(
        "() => { globalThis.calls = 0; const own = history.replaceState.bind(history);"
        " history.replaceState = (...all) => { calls += 1; own(...all); }; }"
    )
    page.evaluate("for (let k = 0; k < 20; k += 1) go(k)")
    until(page, "location.hash === '#s=19'")
    assert page.evaluate("calls") == 1


def test_shortcuts_can_be_switched_off(page: Any) -> None:
    page.uncheck("#shortcuts")
    for _, key in page.evaluate(KEYED):
        press(page, key)
    assert page.evaluate("[at, playing, settings.quiz, $('help').open]") == [0, None, False, False]
    page.check("#shortcuts")
    press(page, "ArrowRight")
    assert at(page) == 1


def test_keys_leave_fields_alone(page: Any) -> None:
    page.locator("#query").press_sequentially("out")
    assert at(page) == 0 and page.input_value("#query") == "out"


def test_a_quiz_asks_before_it_shows(page: Any) -> None:
    page.keyboard.press("q")
    asked = set()
    while at(page) < page.evaluate("last"):
        before = at(page)
        press(page, "ArrowRight")
        if page.locator(".quiz").count():
            assert at(page) == before
            asked.add(re.sub(r"^.*\? (?=W)", "", page.inner_text("#quiz-title")))
            page.locator(".answers button").first.click()
            assert re.match("✓ Right|✗ No", page.inner_text("#verdict"))
            page.locator(".answers button").first.click()
        assert at(page) == before + 1
    assert asked == {
        "Which task runs next?",
        "Which fields survive this await?",
        "Which state comes next?",
        "Which worker wakes first?",
    }


def test_play_stops_at_questions(page: Any) -> None:
    """At all of a quiz; without one at those of the teacher."""
    page.select_option("#speed", "8")
    press(page, "q")
    press(page, " ")
    page.wait_for_selector(".quiz")
    assert page.evaluate("playing === null && at < 5")
    press(page, "q")
    page.evaluate("go(5)")
    press(page, " ")
    page.wait_for_selector(".quiz")
    assert "Which worker wakes first?" in page.inner_text("#quiz-title")
    assert page.evaluate("playing === null && steps[at + 1].line") == 17


def test_play_runs_to_the_end_and_stops_at_breaks(opened: Opened) -> None:
    page = opened("sample", "#s=20")
    page.select_option("#speed", "8")
    page.click('[data-command="Play"]')
    until(page, "at === last && playing === null")
    assert page.get_attribute('[data-command="Play"]', "aria-pressed") == "false"
    page.evaluate("() => { go(20); settings.breaks.add('L18'); play(); }")
    until(page, "playing === null")
    assert page.evaluate("steps[at].line") == 18


def test_hovering_links_source_machine_and_graph(opened: Opened) -> None:
    page = opened("exception_across", "#s=26")
    for inside in ("#source li", "#machine li", "#graph .node"):
        page.locator(f"{inside}[data-state~='1.3']").first.hover()
        linked = "[...document.querySelectorAll('.linked')].map(each => each.closest('.content')?.id)"
        assert {"source", "machine", "graph"} <= set(page.evaluate(linked)), inside


def test_a_step_of_a_thousand_is_quick(opened: Opened) -> None:
    page = opened(MANY)
    assert page.evaluate("steps.length") == 1000
    script = "() => { go(0); const from = performance.now(); for (let k = 1; k <= last; k += 1) { go(k);"
    script += " document.body.getBoundingClientRect(); } return (performance.now() - from) / last; }"
    mean = page.evaluate(script)
    assert mean < 50, f"{mean:.1f} ms with layout"
    start = time.perf_counter()
    for _ in range(20):
        page.keyboard.press("ArrowLeft")
    assert (time.perf_counter() - start) / 20 < 0.2
