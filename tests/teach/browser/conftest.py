"""Pages in a real browser: Chromium, driven by Playwright.

A page that asks the network for anything, or complains on its console, fails the test that opened it.
"""

from __future__ import annotations

import importlib.util
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from coro2sm.compiler.teach.page import render
from coro2sm.compiler.teach.recording import recorded

from tests.teach.test_lessons import LESSONS
from tests.teach.test_trace import SAMPLE

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
NEEDED = pytest.mark.skipif(
    CHROMIUM is None or importlib.util.find_spec("playwright") is None, reason="needs chromium and playwright"
)

Opened = Callable[..., Any]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """`make browser` runs what stands in this folder; the ordinary run does not."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.slow)
            item.add_marker(NEEDED)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The page of a lesson by its name, of the sample, or of a program's text; each is made once."""
    folder = tmp_path_factory.mktemp("pages")
    texts = {path.stem: path.read_text() for path in LESSONS} | {"sample": SAMPLE}
    made: dict[str, Path] = {}

    def page(program: str) -> Path:
        if program not in made:
            name = program if program in texts else f"program{len(made)}"
            path = folder / f"{name}.py"
            path.write_text(texts.get(program, program), encoding="utf-8")
            # In a process of its own: Playwright has a loop that runs in this one.
            document = recorded(str(path)).document
            assert document is not None
            made[program] = path.with_suffix(".html")
            made[program].write_text(render(document), encoding="utf-8")
        return made[program]

    return page


@pytest.fixture
def opened(browser: Any, written: Callable[[str], Path]) -> Iterator[Opened]:
    """Opens the page of a program; `where` is the address behind it, `options` those of the browser's context."""
    wrong: list[str] = []
    contexts: list[Any] = []

    def open_page(program: str = "sample", where: str = "", **options: Any) -> Any:
        address = written(program).as_uri()
        contexts.append(context := browser.new_context(**options))
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda message: wrong.append(message.text))
        page.on("request", lambda request: wrong.append(request.url) if request.url != address else None)
        page.goto(address + where)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert wrong == []


@pytest.fixture
def page(opened: Opened) -> Any:
    """The page of the sample."""
    return opened()
