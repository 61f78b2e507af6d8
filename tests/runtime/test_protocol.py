"""The edges of the coroutine protocol: whatever can be done to a coroutine is done to both, and compared."""
# ruff: noqa: B023
# each closure is called before its variable moves on

from __future__ import annotations

import collections.abc
import copy
import inspect
import pickle
import sys
import types
import warnings
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from .drive import trace
from .twins import linear, linear_machine
from .world import World, chain_of, leaf_of, through, through_machine

Make = Callable[[Any], Any]
MAKERS: list[Make] = [through, through_machine]


class Leaf:
    """Awaitable and iterator; without send, throw and close."""

    def __init__(self, *items: Any) -> None:
        self.items = list(items)

    def __await__(self) -> Leaf:
        return self

    def __iter__(self) -> Leaf:
        return self

    def __next__(self) -> Any:
        if not self.items:
            raise StopIteration("end")
        return self.items.pop(0)


class Full(Leaf):
    """The same with send, throw and close, which note their arguments."""

    def __init__(self, *items: Any) -> None:
        super().__init__(*items)
        self.calls: list[Any] = []

    def send(self, value: Any) -> Any:
        self.calls.append(("send", value))
        return next(self)

    def throw(self, *thrown: Any) -> Any:
        self.calls.append(("throw", *(str(item) for item in thrown)))
        if self.items:
            return next(self)
        raise thrown[0] if isinstance(thrown[0], BaseException) else thrown[0]("made")

    def close(self) -> None:
        self.calls.append(("close",))


class Attribute(Leaf):
    """`throw` and `close` are there, but not callable."""

    throw = None
    close = 5


class Broken(Leaf):
    """Asking for `throw` or `close` fails."""

    @property
    def throw(self) -> Any:
        raise KeyError("throw")

    @property
    def close(self) -> Any:
        raise KeyError("close")


def outcome(act: Callable[[], Any]) -> Any:
    try:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            result = act()
    except BaseException as error:
        return ("raised", *chain_of(error))
    return (result, [str(warning.message) for warning in caught])


def same(act: Callable[[Make], Any]) -> Any:
    """`act` with the native maker and with the machine's gives the same; that is returned."""
    native, machine = (outcome(partial(act, make)) for make in MAKERS)
    assert machine == native
    return native


def started(coro: Any) -> Any:
    coro.send(None)
    return coro


def finished(coro: Any) -> Any:
    with pytest.raises(StopIteration):
        while True:
            coro.send(None)
    return coro


STATES: dict[str, Callable[[Make], Any]] = {
    "unstarted": lambda make: make(Leaf(1)),
    "suspended": lambda make: started(make(Leaf(1, 2))),
    "suspended twice": lambda make: started(make(through_machine(Leaf(1, 2)))),
    "suspended in native": lambda make: started(make(through(Leaf(1, 2)))),
    "suspended, full": lambda make: started(make(Full(1, 2))),
    "suspended, full, last": lambda make: started(make(Full(1))),
    "suspended, attributes": lambda make: started(make(Attribute(1))),
    "suspended, broken": lambda make: started(make(Broken(1))),
    "finished": lambda make: finished(make(Leaf())),
    "closed": lambda make: closed(make(Leaf())),
}


def closed(coro: Any) -> Any:
    coro.close()
    return coro


ACTS: dict[str, Callable[[Any], Any]] = {
    "send None": lambda coro: coro.send(None),
    "send 1": lambda coro: coro.send(1),
    "throw instance": lambda coro: coro.throw(ValueError("thrown")),
    "throw class": lambda coro: coro.throw(ValueError),
    "throw class and value": lambda coro: coro.throw(ValueError, "value"),
    "throw class and tuple": lambda coro: coro.throw(ValueError, (1, 2)),
    "throw class and instance": lambda coro: coro.throw(ValueError, ValueError(3)),
    "throw class, value, traceback": lambda coro: coro.throw(ValueError, 1, None),
    "throw with a bad traceback": lambda coro: coro.throw(ValueError, 1, 2),
    "throw instance and value": lambda coro: coro.throw(ValueError(), 1),
    "throw garbage": lambda coro: coro.throw(5),
    "throw StopIteration": lambda coro: coro.throw(StopIteration(3)),
    "throw GeneratorExit": lambda coro: coro.throw(GeneratorExit("own")),
    "throw GeneratorExit class": lambda coro: coro.throw(GeneratorExit),
    "throw KeyboardInterrupt": lambda coro: coro.throw(KeyboardInterrupt),
    "close": lambda coro: coro.close(),
    "close twice": lambda coro: (coro.close(), coro.close()),
    "await": lambda coro: through(coro).send(None),
    "await in a machine": lambda coro: through_machine(coro).send(None),
    "iterate": lambda coro: next(coro.__await__()),
    "iter": lambda coro: iter(coro),
    "next": lambda coro: next(coro),
    "pickle": lambda coro: pickle.dumps(coro),
    "copy": lambda coro: copy.copy(coro),
}


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("state", STATES)
def test_acts(state: str, act: str, monkeypatch: pytest.MonkeyPatch) -> None:
    unraisable: list[Any] = []
    monkeypatch.setattr(sys, "unraisablehook", lambda report: unraisable.append(chain_of(report.exc_value)))

    def run(make: Make) -> Any:
        coro = STATES[state](make)
        unraisable.clear()
        return (outcome(lambda: ACTS[act](coro)), inspect.getcoroutinestate(coro), list(unraisable))

    same(run)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # leaves that fail to close
