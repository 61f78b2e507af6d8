"""What can't be awaited, entered or iterated is complained about in CPython's own words."""
# ruff: noqa: RET503, F821
# statements that fail are what is tested
# mypy: disable-error-code="attr-defined, has-type, no-untyped-def, no-untyped-call"
# mypy: disable-error-code="used-before-def, truthy-function"

from __future__ import annotations

import collections
import types
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from coro2sm.runtime import (
    Suspension,
    Thrown,
    async_iterator,
    async_manager,
    await_,
    await_enter,
    await_exit,
    local,
    manager,
    next_item,
    rethrow,
)
from coro2sm.runtime.awaiting import await_next
from coro2sm.runtime.exceptions import leaving

from .world import chain_of, through, through_machine


class Without:
    pass


class NonIterator:
    def __await__(self) -> Any:
        return 5


class GivesCoroutine:
    def __await__(self) -> Any:
        return through(None)


class GivesMachine:
    def __await__(self) -> Any:
        return through_machine(None)


class NoneMethods:
    __await__ = __enter__ = __exit__ = __aenter__ = __aexit__ = __aiter__ = __anext__ = None


class Raises:
    def __await__(self) -> Any:
        raise KeyError("raised")

    __enter__ = __exit__ = __aenter__ = __aexit__ = __aiter__ = __anext__ = __await__


class Stops(Raises):
    def __await__(self) -> Any:
        raise StopIteration("not a result")


class Properties:
    @property
    def __await__(self) -> Any:
        raise AttributeError("inner")

    __enter__ = __exit__ = __aenter__ = __aexit__ = __aiter__ = __anext__ = __await__


class OnInstance:
    """Special methods are looked up on the type."""

    def __init__(self) -> None:
        for name in ("__await__", "__enter__", "__exit__", "__aenter__", "__aexit__", "__aiter__"):
            setattr(self, name, lambda *_: iter(()))


class OnlyEnters:
    def __enter__(self) -> Any:
        return None

    def __aenter__(self) -> Any:
        return Now("entered")

    def __aiter__(self) -> Any:
        return Without()


class Static:
    """A static method gets no receiver."""

    @staticmethod
    def __await__() -> Any:
        return iter(())

    @staticmethod
    def __aiter__() -> Any:
        return Rows()


class Now:
    def __init__(self, value: Any = None) -> None:
        self.value = value

    def __await__(self) -> Any:
        return self.value
        yield


class Rows:
    def __aiter__(self) -> Rows:
        return self

    def __anext__(self) -> Any:
        return Now("row")


async def generator() -> AsyncIterator[int]:
    yield 1


def plain_generator() -> Any:
    yield 1


@types.coroutine
def flagged() -> Any:
    return 7
    yield


OPERANDS: dict[str, Callable[[], Any]] = {
    cls.__name__: cls
    for cls in (
        Without, NonIterator, GivesCoroutine, GivesMachine, NoneMethods, Raises, Stops, Properties,
        OnInstance, OnlyEnters, Static, Now, Rows,
    )
} | {
    "int": lambda: 5,
    "class": lambda: Now,
    "deque": collections.deque,
    "counter": collections.Counter,
    "generator": plain_generator,
    "flagged": flagged,
    "async generator": generator,
    "None": lambda: None,
}  # fmt: skip

GivesMachine.__name__ = "GivesCoroutine"  # its native counterpart, which complaints name


def outcome(act: Callable[[], Any]) -> Any:
    try:
        return ("returned", act())
    except BaseException as error:
        return ("raised", *chain_of(error))


def run(coro: Any) -> Any:
    """The result of a coroutine that doesn't suspend; a StopIteration of the user's comes as RuntimeError."""
    try:
        coro.send(None)
    except StopIteration as stop:
        return stop.value
    raise AssertionError("it doesn't suspend")


def unpack(result: Any) -> Any:
    """What a step would do with what `await_` gave it."""
    assert type(result) is not Suspension
    if type(result) is Thrown:
        rethrow(leaving(result.take()))
    return result


