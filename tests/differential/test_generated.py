"""Programs drawn from the grammar: native and compiled can't be told apart, and nothing in the grammar is
idle.

The ordinary run takes the first 200 programs of the fixed series, the slow run 1,000 more.
A program that differs is shrunk and printed whole with its script, ready to become a named case.
"""

from __future__ import annotations

import importlib.util
import random
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from .drive import Difference, compiled_text, differences, module_code, run, suspensions
from .known import known
from .programs import PAIRS, Drawn, numbered, numbered_bytes, productions, programs, shrink, write_program
from .scripts import THROWN, Script, every_script, random_scripts

PROGRAMS = 200
SLOW_PROGRAMS = 1000
CHUNK = 10
DRIVES = (*(f"throw {name}" for name in THROWN), "throw type", "throw same", "close", "drop", "await",
          "send 1", "send loud", "inside", "parent", "iterator")  # fmt: skip
needs_compiler = pytest.mark.skipif(
    importlib.util.find_spec("coro2sm") is None, reason="coro2sm is not installed here"
)


def scripts_for(text: str, number: int) -> list[Script]:
    """A sample of the whole family, and some at random."""
    count = suspensions(text)
    family = list(every_script(count))
    chosen = random.Random(number).sample(family, min(24, len(family)))
    return [Script(), *chosen, *random_scripts(count, number, 8)]


def first_difference(text: str, number: int) -> Difference | None:
    return next(differences(text, compiled_text(text), scripts_for(text, number)), None)


def chunks(numbers: range) -> list[Any]:
    """The numbers by tens; but those that are known to differ one by one, expected to."""
    differ = {number: reason for number in numbers if (reason := known(number)) is not None}
    params = [
        pytest.param([number], id=str(number), marks=pytest.mark.xfail(reason=reason, strict=True))
        for number, reason in differ.items()
    ]
    for start in range(numbers.start, numbers.stop, CHUNK):
        chunk = [number for number in range(start, start + CHUNK) if number not in differ]
        params.append(pytest.param(chunk, id=f"{start}-{start + CHUNK - 1}"))
    return params


@needs_compiler
@pytest.mark.parametrize("numbers", chunks(range(PROGRAMS)))
def test_generated(numbers: list[int]) -> None:
    check(numbers)


@needs_compiler
@pytest.mark.slow
@pytest.mark.parametrize("numbers", chunks(range(PROGRAMS, PROGRAMS + SLOW_PROGRAMS)))
def test_generated_slow(numbers: list[int]) -> None:
    check(numbers)


def check(numbers: list[int]) -> None:
    for number in numbers:
        text = numbered(number).text
        try:
            found = first_difference(text, number)
        except Exception as error:
            raise AssertionError(f"program {number}: {error!r}\n{shrunk(number)}") from error
        assert found is None, f"program {number}, shrunk:\n{shrunk(number)}\n\nas drawn:{found}"


def shrunk(number: int) -> str:
    """The smallest program found that fails as number `number` does: it differs, or the compiler raises."""
    if known(number) is not None:
        return "not shrunk: it is known to differ"
    pair = PAIRS[number % len(PAIRS)]
    text = numbered(number).text
    first = outcome(text, scripts_for(text, number))

    def still_fails(data: bytes) -> bool:
        smaller = write_program(data, pair).text
        scripts = scripts_for(smaller, number)[:10]
        if isinstance(first, Difference):
            scripts.insert(0, first.script)
        return type(outcome(smaller, scripts)) is type(first)

    text = write_program(shrink(numbered_bytes(number), still_fails, 250), pair).text
    last = outcome(
        text, [*([first.script] if isinstance(first, Difference) else []), *scripts_for(text, number)]
    )
    return str(last) if isinstance(last, Difference) else f"{last!r}\n{text}"


def outcome(text: str, scripts: list[Script]) -> Difference | Exception | None:
    """How the program fails, if it does."""
    try:
        return next(differences(text, compiled_text(text), scripts), None)
    except Exception as error:
        return error


@pytest.mark.slow
@needs_compiler
@settings(
    max_examples=20, derandomize=True, deadline=None, database=None,
    suppress_health_check=list(HealthCheck),
)  # fmt: skip
@given(programs(300))
def test_strategy(drawn: Drawn) -> None:
    found = first_difference(drawn.text, 0)
    assert found is None, str(found)


def test_programs_are_valid_and_end() -> None:
    """And enough of them suspend, so that there is something to compare."""
    lively = 0
    for number in range(0, PROGRAMS, 4):
        events = run(module_code(numbered(number).text), Script()).events
        assert not any(event == ("runaway", "too much time") for event in events)
        lively += any(event[0] == "yielded" for event in events)
    assert lively * 4 > PROGRAMS * 0.8


def test_series_is_reproducible() -> None:
    assert numbered(7).text == numbered(7).text
    assert numbered(7).text != numbered(8).text


def drawn_counts() -> Iterator[tuple[str, Counter[str]]]:
    used: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    drives: Counter[str] = Counter()
    for number in range(PROGRAMS):
        drawn = numbered(number)
        used += drawn.productions
        pairs += drawn.pairs
        for script in scripts_for(drawn.text, number):
            words = (
                {move for _, move in script.moves}
                | {script.through}
                | ({"inside"} if script.inside else set())
            )
            drives.update(words - {""})
    yield "production", Counter({name: used[name] for name in productions()})
    yield "drive", Counter({name: drives[name] for name in DRIVES})
    yield "nesting", Counter({f"{part} > {kind}": pairs[part, kind] for part, kind in PAIRS})


def test_coverage_table() -> None:
    """Every production, drive and nesting pair takes part; `pytest -s` shows how often."""
    idle = []
    for title, counts in drawn_counts():
        print(f"\n{title} ({PROGRAMS} programs)")
        for name, count in counts.items():
            print(f"  {count:6}  {name}")
        idle += [f"{title} {name}" for name, count in counts.items() if count == 0]
    assert not idle, f"never drawn: {', '.join(idle)}"
