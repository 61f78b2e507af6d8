"""The player in a real browser: every key and button, and no step that cannot be taken back."""

from __future__ import annotations

import importlib.util
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from coro2sm.compiler.teach.page import render

from tests.teach.conftest import Recorded
from tests.teach.test_trace import SAMPLE

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        CHROMIUM is None or importlib.util.find_spec("playwright") is None,
        reason="needs chromium and playwright",
    ),
]
PANELS = ("source", "machine", "graph", "stack", "fields", "loop", "output", "narration")


@pytest.fixture
def page(recorded: Recorded, tmp_path: Path) -> Iterator[Any]:
    """The page of the sample in a browser; what it asks of the network or complains of fails the test."""
    from playwright.sync_api import sync_playwright

    path = tmp_path / "lesson.html"
    path.write_text(render(recorded(SAMPLE)), encoding="utf-8")
    wrong: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda message: wrong.append(message.text))
        page.on(
            "request", lambda request: wrong.append(request.url) if request.url != path.as_uri() else None
        )
        page.goto(path.as_uri())
        yield page
        browser.close()
    assert wrong == []


def panels(page: Any) -> list[str]:
    return [page.inner_html(f"#{name}") for name in PANELS]


def test_stepping_back_shows_what_was_there(page: Any) -> None:
    seen = [panels(page)]
    count = page.evaluate("steps.length")
    for _ in range(count - 1):
        page.keyboard.press("ArrowRight")
        seen.append(panels(page))
    assert seen[0] != seen[-1]
    for number in range(count - 2, -1, -1):
        page.keyboard.press("ArrowLeft")
        assert panels(page) == seen[number], f"step {number + 1}"


def test_every_key_does_what_its_button_does(page: Any) -> None:
    def after(act: Any) -> tuple[object, ...]:
        page.evaluate("() => { settings.breaks.clear(); settings.quiz = false; go(12); }")
        act()
        return page.evaluate("[at, [...settings.breaks], settings.quiz]"), panels(page)

    keyed = "COMMANDS.filter(each => each.key && each.key !== ' ').map(each => [each.name, each.key])"
    for name, key in page.evaluate(keyed):
        button = page.locator(f'[data-command="{name}"]')
        assert after(lambda key=key: page.keyboard.press(key)) == after(button.click), name


def test_a_link_leads_to_its_step(page: Any) -> None:
    page.evaluate("location.hash = '#s=7&task=T2'")
    page.wait_for_function("at === 7 && settings.task === 'T2'")


def test_shortcuts_can_be_switched_off(page: Any) -> None:
    page.uncheck("#shortcuts")
    page.locator("body").press("ArrowRight")
    assert page.evaluate("at") == 0


def test_a_quiz_asks_before_it_shows(page: Any) -> None:
    page.keyboard.press("q")
    for _ in range(20):
        before = page.evaluate("at")
        page.keyboard.press("ArrowRight")
        if page.locator(".quiz").count():
            assert page.evaluate("at") == before
            page.locator(".answers button").first.click()
            page.locator(".answers button").first.click()
            assert page.evaluate("at") == before + 1
            return
    raise AssertionError("nothing was asked")
