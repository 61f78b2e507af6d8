"""How deep and how long: chains that would overflow the stack, loops without end, endless recursion."""
# ruff: noqa: RET503, B007
# machines stand here as the compiler writes them
# mypy: disable-error-code="attr-defined, has-type, no-untyped-def, no-untyped-call"

from __future__ import annotations

import sys
import time
import types
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from coro2sm.runtime import UNSTARTED, Machine, Suspension, Thrown, await_, coroutine, rethrow

from .world import through, through_machine

DEPTH = 10_000


class Echo:
    """Yields what is sent; notes what is thrown."""

    def __init__(self) -> None:
        self.thrown: list[BaseException] = []

    @types.coroutine
    def run(self) -> Generator[Any, Any, Any]:
        sent = None
        try:
            while sent != "stop":
                sent = yield sent
        except BaseException as error:
            self.thrown.append(error)
            raise
        return "stopped"


def chain(leaf: Any, depth: int) -> Any:
    for _ in range(depth):
        leaf = through_machine(leaf)
    return leaf


@pytest.fixture
def deep() -> Iterator[None]:
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(60_000)
    yield
    sys.setrecursionlimit(before)


@pytest.mark.usefixtures("deep")
class TestDeepChain:
    def test_result_comes_up(self) -> None:
        root = chain(Echo().run(), DEPTH)
        assert root.send(None) is None
        assert root.send(5) == 5
        with pytest.raises(StopIteration) as stop:
            root.send("stop")
        assert stop.value.value == "stopped"

    def test_a_resume_costs_the_same_at_any_depth(self) -> None:
        def seconds(depth: int) -> float:
            root = chain(Echo().run(), depth)
            root.send(None)
            best = float("inf")
            for _ in range(5):
                begin = time.perf_counter()
                for number in range(1000):
                    root.send(number)
                best = min(best, time.perf_counter() - begin)
            root.close()
            return best

        # Going through the chain would cost thousands of times as much.
        assert seconds(DEPTH) < 20 * seconds(1)

    def test_an_exception_passes_all(self) -> None:
        echo = Echo()
        root = chain(echo.run(), DEPTH)
        root.send(None)
        error = ValueError("thrown")
        with pytest.raises(ValueError, match="thrown") as caught:
            root.throw(error)
        assert caught.value is error
        assert echo.thrown == [error]
        entries = 0
        traceback = error.__traceback__
        while traceback is not None:
            entries += traceback.tb_frame.f_code.co_name == "through"
            traceback = traceback.tb_next
        assert entries == DEPTH

    def test_closing(self) -> None:
        echo = Echo()
        root = chain(echo.run(), DEPTH)
        root.send(None)
        root.close()
        assert [type(error) for error in echo.thrown] == [GeneratorExit]
        assert root.cr_frame is None

    def test_dropping(self) -> None:
        echo = Echo()
        root = chain(echo.run(), DEPTH)
        root.send(None)
        del root
        assert [type(error) for error in echo.thrown] == [GeneratorExit]

    def test_the_links_can_be_followed(self) -> None:
        root = chain(Echo().run(), 1000)
        root.send(None)
        below, count = root, 0
        while isinstance(below, Machine):
            below, count = below.cr_await, count + 1
        assert count == 1000
        root.close()


class _counts_machine(Machine, of="counts"):
    __slots__ = ("each", "make", "n", "total")

    def step(machine, sent):
        label = machine.label
        make, n = machine.make, machine.n
        if label == 2:
            each, total = machine.each, machine.total

        while True:
            if label == 0:
                total = 0
                each = iter(range(n))
                label = 1

            if label == 1:
                for i in each:
                    break
                else:
                    return total
                sent = await_(make(i))
                if type(sent) is Suspension:
                    machine.each, machine.total = each, total
                    return machine.suspend(sent, 2)
                label = 2

            if label == 2:
                if type(sent) is Thrown:
                    rethrow(sent.take())
                total += sent
                sent = None
                label = 1


