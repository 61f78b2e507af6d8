"""What a page looks like and says to whom: themes, narrow windows, assistive technology, no JavaScript."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

import pytest

from tests.teach.browser.conftest import Opened
from tests.teach.test_ends import FAILS

ROOT = Path(__file__).parents[3]
AXE = Path(os.environ.get("AXE", ROOT / "build" / "axe" / "node_modules" / "axe-core" / "axe.min.js"))
SCREENS = {
    "start": "go(0)",
    "middle": "go(Math.floor(last / 2))",
    "end": "go(last)",
    "break": "(() => { go(12); toggleBreak('L8'); toggleBookmark(12); say('No way.'); $('help').open = true; })()",
    "quiz": "(() => { const asked = steps.findIndex((step, number) => number && questionFor(number));"
    " go(asked - 1); ask(asked); })()",
    "answered": "document.querySelector('.answers button').click()",
    "whole": "(() => { for (const each of document.querySelectorAll('details')) each.open = true; })()",
}
THEMES: list[dict[str, Any]] = [
    {"color_scheme": "light"},
    {"color_scheme": "dark"},
    {"color_scheme": "light", "forced_colors": "active"},
]


def name_of(theme: dict[str, Any]) -> str:
    return "-".join(theme.values())


@pytest.mark.skipif(not AXE.exists(), reason="needs axe-core: npm install --prefix build/axe axe-core@4")
@pytest.mark.parametrize("theme", THEMES, ids=name_of)
@pytest.mark.parametrize("program", ["sample", "exception_across", "deadlock", "taskgroup_failure", FAILS])
def test_axe_finds_nothing(opened: Opened, program: str, theme: dict[str, Any]) -> None:
    page = opened(program, **theme)
    page.evaluate(AXE.read_text())
    for screen, reached_by in SCREENS.items():
        page.evaluate(reached_by)
        found = page.evaluate(
            "() => axe.run({resultTypes: ['violations'],"
            " rules: {'label-content-name-mismatch': {enabled: true}}})"
        )["violations"]
        told = [f"{each['id']}: {node['html'][:120]}" for each in found for node in each["nodes"]]
        assert told == [], screen


@pytest.mark.parametrize(
    ("width", "height"), [(320, 640), (640, 400), (720, 450), (1440, 900)], ids=["320", "640", "200%", "wide"]
)
@pytest.mark.parametrize("program", ["exception_across", "sleep_order"])
def test_nothing_is_scrolled_sideways(opened: Opened, program: str, width: int, height: int) -> None:
    """1440 pixels at 200 % are 720; what is wider than the window scrolls in a box of its own."""
    page = opened(program, viewport={"width": width, "height": height})
    for screen, reached_by in SCREENS.items():
        page.evaluate(reached_by)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, screen


@pytest.mark.parametrize("theme", THEMES, ids=name_of)
def test_current_parked_and_linked_show_in_every_theme(opened: Opened, theme: dict[str, Any]) -> None:
    """Each has its own look, and a sign besides its colour."""
    page = opened("two_tasks", "#s=30", **theme)
    look = "each => (style => [style.outlineStyle, style.backgroundColor])(getComputedStyle(each))"
    current = page.eval_on_selector("#source li.current", look)
    other = page.eval_on_selector("#source li:not(.current)", look)
    assert current != other and "▶" in page.inner_text("#source li.current")
    assert page.locator("#source .chip").all_inner_texts() == ["‖ T2", "‖ T1"]
    strokes = """nodes => nodes.map(each => getComputedStyle(each.querySelector('[class*=stroke-]') ?? each))
        .map(style => style.stroke + style.strokeWidth)"""
    now = page.eval_on_selector_all("#graph .node.now", strokes)
    rest = page.eval_on_selector_all("#graph .node:not(.now)", strokes)
    assert len(now) == 1 and now[0] not in rest
    label = page.get_attribute("#graph .node.now", "aria-label")
    assert "current" in label and re.search(r"visited \d times", label)


def test_the_table_says_what_the_graph_shows(opened: Opened) -> None:
    page = opened("two_tasks", "#s=23")
    nodes = page.eval_on_selector_all(
        "#graph > div:not([hidden]) .node[aria-label]", "all => all.map(each => each.ariaLabel)"
    )
    rows = page.eval_on_selector_all(
        "#graph-states tbody tr", "all => all.map(row => [...row.cells].map(each => each.textContent))"
    )
    assert len(rows) == len(nodes) == 4
    for state, _, visits, parked in rows:
        label = next(each for each in nodes if each.startswith(f"state {state.strip('▶ ')}:"))
        assert f"visited {visits} time" in label and ("current" in label) == ("▶" in state)
        assert [*re.findall(r"T\d", label.partition("parked")[2])] == re.findall(r"T\d", parked)


def test_texts_fit_their_boxes(opened: Opened) -> None:
    page = opened("exception_across")
    wider = page.evaluate(
        """() => {
        for (const each of document.querySelectorAll('details, [hidden]')) each.open = !(each.hidden = false);
        return [...document.querySelectorAll('svg .node')].flatMap(node => {
            const box = node.querySelector('polygon, path, ellipse')?.getBBox();
            return box === undefined ? [] : [...node.querySelectorAll('text')].filter(text => {
                const own = text.getBBox();
                return own.x < box.x - 1 || own.x + own.width > box.x + box.width + 1;
            }).map(text => text.textContent);
        }); }"""
    )
    assert wider == []


def test_nothing_moves_by_itself(opened: Opened) -> None:
    """Neither transitions nor animations nor smooth scrolling, so that nobody has to ask for less motion."""
    page = opened("sample", reduced_motion="reduce")
    page.evaluate("go(12)")
    assert page.evaluate("document.getAnimations().length") == 0
    moving = """all => all.filter(each => (style => style.transitionDuration !== '0s' || style.animationName !== 'none'
        || style.scrollBehavior !== 'auto')(getComputedStyle(each))).length"""
    assert page.eval_on_selector_all("*", moving) == 0


def test_one_live_region_tells_the_steps(opened: Opened) -> None:
    page = opened("sample")
    for reached_by in SCREENS.values():
        page.evaluate(reached_by)
        live = "all => all.map(each => each.id)"
        assert page.eval_on_selector_all(
            "[aria-live], [role=status], [role=alert], [role=log], output", live
        ) == ["narration"]
    assert page.get_attribute("#narration", "aria-live") == "polite"


def test_it_is_read_without_javascript(opened: Opened) -> None:
    page = opened("exception_across", java_script_enabled=False)
    assert page.locator("#player").is_hidden()
    assert "async def read_all(last):" in page.inner_text("#reading")
    assert page.locator("#reading svg:visible").count() == 3
    assert "it took its way out here" in page.inner_text("#reading")
    steps = page.locator("[aria-label=Steps] tbody tr")
    assert steps.count() == 48 and "read_all goes on in state 4" in steps.nth(24).inner_text()
    assert page.locator("#reading").bounding_box()["width"] <= 1280
