"""Matching and verdicts on a corpus of edits whose truth is known: never silently wrong, and worth having.

The oracle of the verdicts is the native interpreter: a run parked in the old machine, its fields carried over into
the new class, must go on as a native run of the new text (SAME: of the old one) does.
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
import pytest
from coro2sm.compiler.api import diff
from coro2sm.compiler.diff.compare import Comparison
from coro2sm.compiler.diff.findings import Pair
from coro2sm.compiler.diff.verdict import Verdict
from coro2sm.compiler.diff.view import View
from coro2sm.runtime.states import _cells as cells

from .edits import Edited, Place, corpus
from .functions import functions
from .script import MOST, Move, Script, end, go_on, run, scripts, step

HELPER = "async def helper(call, *args):\n    return await call('helped', *args)\n\n\n"
COUNTS = 3, 0
"""The values of the parameter `n`."""


@cache
def cases() -> list[tuple[str, Edited, Pair]]:
    return [(name, edit, _pair(diff(edit.old, edit.new))) for name, edit in corpus(functions())]


def _pair(comparison: Comparison) -> Pair:
    (pair,) = comparison.pairs
    return pair


def place(view: View, label: int) -> Place:
    one = view.suspensions[label]
    return one.span.line, one.origin.value


def test_the_corpus_is_large() -> None:
    assert len(functions()) >= 40
    assert len({edit.kind for _, edit, _ in cases()}) >= 12
    assert len(cases()) > 800


def judged() -> Iterator[tuple[str, Edited, Pair, int, Place | None]]:
    """Each suspension of each old machine with where it truly is in the new one."""
    for name, edit, pair in cases():
        for label in pair.old.suspensions:
            yield name, edit, pair, label, edit.truth[place(pair.old, label)]


def test_matches_are_right(capsys: pytest.CaptureFixture[str]) -> None:
    wrong, sure, total, by_label = [], [], 0, 0
    for name, edit, pair, label, _ in judged():
        total += 1
        right = edit.either[place(pair.old, label)]
        match = pair.matching.matches.get(label)
        if match is not None and not _is_right(pair, label, match.new, right):
            wrong.append((name, label, match))
            if match.confidence >= 0.9:
                sure.append((name, label, match))
        if label in pair.new.suspensions and not _is_right(pair, label, label, right):
            by_label += 1
    with capsys.disabled():
        print(f"\n{total} states: {len(wrong)} wrong, {len(sure)} of them sure; by label {by_label} wrong")
    assert sure == []
    assert len(wrong) <= 0.02 * total
    assert by_label > 10 * len(wrong)


def _is_right(pair: Pair, old: int, new: int, right: frozenset[Place]) -> bool:
    """The two exits of an ``async with`` stand in one line, and are told apart by their paths."""
    one, other = pair.old.suspensions[old], pair.new.suspensions.get(new)
    if other is None or place(pair.new, new) not in right:
        return False
    return one.origin.value != "exit" or one.path[-1] == other.path[-1]


def test_recall() -> None:
    found, total = 0, 0
    missed: Counter[str] = Counter()
    for _, edit, pair, label, truth in judged():
        here = place(pair.old, label)
        if truth is None or here in edit.edited or len(edit.either[here]) > 1 or _is_twin(pair, label):
            continue
        total += 1
        match = pair.matching.matches.get(label)
        if match is not None and match.confidence >= 0.9:
            found += 1
        else:
            missed[edit.kind] += 1
    assert found >= 0.95 * total, (found, total, missed)


def _is_twin(pair: Pair, label: int) -> bool:
    same = pair.old.expressions[label]
    return list(pair.old.expressions.values()).count(same) > 1


# Verdicts.


@dataclass
class Version:
    """One text, native and compiled."""

    native: Any
    machine: Any
    compiled: Any = field(default=None)


@cache
def version(text: str) -> Version:
    native: dict[str, Any] = {}
    exec(compile(HELPER + text, "native.py", "exec"), native)
    compiled: dict[str, Any] = {"__name__": "compiled"}
    exec(compile(coro2sm.compile_source(HELPER + text).code, "compiled.py", "exec"), compiled)
    return Version(native["f"], coro2sm.machine_class(compiled["f"]), compiled["f"])


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


def goes_on_as(edit: Edited, key: str, text: str, moves: tuple[Move, ...], count: int, n: int) -> bool | None:
    """Whether the run that is parked after ``count`` moves goes on in the new class as a native run of ``text`` does.

    None: it ended before.
    """
    parked = park(edit.old, moves, count, n)
    if parked is None:
        return None
    try:
        restored = version(edit.new).machine.restore(key, parked.fields)
    except ValueError:
        end(parked.machine, [])
        return False
    _carry_closures(restored, parked.fields)
    go_on(restored, parked.script.trace, moves[count - 1 :])
    done = _plain(parked.script.trace)
    end(parked.machine, [])
    return done == native_trace((n, *(edit.arguments if text == edit.new else ())), text, moves)


def _carry_closures(machine: Any, fields: dict[str, Any]) -> None:
    """An inner function goes over together with the variables that it shares with the machine."""
    shared = cells(machine)
    for name, value in fields.items():
        if isinstance(value, types.FunctionType) and value.__closure__:
            inside = tuple(
                shared.get(free, cell)
                for free, cell in zip(value.__code__.co_freevars, value.__closure__, strict=True)
            )
            setattr(machine, name, types.FunctionType(value.__code__, value.__globals__, name, None, inside))


@cache
def native_trace(arguments: tuple[object, ...], text: str, moves: tuple[Move, ...]) -> list[str]:
    return _plain(run(version(text).native, moves, arguments))


def _plain(trace: list[object]) -> list[object]:
    return [repr(event) for event in trace]


def outcomes(edit: Edited, pair: Pair) -> Iterator[tuple[int, str, bool]]:
    """Old label, script, and whether the oracle of its verdict holds, for each place at which each script parks."""
    keys = {pair.old.machine.states[label].key: label for label in pair.old.suspensions}
    verdicts = {each.old: each for each in pair.resumes}
    for moves, n in itertools.product(scripts(), COUNTS):
        for count in range(1, MOST):
            parked = park(edit.old, moves, count, n)
            if parked is None:
                break
            end(parked.machine, [])
            label = keys[parked.key]
            resume = verdicts[label]
            target = _target(edit, pair, label) if resume.new is None else resume.new
            if target is None:
                continue
            text = edit.old if resume.verdict is Verdict.SAME else edit.new
            key = pair.new.machine.states[target].key
            holds = goes_on_as(edit, key, text, moves, count, n)
            assert holds is not None
            yield label, f"{n} {moves} {count}", holds


def _target(edit: Edited, pair: Pair, label: int) -> int | None:
    """Where the state truly is, if the matching doesn't know."""
    right = edit.either[place(pair.old, label)]
    return next((new for new in pair.new.suspensions if _is_right(pair, label, new, right)), None)


def test_verdicts_are_sound(capsys: pytest.CaptureFixture[str]) -> None:
    counterexamples = []
    strict: Counter[str] = Counter()
    good = tried = 0
    for name, edit in list(corpus(functions(), 1))[::12]:
        pair = _pair(diff(edit.old, edit.new))
        verdicts = {each.old: each.verdict for each in pair.resumes}
        passes: dict[int, bool] = {}
        for label, script, holds in outcomes(edit, pair):
            tried += 1
            passes[label] = passes.get(label, True) and holds
            if verdicts[label].goes_on and not holds:
                counterexamples.append((name, label, verdicts[label].name, script))
        for label, holds in passes.items():
            good += holds
            if holds and not verdicts[label].goes_on:
                strict[f"{edit.kind} {verdicts[label].name}"] += 1
    with capsys.disabled():
        print(
            f"\n{tried} runs, {good} suspensions may go on, {strict.total()} of them judged too strictly: {strict}"
        )
    assert counterexamples == []
