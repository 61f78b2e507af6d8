"""Options of all tests."""

from __future__ import annotations

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
