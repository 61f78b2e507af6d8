"""`coro2sm.transform`: live functions, with their cells, defaults and classes."""

from __future__ import annotations

import asyncio
import functools
import inspect
import linecache
import pickle
from collections.abc import Awaitable, Callable
from typing import Any

import coro2sm
import pytest

CALLS: list[str] = []


def note(value: str) -> str:
    CALLS.append(value)
    return value


@coro2sm.transform
async def double(n: int, *, pause: float = 0) -> int:
    """Twice."""
    await asyncio.sleep(pause)
    return 2 * n


class Base:
    async def greet(self, name: str) -> str:
        return f"hello {name}"


class Child(Base):
    __private = "!"

    @coro2sm.transform
    async def greet(self, name: str) -> str:
        await asyncio.sleep(0)
        return await super().greet(name) + self.__private

    @staticmethod
    @coro2sm.transform
    async def __hidden() -> str:
        await asyncio.sleep(0)
        return __class__.__name__  # type: ignore[name-defined]  # the cell of a method

    @classmethod
    async def hidden(cls) -> str:
        return await cls.__hidden()


def is_machine(function: Any) -> bool:
    return bool(coro2sm.machine_class(function))


def test_a_plain_function() -> None:
    assert is_machine(double) and asyncio.run(double(21)) == 42
    assert (double.__name__, double.__qualname__, double.__doc__) == ("double", "double", "Twice.")
    assert str(inspect.signature(double)) == "(n: 'int', *, pause: 'float' = 0) -> 'int'"
    assert inspect.iscoroutinefunction(double)
    assert coro2sm.transform(double) is double


def test_methods() -> None:
    assert is_machine(Child.greet) and asyncio.run(Child().greet("you")) == "hello you!"
    assert asyncio.run(Child.hidden()) == "Child"


def test_cells_are_shared() -> None:
    count = 0

    @coro2sm.transform
    async def add(n: int = len(note("default"))) -> int:
        nonlocal count
        count += n
        await asyncio.sleep(0)
        return count

    assert is_machine(add) and asyncio.run(add()) == 7 == count
    count = 100
    assert asyncio.run(add(1)) == 101 == count
    assert CALLS.count("default") == 1
    assert add.__qualname__ == "test_cells_are_shared.<locals>.add"


def test_a_default_that_only_its_place_knows() -> None:
    def make(start: int) -> Callable[..., Awaitable[int]]:
        local = start

        @coro2sm.transform
        async def f(n: int = local) -> int:
            text = """
not indented"""
            await asyncio.sleep(0)
            return n + len(text)

        return f

    f: Any = make(5)
    assert asyncio.run(f()) == 18


def test_other_decorators() -> None:
    def twice(function: Any) -> Any:
        @functools.wraps(function)
        async def wrapper(*args: Any) -> Any:
            return await function(*args), await function(*args)

        return wrapper

    @twice
    @coro2sm.transform
    async def f(n: int) -> int:
        await asyncio.sleep(0)
        return n

    assert asyncio.run(f(1)) == (1, 1) and is_machine(f)


def test_inner_functions_are_compiled_too() -> None:
    @coro2sm.transform
    async def f() -> Any:
        async def g() -> int:
            await asyncio.sleep(0)
            return 1

        return await g(), g

    result, g = asyncio.run(f())
    assert result == 1 and is_machine(g)


def test_it_pickles() -> None:
    machine: Any = double(4)
    machine.send(None)
    copy = pickle.loads(pickle.dumps(machine))
    machine.close()
    with pytest.raises(StopIteration) as stop:
        copy.send(None)
    assert stop.value.value == 8


def test_what_stays_native() -> None:
    async def generator() -> Any:
        yield 1

    async def frame() -> Any:
        await asyncio.sleep(0)
        return locals()

    for function in (generator, frame):
        with pytest.warns(UserWarning, match="stays native"):
            assert coro2sm.transform(function) is function


def test_what_is_no_coroutine_function() -> None:
    for wrong in (len, lambda: 0, 3, Child):
        with pytest.raises(TypeError, match="async def"):
            coro2sm.transform(wrong)  # type: ignore[type-var]  # that's the point


@pytest.mark.parametrize("found", ["", "x = 1\ny = 2\n", "async def g(): pass\n", "def (:\n"])
def test_what_the_file_holds_is_not_the_function(found: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file changed since; and ``python -c`` puts its own text under "<string>", where exec's functions are, too."""
    names: dict[str, Any] = {}
    exec(compile("async def f(): pass", "<elsewhere>", "exec"), names)
    lines = found.splitlines(keepends=True)
    monkeypatch.setitem(linecache.cache, "<elsewhere>", (len(found), None, lines, "<elsewhere>"))
    with pytest.raises(OSError):
        coro2sm.transform(names["f"])
