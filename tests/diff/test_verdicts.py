"""No verdict says that a run may go on when it may not: measured with the oracle of oracle.py."""

from __future__ import annotations

import pytest
from coro2sm.compiler.api import diff

from .cases import SAMPLE
from .oracle import measure


def test_verdicts_are_sound() -> None:
    assert measure(3 * SAMPLE).counterexamples == []


@pytest.mark.slow
def test_verdicts_are_sound_and_not_too_strict() -> None:
    """Seldom does a run stay behind that might have gone on by every script."""
    figures = measure()
    assert figures.counterexamples == []
    assert figures.strict.total() <= 0.1 * figures.good, figures


HEAD = "async def f(s):\n"


@pytest.mark.parametrize(
    ("old", "new", "verdicts"),
    [
        (
            "    await s.a()\n    await s.b()\n",
            "    try:\n        await s.a()\n    except KeyError:\n        s.c()\n    await s.b()\n",
            "SAFE SAFE",
        ),
        (
            "    s.a()\n    await s.b()\n",
            "    try:\n        s.a()\n    except KeyError:\n        s.c()\n    await s.b()\n",
            "SAFE",
        ),
        (
            "    try:\n        await s.a()\n    except LookupError:\n        s.c()\n    await s.b()\n",
            "    try:\n        try:\n            await s.a()\n        except KeyError:\n            s.d()\n"
            "    except LookupError:\n        s.c()\n    await s.b()\n",
            "SAFE SKIP",
        ),
        (
            "    try:\n        s.a()\n        await s.b()\n    except LookupError:\n        await s.c()\n",
            "    try:\n        try:\n            s.a()\n        except KeyError:\n            s.d()\n"
            "        await s.b()\n    except LookupError:\n        await s.c()\n",
            "SAFE STALE",
        ),
        (
            "    s.a()\n    await s.b()\n",
            "    try:\n        s.a()\n    finally:\n        s.c()\n    await s.b()\n",
            "STALE",
        ),
        (
            "    try:\n        s.a()\n    except KeyError:\n        s.c()\n    await s.b()\n",
            "    s.a()\n    await s.b()\n",
            "STALE",
        ),
    ],
    ids=[
        "a handler around what may have failed",
        "the same around what doesn't suspend",
        "it may take what another one took",
        "the same around what doesn't suspend, for a handler that suspends",
        "a finally does something in any case",
        "a handler that may have run is gone",
    ],
)
def test_ways_that_no_run_has_gone(old: str, new: str, verdicts: str) -> None:
    (pair,) = diff(HEAD + old, HEAD + new).pairs
    assert " ".join(each.verdict.name for each in pair.resumes) == verdicts
