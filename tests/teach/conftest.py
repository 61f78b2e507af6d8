"""Recording a program of a test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from coro2sm.compiler.teach.lesson import Lesson, read
from coro2sm.compiler.teach.run import record
from coro2sm.compiler.teach.steps import Limits

from tests.cli.conftest import run  # noqa: F401  # a fixture

Recorded = Callable[..., dict[str, Any]]


@pytest.fixture
def recorded(tmp_path: Path) -> Recorded:
    """The trace document of a program's text."""

    def recording(text: str, entry: str | None = None, limits: Limits | None = None) -> dict[str, Any]:
        path = tmp_path / "lesson.py"
        path.write_bytes(text.encode())
        lesson = read(path.read_bytes(), str(path), path.name)
        assert isinstance(lesson, Lesson), lesson
        return record(lesson, entry, limits)

    return recording
