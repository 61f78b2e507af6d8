"""Runs against the graph: every change of state that a run makes is an edge, and no run gets where no edge leads.

Each step function of a compiled program is traced: its ``label`` at every line, on entering and on leaving. The
programs are those of the differential corpus, under scripts that send, throw and close. An exception that nothing in
the function takes leaves it from anywhere: that is no edge.
"""

from __future__ import annotations

import dis
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import CodeType, FrameType
from typing import Any

import pytest
from coro2sm.compiler.api import compile_source
from coro2sm.compiler.machine.model import StateMachine
from coro2sm.compiler.views.facts import Facts
from coro2sm.runtime.machine import Machine
from coro2sm.runtime.outcomes import RAISE

from tests.differential.drive import FILENAME, module_code, run, suspensions
from tests.differential.scripts import every_script
from tests.machine.corpus import TEXTS


@dataclass
class Observed:
    """From which label to which the machines of one class went; None is the end."""

    made: type[Machine]
    ways: set[tuple[int, int | None]] = field(default_factory=set)


RETURNS = {dis.opmap[name] for name in ("RETURN_VALUE", "RETURN_CONST") if name in dis.opmap}
"""What a step that raises does not end with."""

Seen = dict[CodeType, Observed]
"""By step function: each run makes classes of its own from the same code."""


@contextmanager
def observing(seen: Seen) -> Iterator[None]:
    def called(frame: FrameType, event: str, argument: Any) -> Callable[..., Any] | None:
        # A step function has the name of the user's.
        if frame.f_code.co_filename != FILENAME or frame.f_code.co_varnames[:2] != ("machine", "sent"):
            return None
        made = type(frame.f_locals["machine"])
        ways = seen.setdefault(frame.f_code, Observed(made)).ways
        before = frame.f_locals["machine"].label

        def stepped(frame: FrameType, event: str, argument: Any) -> Callable[..., Any]:
            nonlocal before
            label = frame.f_locals.get("label", before)
            # After a cleanup the exception goes on, into the next cleanup or out.
            if label not in (before, RAISE):
                ways.add((before, label))
                before = label
            if event == "return" and frame.f_code.co_code[frame.f_lasti] in RETURNS:
                machine = frame.f_locals["machine"]
                ways.add((before, machine.label if waits(machine) else None))
            return stepped

        return stepped

    previous = sys.gettrace()
    sys.settrace(called)
    try:
        yield
    finally:
        sys.settrace(previous)


def waits(machine: Machine) -> bool:
    return getattr(machine, "awaiting", None) is not None


def is_of(made: type[Machine], machine: StateMachine) -> bool:
    states: dict[int, Any] = made.states
    return made.qualname == machine.qualname and all(
        label < len(machine.states) and machine.states[label].key == found[0]
        for label, found in states.items()
    )


@pytest.mark.parametrize("name", TEXTS)
def test_what_runs_do_is_in_the_graph(name: str) -> None:
    text = TEXTS[name]
    compiled = compile_source(text, name)
    code = module_code(compiled.code)
    seen: Seen = {}
    scripts = list(every_script(suspensions(text)))
    for script in scripts[:: max(1, len(scripts) // 8)]:
        with observing(seen):
            run(code, script)
    # Beside a user's own `machine` and `label` those of the step are called otherwise.
    assert seen or not compiled.machines or "machine, sent, label" in text, "no machine ran"
    for observed in seen.values():
        made, ways = observed.made, observed.ways
        machines = [machine for machine in compiled.machines if is_of(made, machine)]
        assert machines, made.qualname
        edges = {(each.source, each.target) for machine in machines for each in machine.transitions}
        assert ways <= edges, (made.qualname, sorted(ways - edges, key=str))
        reached = {label for way in ways for label in way if label is not None}
        assert any(not reached & Facts(machine).unreachable for machine in machines)
