"""Each planted fault is found within 300 programs: drawn ones, and the named ones of the rule that it breaks."""

from __future__ import annotations

import importlib.util
from collections import Counter
from collections.abc import Iterator

import pytest

from .corpus import programs
from .drive import suspensions
from .faults import Fault, find
from .faults_in_runtime import BELOW
from .faults_in_source import IN_SOURCE
from .programs import numbered
from .scripts import Script, every_script, random_scripts

FAULTS = [*IN_SOURCE, *BELOW]
MOST_PROGRAMS = 300
NAMED_FIRST = 60


def searched(fault: Fault) -> Iterator[tuple[str, str, list[Script]]]:
    """The first drawn programs, then the named ones of the entry, then drawn ones again; 300 in all."""
    named = [
        (program.name, program.text)
        for program in programs()
        if program.runs_here and program.name.startswith(f"entry{fault.entry:02}" if fault.entry else "lifetimes")
    ]
    drawn = ((f"drawn {number}", numbered(number).text) for number in range(MOST_PROGRAMS))
    order: list[tuple[str, str]] = [next(drawn) for _ in range(NAMED_FIRST)]
    order += named
    order += [next(drawn) for _ in range(MOST_PROGRAMS - len(order))]
    for name, text in order:
        count = suspensions(text)
        yield name, text, [*list(every_script(count))[::6], *random_scripts(count, count, 4)]


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
