"""Each planted fault is found within 300 programs: drawn ones, and the named ones of the rule that it
breaks."""

from __future__ import annotations

import importlib.util
from collections import Counter
from collections.abc import Iterator
from itertools import islice

import pytest

from . import faults_in_expressions, faults_in_try  # noqa: F401  # importing them registers their faults
from .corpus import programs
from .faults import Fault, find
from .faults_in_runtime import BELOW
from .programs import numbered
from .rewriting import IN_SOURCE

FAULTS = [*IN_SOURCE, *BELOW]
MOST_PROGRAMS = 300
DRAWN_FIRST = 30


def searched(fault: Fault) -> Iterator[tuple[str, str]]:
    """The first drawn programs, then the named ones of the entry, then drawn ones again; 300 in all."""
    area = f"entry{fault.entry:02}" if fault.entry else "lifetimes"
    named = [item for item in programs() if item.runs_here and item.name.startswith(area)]
    drawn = ((f"drawn {number}", numbered(number).text) for number in range(MOST_PROGRAMS))
    yield from islice(drawn, DRAWN_FIRST)
    yield from ((item.name, item.text) for item in named)
    yield from islice(drawn, MOST_PROGRAMS - DRAWN_FIRST - len(named))


@pytest.mark.once
@pytest.mark.skipif(importlib.util.find_spec("coro2sm") is None, reason="coro2sm is not installed here")
@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found(fault: Fault) -> None:
    found = find(fault, searched(fault))
    assert found is not None, f"{fault} was not found in {MOST_PROGRAMS} programs"
    print(f"{fault}: program {found.after} ({found.name}), script {found.script}")


def test_enough_faults() -> None:
    """At least 30, and two or more for each of the rules 1 to 10."""
    by_entry = Counter(fault.entry for fault in FAULTS)
    assert len(FAULTS) >= 30
    assert all(by_entry[entry] >= 2 for entry in range(1, 11)), by_entry
