"""The oracle of the verdicts: a run that is parked in the old machine, carried over, against native runs.

A run parked in the old machine, its fields and key handed to the new class (``restore``), must go on as a native run
of the new text does that got there by the same script; where the machines are SAME, as one of the old text does.

    measure(every=1)   →   Figures(runs=…, good=…, counterexamples=[…], strict=…)
"""

from __future__ import annotations

import itertools
import types
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import coro2sm
from coro2sm.compiler.diff.differences import Verdict
from coro2sm.runtime.states import _cells as cells

from .cases import Case, cases, compiled, is_right
from .script import MOST, Move, Script, end, go_on, run, scripts, step

HELPER = "async def helper(call, *args):\n    return await call('helped', *args)\n"
COUNTS = 3, 0
"""The values of the parameter `n`."""


@dataclass(slots=True)
class Figures:
    """``good``: suspensions at which every script that parks there may go on; ``strict``: those judged otherwise."""

    runs: int = 0
    good: int = 0
    counterexamples: list[str] = field(default_factory=list)
    strict: Counter[str] = field(default_factory=Counter)
    examples: dict[str, list[str]] = field(default_factory=dict)

    def __str__(self) -> str:
        return (
            f"verdicts: {self.runs} runs, {len(self.counterexamples)} counterexamples; {self.good} suspensions where "
            f"every script goes on, {self.strict.total()} of them judged otherwise "
            f"({self.strict.total() / self.good:.1%})"
        )


def measure(every: int = 1) -> Figures:
    figures = Figures()
    for case in cases(every):
        verdicts = {each.old: each.verdict for each in case.pair.resumes}
        passes: dict[int, bool] = {}
        for label, script, holds in outcomes(case):
            figures.runs += 1
            passes[label] = passes.get(label, True) and holds
            if verdicts[label].goes_on and not holds:
                figures.counterexamples.append(f"{case.name}: {label} {verdicts[label].name}, {script}")
        for label, holds in passes.items():
            figures.good += holds
            if holds and not verdicts[label].goes_on:
                kind = f"{case.edit.kind} {verdicts[label].name}"
                figures.strict[kind] += 1
                figures.examples.setdefault(kind, []).append(f"{case.name}: {label}")
    return figures


def outcomes(case: Case) -> Iterator[tuple[int, str, bool]]:
    """Old label, script, and whether the oracle of its verdict holds, for each place at which each script parks."""
    edit, pair = case.edit, case.pair
    keys = {pair.old.machine.states[label].key: label for label in pair.old.suspensions}
    verdicts = {each.old: each for each in pair.resumes}
    for moves, n in itertools.product(scripts(), COUNTS):
        for count in range(1, MOST):
            parked = park(edit.old, moves, count, n)
            if parked is None:
                break
            label = keys[parked.key]
            resume = verdicts[label]
            targets = _truly(case, label) if resume.new is None else [resume.new]
            text = edit.old if resume.verdict is Verdict.SAME else edit.new
            arguments = (n, *(edit.arguments if text == edit.new else ()))
            wanted = native_trace(text, arguments, moves)
            end(parked.machine, [])
            holds = all(_carried(case, target, moves, count, n) == wanted for target in targets)
            if targets:
                yield label, f"{n} {moves} {count}", holds


def _carried(case: Case, target: int, moves: tuple[Move, ...], count: int, n: int) -> list[str] | None:
    """The trace of a run that is carried over after so many moves."""
    parked = park(case.edit.old, moves, count, n)
    assert parked is not None
    key = case.pair.new.machine.states[target].key
    done = going_on(parked, case.edit.new, key, moves[count - 1 :])
    end(parked.machine, [])
    return done


def _truly(case: Case, label: int) -> list[int]:
    """The states that it may be, if the matching doesn't say: it may go on if it may at each of them."""
    return [new for new in case.pair.new.suspensions if is_right(case, label, new)]


@dataclass
class Version:
    """One text, native and compiled."""

    native: Any
    machine: Any
    compiled: Any


@cache
def version(text: str) -> Version:
    native: dict[str, Any] = {}
    exec(HELPER, native)
    exec(compile(text, "native.py", "exec"), native)
    ours: dict[str, Any] = {"__name__": "compiled"}
    exec(_helper(), ours)
    exec(compile(compiled(text).code, "compiled.py", "exec"), ours)
    return Version(native["f"], coro2sm.machine_class(ours["f"]), ours["f"])


@cache
def _helper() -> types.CodeType:
    return compile(compiled(HELPER).code, "helper.py", "exec")


@dataclass
class Parked:
    """A run of the old machine at one of its suspensions, and what it did so far."""

    key: str
    fields: dict[str, Any]
    script: Script
    machine: Any


def park(text: str, moves: tuple[Move, ...], count: int, n: int) -> Parked | None:
    """The old machine after so many moves; None if it ended before."""
    script = Script()
    machine = version(text).compiled(script, n)
    for number in range(count):
        if not step(machine, moves[number - 1], number > 0, script.trace):
            return None
        script.trace.append("parked")
    assert machine.state_key is not None
    return Parked(machine.state_key, machine.fields, script, machine)


def going_on(parked: Parked, text: str, key: str, moves: tuple[Move, ...]) -> list[str] | None:
    """The whole trace of the parked run that goes on in the machine of ``text``. None: it can't be restored there."""
    shared = {name: cell for name, cell in cells(parked.machine).items() if name in parked.fields}
    try:
        restored = version(text).machine.restore(key, {**parked.fields, **shared})
    except ValueError:
        return None
    go_on(restored, parked.script.trace, moves)
    return _plain(parked.script.trace)


@cache
def native_trace(text: str, arguments: tuple[object, ...], moves: tuple[Move, ...]) -> list[str]:
    return _plain(run(version(text).native, moves, arguments))


def _plain(trace: list[object]) -> list[str]:
    return [repr(event) for event in trace]
