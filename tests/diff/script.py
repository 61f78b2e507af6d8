"""The world of the functions in functions.py, and the oracle: what is awaited suspends once, all is noted down.

What comes of an await is decided by the driver alone (a value sent, an exception thrown), so that a run that was
restored needs nothing of what it awaited.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache
from typing import Any

Move = int | str
"""A value to send, or the name of an exception to throw."""


class Several(KeyError, ValueError, OSError):
    """Nobody who looks at clauses can say that it is not both this and that."""


ERRORS: dict[str, type[BaseException]] = {
    each.__name__: each for each in (ValueError, KeyError, OSError, Several)
}


class Step:
    """Suspends once and gives what is sent."""

    def __init__(self, shown: object) -> None:
        self.shown = shown

    def __await__(self) -> Iterator[Any]:
        return (yield self.shown)


class Ended:
    def __await__(self) -> Iterator[Any]:
        raise StopAsyncIteration
        yield


class Script:
    """``trace``: all that a run does, in order."""

    def __init__(self) -> None:
        self.trace: list[object] = []

    def a(self, *what: object) -> Step:
        self.trace.append(("await", what))
        return Step(what)

    def b(self, *what: object) -> Step:
        return self.a("b", *what)

    def note(self, *what: object) -> None:
        self.trace.append(("note", what))

    def say(self, what: Any) -> int:
        self.trace.append(("say", what))
        return 3

    def held(self, tag: str) -> Held:
        return Held(self, tag)

    def manager(self, tag: str) -> Manager:
        return Manager(self, tag)

    def rows(self, tag: str, count: int) -> Rows:
        return Rows(self, tag, count)


class Held:
    def __init__(self, script: Script, tag: str) -> None:
        self.script, self.tag = script, tag

    def __enter__(self) -> str:
        self.script.note("enter", self.tag)
        return self.tag

    def __exit__(self, kind: Any, error: Any, traceback: Any) -> None:
        self.script.note("exit", self.tag, kind)


class Manager(Held):
    def __aenter__(self) -> Step:
        return self.script.a("enters", self.tag)

    def __aexit__(self, kind: Any, error: Any, traceback: Any) -> Step:
        return self.script.a("leaves", self.tag, kind)


class Rows:
    def __init__(self, script: Script, tag: str, count: int) -> None:
        self.script, self.tag, self.left = script, tag, count

    def __aiter__(self) -> Rows:
        return self

    def __anext__(self) -> Step | Ended:
        if not self.left:
            return Ended()
        self.left -= 1
        return self.script.a("row", self.tag)


MOST = 8


@cache
def scripts() -> list[tuple[Move, ...]]:
    """Values at the limits of all guards, throws at each early place, and mixtures; the same at each run."""
    chance = random.Random(7)
    found: list[tuple[Move, ...]] = [tuple(range(MOST)), (0, 4) * (MOST // 2), ("ValueError",) * MOST]
    found += [(limit,) * MOST for limit in (4, 6, 8)]
    for error in ("ValueError", "Several"):
        found += [(*range(at), error, *range(4, MOST + 3)) for at in range(4)]
    moves = 0, 1, 4, 6, 8, "ValueError", "KeyError", "OSError", "Several"
    found += [tuple(chance.choice(moves) for _ in range(MOST)) for _ in range(6)]
    return found


def step(coroutine: Any, move: Move, started: bool, trace: list[object]) -> bool:
    """Makes one move; whether the run goes on."""
    try:
        if not started:
            coroutine.send(None)
        elif isinstance(move, str):
            coroutine.throw(ERRORS[move](move))
        else:
            coroutine.send(move)
    except StopIteration as stop:
        trace.append(("returned", stop.value))
    except BaseException as error:
        trace.append(("raised", type(error), str(error)))
    else:
        return True
    return False


def run(function: Any, moves: tuple[Move, ...], arguments: tuple[object, ...]) -> list[object]:
    """The whole trace of a run of ``function``, with a mark at each suspension."""
    script = Script()
    go_on(function(script, *arguments), script.trace, ((), *moves), started=False)  # type: ignore[arg-type]  # the first is not looked at
    return script.trace


def go_on(coroutine: Any, trace: list[object], moves: tuple[Move, ...], started: bool = True) -> None:
    for move in moves:
        if not step(coroutine, move, started, trace):
            return
        started = True
        trace.append("parked")
    end(coroutine, trace)


def end(coroutine: Any, trace: list[object]) -> None:
    """Closes what is still parked, however often it suspends on the way; the trace doesn't see it."""
    length = len(trace)
    for _ in range(20):
        try:
            coroutine.close()
        except RuntimeError:
            continue
        except BaseException:
            pass
        break
    del trace[length:]