@pytest.mark.parametrize("act", [act for act in ACTS if act not in ("iterate", "pickle", "copy")])
@pytest.mark.parametrize("state", [state for state in STATES if state != "unstarted"])
def test_acts_within_a_handler(state: str, act: str) -> None:
    def run(make: Make) -> Any:
        coro = STATES[state](make)
        try:
            raise OSError("driver")
        except OSError:
            return outcome(lambda: ACTS[act](coro))

    same(run)


@pytest.mark.parametrize(
    "thrown", [(ValueError("x"),), (ValueError,), (ValueError, "y"), (ValueError, 1, None)]
)
def test_what_a_leaf_is_called_with(thrown: tuple[Any, ...]) -> None:
    def run(make: Make) -> Any:
        leaf = Full(1)
        coro = started(make(leaf))
        return (outcome(lambda: coro.throw(*thrown)), leaf.calls)

    same(run)


def test_values_reach_the_leaf() -> None:
    def run(make: Make) -> Any:
        leaf = Full(1, 2, 3)
        coro = make(leaf)
        got = [coro.send(None), coro.send("a"), coro.send(None)]
        return (got, list(leaf.calls))

    # A None goes to __next__, anything else to send.
    assert same(run)[0] == ([1, 2, 3], [("send", "a")])


@pytest.mark.parametrize("value", [None, 5, (1, 2), (), ValueError("as a value"), StopIteration(4)])
def test_results(value: Any) -> None:
    def run(make: Make) -> Any:
        coro = make(result(value))
        try:
            coro.send(None)
        except StopIteration as stop:
            return (stop.value is value, repr(stop))
        raise AssertionError("it ends at once")

    assert same(run)[0][0]


async def result(value: Any) -> Any:
    return value


def test_reentry() -> None:
    def run(make: Make) -> Any:
        class Reenters(Leaf):
            def __next__(self) -> Any:
                return [
                    outcome(lambda: ACTS[act](coro))
                    for act in ("send None", "throw instance", "close", "await")
                ]

        coro = make(Reenters())
        return (coro.send(None), coro.cr_running)

    results = same(run)[0][0]
    assert results[0] == ("raised", "ValueError('coroutine already executing',)")


def test_reentry_while_resumed() -> None:
    def run(make: Make) -> Any:
        @types.coroutine
        def reenters() -> Any:
            yield 1
            yield [outcome(lambda: coro.send(None)), outcome(coro.close), coro.cr_running]

        coro = make(through_machine(reenters()))
        coro.send(None)
        return coro.send(None)

    same(run)


def test_both_drive_a_started_child() -> None:
    """A machine that somebody drove by itself goes on where it is when its parent is resumed."""

    def run(make: Make) -> Any:
        child = make(Leaf(1, 2, 3))
        parent = make(child)
        got = [parent.send(None), child.send(None), parent.send(None)]
        got.append(outcome(lambda: child.throw(ValueError("aside"))))
        got.append(outcome(lambda: parent.send(None)))
        return got

    assert same(run)[0][:3] == [1, 2, 3]


def test_grandchild_finishes_aside() -> None:
    def run(make: Make) -> Any:
        inner = make(Leaf(1))
        middle = make(inner)
        outer = make(middle)
        return [outer.send(None), outcome(lambda: middle.send(None)), outcome(lambda: outer.send(None))]

    same(run)


def test_wrapper() -> None:
    def run(make: Make) -> Any:
        leaf = Full(1, 2, 3, 4)
        wrapper = make(leaf).__await__()
        got = [
            iter(wrapper) is wrapper,
            next(wrapper),
            wrapper.send(5),
            wrapper.throw(ValueError("w")),
            wrapper.close(),
            outcome(lambda: next(wrapper)),
            type(wrapper).__name__,
            repr(wrapper)[:26],
        ]
        return (got, leaf.calls)

    same(run)


def test_looks_like_a_coroutine() -> None:
    coro = linear_machine(World())
    assert isinstance(coro, collections.abc.Coroutine)
    assert isinstance(coro, types.CoroutineType)
    assert inspect.iscoroutine(coro)
    assert inspect.isawaitable(coro)
    assert coro.__class__ is types.CoroutineType
    assert repr(coro) == f"<coroutine object linear at {hex(id(coro))}>"
    coro.close()


def test_names_can_be_set() -> None:
    def run(make: Make) -> Any:
        coro = make(Leaf())
        names = [coro.__name__, coro.__qualname__]
        coro.__name__, coro.__qualname__ = "new", "New.name"
        names += [coro.__name__, coro.__qualname__, repr(coro)[:26]]
        names += [outcome(lambda: setattr(coro, name, 3)) for name in ("__name__", "__qualname__")]
        coro.close()
        return names

    same(run)


def test_two_machines_have_their_own_names() -> None:
    one, two = through_machine(Leaf()), through_machine(Leaf())
    one.__qualname__ = "one"
    assert (one.__qualname__, two.__qualname__) == ("one", "through")
    one.close()
    two.close()


@pytest.mark.parametrize("inside", [False, True])
def test_close_runs_the_finallies(inside: bool) -> None:
    moves: list[tuple[Any, ...]] = [("send", None), ("send", 1), ("close",)]
    assert trace(linear, "leaf", moves, inside) == trace(linear_machine, "leaf", moves, inside)


def test_generator_based_coroutine_as_leaf() -> None:
    def run(make: Make) -> Any:
        world = World()
        coro = make(leaf_of(world, "leaf", True))
        return [coro.send(None), outcome(lambda: coro.throw(KeyError("k"))), world.notes]

    same(run)
