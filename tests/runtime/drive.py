"""Drives a coroutine by a script and writes down all that can be told from outside.

A script is a list of moves: `("send", value)`, `("throw", type)`, `("close",)`, `("drop",)`; `inside`
drives it within an `except` block of the driver's.
"""

from __future__ import annotations

import gc
import random
import sys
from collections.abc import Callable
from typing import Any

from .twins import Twin
from .world import World, chain_of

Move = tuple[Any, ...]

THROWN: list[type[BaseException]] = [
    ValueError, KeyError, IndexError, RuntimeError, GeneratorExit, StopIteration, StopAsyncIteration,
    KeyboardInterrupt,
]  # fmt: skip


def trace(make: Callable[[World], Any], kinds: str, moves: list[Move], inside: bool) -> list[Any]:
    """Everything that happens when the coroutine made by `make` is driven by `moves`.

    What comes after an unraisable exception is left out: a native coroutine that ignores GeneratorExit
    while it is collected, in a handler, is then held by its own exception's frame, and what it awaits is
    closed some time later.
    """
    world = World(kinds)
    sys.unraisablehook = unraisable_to(world.notes)
    if inside:
        try:
            raise OSError("driver")
        except OSError:
            _drive(make(world), world, moves)
    else:
        _drive(make(world), world, moves)
    ends = [index for index, note in enumerate(world.notes) if note[0] == "unraisable"]
    return world.notes[: ends[0] + 1] if ends else world.notes


def _drive(coro: Any, world: World, moves: list[Move]) -> None:
    for move in moves:
        try:
            if move[0] == "send":
                world.note("yielded", coro.send(move[1]))
            elif move[0] == "throw":
                world.note("yielded", coro.throw(move[1]("thrown")))
            elif move[0] == "close":
                world.note("closed", coro.close())
            else:
                del coro
                world.note("dropped")
                return
        except BaseException as error:
            world.note("raised", *chain_of(error), "frames", *_functions(error))
    try:
        coro.close()
    except BaseException as error:
        world.note("closing raised", *chain_of(error))


def _functions(exc: BaseException) -> list[str]:
    """The functions in its traceback, outermost first, without the driver's and the runtime's own.

    Not on 3.11, which loses entries when it enters a coroutine with an exception while that handles another.
    """
    names: list[str] = []
    if sys.version_info < (3, 12):
        return names
    traceback = exc.__traceback__
    while traceback is not None:
        module = traceback.tb_frame.f_globals["__name__"]
        if not module.startswith("coro2sm.") and not module.endswith(".drive"):
            names.append(traceback.tb_frame.f_code.co_name)
        traceback = traceback.tb_next
    return names


def random_moves(rng: random.Random) -> list[Move]:
    """A script: mostly sends, so that it gets far."""
    moves: list[Move] = [] if rng.random() < 0.1 else [("send", None)]
    for _ in range(rng.randrange(1, 14)):
        draw = rng.random()
        if draw < 0.62:
            moves.append(("send", rng.choice([None, 1, 3, 4, "x"])))
        elif draw < 0.94:
            moves.append(("throw", rng.choice(THROWN)))
        elif draw < 0.97:
            moves.append(("close",))
        else:
            moves.append(("drop",))
    return moves


def unraisable_to(world_notes: list[Any]) -> Callable[[Any], None]:
    """A `sys.unraisablehook` that notes the exception."""
    return lambda report: world_notes.append(("unraisable", *chain_of(report.exc_value)))


def both(twin: Twin, kinds: str, moves: list[Move], inside: bool) -> tuple[list[Any], list[Any]]:
    """The two traces.  Garbage collection is off: what dies, dies by reference counting."""
    hook, enabled = sys.unraisablehook, gc.isenabled()
    gc.disable()
    try:
        return trace(twin.native, kinds, moves, inside), trace(twin.machine, kinds, moves, inside)
    finally:
        sys.unraisablehook = hook
        if enabled:
            gc.enable()
