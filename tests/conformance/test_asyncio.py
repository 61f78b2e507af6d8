"""asyncio's own tests, taken from the interpreter that runs the tests, on the small loop."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

CHILD = Path(__file__).with_name("small_child.py")
SECONDS = 300

SUITES = {
    "test_locks": 70,
    "test_pep492": 8,
    "test_queues": 44,
    "test_runners": 25,
    "test_streams": 67,
    "test_taskgroups": 35,
    "test_tasks": 800,
    "test_threads": 6,
    "test_timeouts": 32,
    "test_waitfor": 15,
}
"""Module → how many of its tests take turns of our kernel, at least. The others aren't ours: they have no loop."""

EXCEPTIONS: dict[str, str] = {}
"""Test → why it can't pass."""


def outcomes(suite: str, folder: Path) -> tuple[dict[str, tuple[str, str, int]], str]:
    """Test → status, details, turns of our kernel; and what the process said if it died."""
    report = folder / f"{suite}.jsonl"
    done = subprocess.run(
        [sys.executable, str(CHILD), f"test.test_asyncio.{suite}", str(report)],
        capture_output=True,
        text=True,
        timeout=SECONDS,
        env={**os.environ, "PYTHONHASHSEED": "0"},
    )
    found: dict[str, tuple[str, str, int]] = {}
    for line in report.read_text(encoding="utf-8").splitlines():
        test, status, details, turns = json.loads(line)
        found[test] = (status, details, int(turns))
    return found, done.stderr[-4000:] if done.returncode else ""


@pytest.mark.skipif(importlib.util.find_spec("test") is None, reason="the interpreter has no tests")
@pytest.mark.parametrize("suite", SUITES)
def test_suite_on_the_small_loop(suite: str, tmp_path: Path) -> None:
    found, noise = outcomes(suite, tmp_path)
    assert noise == ""
    ours = {test: (status, details) for test, (status, details, turns) in found.items() if turns}
    others = [test for test in found if test not in ours]
    print(f"{suite}: {len(ours)} ours, not ours: {', '.join(others) or 'none'}")
    assert len(ours) >= SUITES[suite]
    good = ("ok", "skipped", "expected failure")
    failed = {test: details for test, (status, details) in ours.items() if status not in good}
    assert failed.keys() == {test for test in EXCEPTIONS if f".{suite}." in test}, failed