@coroutine(_counts_machine)
def counts(n: int, make: Callable[[int], Any]) -> Any:
    machine = _counts_machine()
    machine.label = UNSTARTED
    machine.n, machine.make = n, make
    return machine


async def native_value(i: int) -> int:
    return i


class _value_machine(Machine, of="value"):
    __slots__ = ("i",)

    def step(machine, sent):
        label = machine.label
        i = machine.i
        machine.i = None

        if label == 0:
            return i


@coroutine(_value_machine)
def value(i: int) -> Any:
    machine = _value_machine()
    machine.label = UNSTARTED
    machine.i = i
    return machine


@pytest.mark.parametrize("make", [value, native_value])
def test_a_million_awaits_that_never_suspend(make: Callable[[int], Any]) -> None:
    n = 1_000_000 if make is value else 100_000
    with pytest.raises(StopIteration) as stop:
        counts(n, make).send(None)
    assert stop.value.value == n * (n - 1) // 2


class _recursive_machine(Machine, of="recursive"):
    __slots__ = ("leaf", "n")

    def step(machine, sent):
        label = machine.label
        n, leaf = machine.n, machine.leaf

        if label == 0:
            if n == 0:
                return 0 if leaf is None else (yield_from(leaf))
            sent = await_(recursive_machine(n - 1, leaf))
            if type(sent) is Suspension:
                return machine.suspend(sent, 1)
            label = 1

        if label == 1:
            if type(sent) is Thrown:
                rethrow(sent.take())
            return sent + 1


def yield_from(leaf: Callable[[], Any]) -> Any:
    return leaf()


@coroutine(_recursive_machine)
def recursive_machine(n: int, leaf: Callable[[], Any] | None = None) -> Any:
    machine = _recursive_machine()
    machine.label = UNSTARTED
    machine.n, machine.leaf = n, leaf
    return machine


async def recursive(n: int, leaf: Callable[[], Any] | None = None) -> Any:
    if n == 0:
        return 0 if leaf is None else yield_from(leaf)
    return await recursive(n - 1, leaf) + 1


def run(coro: Any) -> Any:
    try:
        coro.send(None)
    except StopIteration as stop:
        return stop.value
    except RecursionError:
        return "too deep"
    raise AssertionError("it doesn't suspend")


def deepest(make: Callable[[int], Any]) -> int:
    """The largest n for which make(n) can run."""
    low, high = 0, 5000
    while low < high:
        middle = (low + high + 1) // 2
        if run(make(middle)) == middle:
            low = middle
        else:
            high = middle - 1
    return low


@pytest.mark.parametrize("limit", [400, 1000, 3000])
def test_recursion_ends_where_it_natively_does(limit: int) -> None:
    # In a thread of its own: what the test runner has on its stack, calls made in C among it, is not measured.
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(limit)
    try:
        with ThreadPoolExecutor(1) as pool:
            native, machine = pool.map(deepest, (recursive, recursive_machine))
    finally:
        sys.setrecursionlimit(before)
    assert abs(machine - native) <= 5


def test_endless_recursion() -> None:
    assert run(recursive_machine(10**9)) == "too deep"
    assert run(recursive_machine(300)) == 300, "the runtime has recovered"


def test_the_stack_at_the_bottom_is_free() -> None:
    """Nested starts are handed to the driver, so the bottom of the recursion has the stack to itself."""

    def frames() -> int:
        depth, frame = 0, sys._getframe()
        while frame.f_back is not None:
            depth, frame = depth + 1, frame.f_back
        return depth

    assert run(recursive_machine(900, frames)) - 900 < frames() + 200


@pytest.mark.parametrize("outer", [through, through_machine])
def test_native_and_machines_alternate(outer: Callable[[Any], Any]) -> None:
    leaf: Any = Echo().run()
    for _ in range(50):
        leaf = outer(through(through_machine(leaf)))
    leaf.send(None)
    assert leaf.send(7) == 7
    with pytest.raises(StopIteration) as stop:
        leaf.send("stop")
    assert stop.value.value == "stopped"
