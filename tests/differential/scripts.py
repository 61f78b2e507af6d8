"""How a coroutine is driven by hand: scripts of moves, one move for each time that it waits for the driver.

Move 0 starts it, move k answers its k-th suspension; where a script names none, a value is sent. A script
reads as text, and the text is enough to run it again:

    2:throw ValueError  3:close  inside        throws at suspension 2, closes at 3, all inside an except block
    1:drop  parent                             drops it at 1; a native coroutine awaits the program
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass


class Stop(BaseException):
    """Thrown in as a stranger that no `except Exception` catches."""


def group() -> BaseException:
    inner = ExceptionGroup("inner", [ValueError("three"), OSError("four")])
    inner.add_note("a note")
    return ExceptionGroup("thrown", [ValueError("one"), TypeError("two"), inner])


def chained() -> BaseException:
    error, cause, context = KeyError("thrown"), LookupError("cause"), IndexError("context")
    error.__cause__, error.__context__ = cause, context
    return error


THROWN: dict[str, Callable[[], BaseException]] = {
    "ValueError": lambda: ValueError("thrown"),
    "Stop": lambda: Stop("thrown"),
    "GeneratorExit": lambda: GeneratorExit("thrown"),
    "StopIteration": lambda: StopIteration("thrown"),
    "StopAsyncIteration": lambda: StopAsyncIteration("thrown"),
    "group": group,
    "chained": chained,
}
PLACES = ("inside", "parent", "iterator")


@dataclass(frozen=True, slots=True)
class Script:
    """Moves by suspension; `inside`: in an except block of the driver; `parent`: through a native coroutine
    that awaits the program; `iterator`: through what its `__await__` returns."""

    moves: tuple[tuple[int, str], ...] = ()
    inside: bool = False
    through: str = ""

    def __str__(self) -> str:
        words = [f"{step}:{move}" for step, move in self.moves]
        words += ["inside"] * self.inside + [self.through] * bool(self.through)
        return "  ".join(words) or "send"

    @staticmethod
    def parse(text: str) -> Script:
        """The script that prints as `text`; raises ValueError with the word that is none."""
        moves: list[tuple[int, str]] = []
        inside, through = False, ""
        for word in (part.strip() for part in text.split("  ")):
            step, colon, move = word.partition(":")
            if colon and step.isdigit():
                moves.append((int(step), move))
            elif word == "inside":
                inside = True
            elif word in PLACES:
                through = word
            elif word not in ("send", ""):
                raise ValueError(f"no part of a script: {word!r}")
        return Script(tuple(moves), inside, through)


def every_script(suspensions: int) -> Iterator[Script]:
    """The whole family for a program that suspends so often when values are sent."""
    for script in outside_scripts(suspensions):
        yield script
        yield Script(script.moves, True, script.through)


def outside_scripts(suspensions: int) -> Iterator[Script]:
    yield Script()
    yield Script(through="parent")
    yield Script(through="iterator")
    yield Script(tuple((k, "send loud") for k in chosen(suspensions)))
    yield Script(((0, "send 1"),))
    yield Script(((0, "close"),))
    yield Script(((0, "drop"),))
    for name in THROWN:
        yield Script(((0, f"throw {name}"),))
    for k in chosen(suspensions):
        for name in THROWN:
            yield Script(((k, f"throw {name}"),))
        yield Script(((k, "throw type"),))
        yield Script(((k, "close"),))
        yield Script(((k, "drop"),))
        yield Script(((k, "await"),))
        yield Script(((k, "throw ValueError"),), through="parent")
        yield Script(((k, "throw ValueError"),), through="iterator")
        yield Script(((k, "close"),), through="parent")
        yield Script(((k, "throw ValueError"), (k + 1, "throw Stop")))
        yield Script(((k, "throw same"), (k + 1, "throw same")))
        yield Script(((k, "throw ValueError"), (k + 1, "close")))
        yield Script(((k, "throw ValueError"), (k + 1, "drop")))


def chosen(suspensions: int) -> list[int]:
    """All suspensions of a short run; the first ones and the last ones of a long one."""
    if suspensions <= 9:
        return list(range(1, suspensions + 1))
    return [*range(1, 7), suspensions - 1, suspensions]


def random_scripts(suspensions: int, seed: int, count: int) -> Iterator[Script]:
    """Scripts that throw again and again, close, drop and send, as the seed has it."""
    chance = random.Random(seed)
    throws = [f"throw {name}" for name in THROWN] + ["throw ValueError", "throw type", "throw same"]
    for _ in range(count):
        moves: list[tuple[int, str]] = []
        for step in range(1, suspensions + 4):
            if chance.random() < 0.4:
                moves.append((step, chance.choice(throws)))
        if chance.random() < 0.3:
            moves.append((max((step for step, _ in moves), default=0) + 1, chance.choice(("close", "drop"))))
        yield Script(tuple(moves), chance.random() < 0.3, chance.choice(("", "", "parent", "iterator")))
