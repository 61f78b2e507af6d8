"""Generator functions that are compiled: native and compiled can't be told apart."""

from __future__ import annotations

import inspect
import types
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from coro2sm.compiler.api import Options, compile_source

PROGRAM = """
import types

def count(n):
    for i in range(n):
        got = yield i
        if got:
            yield 'got', got
    return 'done'

def outer(n, notes):
    try:
        result = yield from count(n)
        yield result
        yield from (7, 8)
    except KeyError as error:
        yield 'handled', error.args
        raise
    finally:
        notes.append('left')

def handling():
    try:
        raise KeyError('k')
    except KeyError:
        yield 1
        yield 2

def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2

def stops():
    yield 1
    raise StopIteration('s')

def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)

@types.coroutine
def pause(value):
    return (yield value)

async def awaits():
    return await pause(3)

async def awaits_a_generator():
    await count(1)
"""


def namespace(text: str) -> dict[str, Any]:
    names: dict[str, Any] = {"__name__": "program"}
    exec(compile(text, "program.py", "exec"), names)
    return names


NATIVE = namespace(PROGRAM)
COMPILED = namespace(compile_source(PROGRAM, options=Options(generators=True)).code)


def events(moves: list[Callable[[], Any]]) -> Iterator[tuple[str, Any]]:
    """What comes of each move."""
    for move in moves:
        try:
            yield "value", move()
        except BaseException as error:
            chain = []
            link: BaseException | None = error
            while link is not None:
                chain.append((type(link).__name__, str(link)))
                link = link.__context__
            yield "raises", chain


DRIVES: dict[str, Callable[[dict[str, Any]], list[Callable[[], Any]]]] = {
    "runs": lambda names: [lambda: list(names["outer"](3, [])), lambda: list(names["tree"](5))],
    "is sent to": lambda names: (
        lambda g: [lambda: g.send("early"), lambda: next(g), lambda: g.send("x"), lambda: next(g)]
    )(names["outer"](3, [])),
    "is thrown into": lambda names: (
        lambda g, notes: [
            lambda: g.send(None),
            lambda: g.throw(KeyError("thrown")),
            lambda: next(g),
            lambda: g.throw(ValueError("over")),
            lambda: notes,
        ]
    )(*(lambda notes: (names["outer"](3, notes), notes))([])),
    "is thrown into in a handler": lambda names: (
        lambda g: [lambda: next(g), lambda: g.throw(ValueError("v")), lambda: next(g)]
    )(names["handling"]()),
    "is thrown into at once": lambda names: (lambda g: [lambda: g.throw(ValueError("v")), lambda: next(g)])(
        names["count"](1)
    ),
    "is thrown StopIteration": lambda names: (
        lambda g: [lambda: next(g), lambda: g.throw(StopIteration("t"))]
    )(names["outer"](2, [])),
    "is closed": lambda names: (
        lambda g, notes: [
            lambda: next(g),
            lambda: g.close(),
            lambda: notes,
            lambda: next(g),
            lambda: g.close(),
        ]
    )(*(lambda notes: (names["outer"](3, notes), notes))([])),
    "refuses to close": lambda names: (lambda g: [lambda: next(g), lambda: g.close(), lambda: next(g)])(
        names["stubborn"]()
    ),
    "raises StopIteration": lambda names: [lambda: list(names["stops"]())],
    "is awaited": lambda names: (lambda c: [lambda: c.send(None), lambda: c.send(5)])(names["awaits"]()),
    "can't be awaited": lambda names: [lambda: names["awaits_a_generator"]().send(None)],
}


@pytest.mark.parametrize("drive", DRIVES)
def test_drive(drive: str) -> None:
    native, compiled = (list(events(DRIVES[drive](names))) for names in (NATIVE, COMPILED))
    assert compiled == native


def test_dropping_closes() -> None:
    notes: list[str] = []
    generator = COMPILED["outer"](3, notes)
    next(generator)
    del generator
    assert notes == ["left"]


@pytest.mark.parametrize("names", (NATIVE, COMPILED), ids=("native", "compiled"))
def test_introspection(names: dict[str, Any]) -> None:
    function = names["outer"]
    assert inspect.isgeneratorfunction(function) and not inspect.iscoroutinefunction(function)
    generator = function(1, [])
    assert inspect.isgenerator(generator) and isinstance(generator, types.GeneratorType)
    assert not inspect.isawaitable(generator) and not hasattr(generator, "__await__")
    assert inspect.isawaitable(names["pause"](1))
    assert inspect.getgeneratorstate(generator) == inspect.GEN_CREATED
    assert generator.gi_code is function.__code__ and generator.gi_yieldfrom is None
    next(generator)
    assert inspect.getgeneratorstate(generator) == inspect.GEN_SUSPENDED
    assert generator.gi_yieldfrom.__name__ == "count" and not generator.gi_running
    generator.close()
    assert inspect.getgeneratorstate(generator) == inspect.GEN_CLOSED and generator.gi_frame is None


def test_off_by_default() -> None:
    code = compile_source("def g():\n    yield 1\n").code
    assert code == "def g():\n    yield 1\n"