@pytest.mark.filterwarnings("ignore::RuntimeWarning")
@pytest.mark.parametrize("handling", [False, True])
@pytest.mark.parametrize("name", OPERANDS)
class TestComplaints:
    """Each as the interpreter's own statement has it; `handling`: while an exception is handled."""

    @pytest.fixture
    def natively(self, name: str) -> Callable[[], Any]:
        """A machine is a coroutine: what natively gives a coroutine stands for what gives a machine."""
        return GivesCoroutine if name == "GivesMachine" else OPERANDS[name]

    def compare(self, handling: bool, native: Callable[[], Any], ours: Callable[[], Any]) -> None:
        results = []
        for act in (native, ours):
            if handling:
                try:
                    raise LookupError("handled")
                except LookupError:
                    results.append(outcome(act))
            else:
                results.append(outcome(act))
        assert results[1] == results[0]

    def test_await(self, name: str, handling: bool, natively: Callable[[], Any]) -> None:
        async def native() -> Any:
            return await natively()

        self.compare(handling, lambda: run(native()), lambda: unpack(await_(OPERANDS[name]())))

    def test_enter(self, name: str, handling: bool, natively: Callable[[], Any]) -> None:
        class Manager:
            def __aenter__(self) -> Any:
                return natively()

            def __aexit__(self, *_: Any) -> Any:
                return Now()

        async def native() -> Any:
            async with Manager() as value:
                return value

        self.compare(handling, lambda: run(native()), lambda: unpack(await_enter(OPERANDS[name]())))

    def test_exit(self, name: str, handling: bool, natively: Callable[[], Any]) -> None:
        class Manager:
            def __aenter__(self) -> Any:
                return Now()

            def __aexit__(self, *_: Any) -> Any:
                return natively()

        async def native() -> Any:
            async with Manager():
                pass

        def ours() -> Any:
            unpack(await_exit(OPERANDS[name]()))

        self.compare(handling, lambda: run(native()), ours)

    def test_next(self, name: str, handling: bool, natively: Callable[[], Any]) -> None:
        class Iterator:
            def __aiter__(self) -> Any:
                return self

            def __anext__(self) -> Any:
                return natively()

        async def native() -> Any:
            async for row in Iterator():
                return row

        def ours() -> Any:
            return unpack(await_next(OPERANDS[name]()))

        self.compare(handling, lambda: run(native()), ours)

    def test_async_for(self, name: str, handling: bool) -> None:
        async def native() -> Any:
            async for row in OPERANDS[name]():
                return row

        def ours() -> Any:
            return unpack(next_item(async_iterator(OPERANDS[name]())))

        if name == "async generator":
            pytest.skip("its __anext__ object is iterated by the interpreter's hooks")
        self.compare(handling, lambda: run(native()), ours)

    def test_with(self, name: str, handling: bool) -> None:
        def native() -> Any:
            with OPERANDS[name]():
                pass

        def ours() -> Any:
            enter, leave = manager(OPERANDS[name]())
            enter()
            leave(None, None, None)

        self.compare(handling, native, ours)

    def test_async_with(self, name: str, handling: bool) -> None:
        async def native() -> Any:
            async with OPERANDS[name]():
                pass

        def ours() -> Any:
            enter, leave = async_manager(OPERANDS[name]())
            unpack(await_enter(enter()))
            unpack(await_exit(leave(None, None, None)))

        self.compare(handling, lambda: run(native()), ours)


def test_local_complains_as_a_local_variable() -> None:
    def native() -> Any:
        def reads() -> Any:
            return value

        del value
        value = reads
        return value

    def ours() -> Any:
        def reads() -> Any:
            return value

        if not reads:
            value = 1
        return local(lambda: value)

    assert outcome(ours) == outcome(native)
    assert local(lambda: native) is native


@pytest.mark.parametrize("make", [through, through_machine])
def test_a_coroutine_is_awaited_once(make: Callable[[Any], Any]) -> None:
    inner = make(flagged())
    assert unpack(await_(inner)) == 7
    assert outcome(lambda: unpack(await_(inner))) == (
        "raised",
        "RuntimeError('cannot reuse already awaited coroutine',)",
    )


@pytest.mark.parametrize("make", [through, through_machine])
def test_a_suspended_coroutine_is_not_awaited_again(make: Callable[[Any], Any]) -> None:
    inner = make(plain_iterator())
    assert inner.send(None) == 1
    assert outcome(lambda: unpack(await_(inner))) == (
        "raised",
        "RuntimeError('coroutine is being awaited already',)",
    )
    inner.close()


def plain_iterator() -> Any:
    class Yields:
        def __await__(self) -> Any:
            yield 1

    return Yields()


@pytest.mark.parametrize("make", [through, through_machine])
def test_awaiting_itself(make: Callable[[Any], Any]) -> None:
    operands: list[Any] = []

    class Late:
        def __await__(self) -> Any:
            return operands[0].__await__()

    operands.append(make(Late()))
    assert outcome(lambda: operands[0].send(None))[1] == "ValueError('coroutine already executing',)"


def test_the_complaint_has_no_frames_of_ours() -> None:
    thrown = await_(5)
    assert type(thrown) is Thrown
    assert thrown.take().__traceback__ is None
