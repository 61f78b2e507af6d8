"""Options of all tests."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

ONCE = frozenset({"cli", "diff", "ir", "machine", "teach", "views"})
"""Folders whose tests are alike on every interpreter: .ci/run runs them on its first alone."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="write the files in tests/golden/ anew")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if item.path.relative_to(here).parts[0] in ONCE:
            item.add_marker(pytest.mark.once)


@pytest.fixture(autouse=True, scope="module")
def small_heap() -> Iterator[None]:
    """What is alive before a module's tests is not theirs: a collection need not look at it.

    Many tests collect garbage after every step; in a process that has gathered thousands of tests each of
    these collections would take a hundred milliseconds.
    """
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()
