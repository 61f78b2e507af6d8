"""asyncio is the model: whatever is begun, cancelled, put, got and waited for, the other loops do the same.

The same world (world.py) lives on asyncio and, compiled, on the other loops; each rule does the same in all
of them, and after each of them they must have noted the same, and say the same of every task.
"""

from __future__ import annotations

import asyncio
import sys
import warnings
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from coro2sm.compiler.api import compile_source
from coro2sm.runtime import small
from coro2sm.runtime.facade import SmallLoop
from coro2sm.runtime.small.locks import Semaphore, Waiters
from coro2sm.runtime.small.tasks import Task
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from .oracle import ASYNCIO, SMALL, VirtualAsyncio

PATH = Path(__file__).with_name("world.py")


def world_class(is_compiled: bool, on_small: bool) -> Any:
    text = PATH.read_text(encoding="utf-8")
    assert ASYNCIO in text
    if on_small:
        text = text.replace(ASYNCIO, SMALL)
    code = compile_source(text, str(PATH)).code if is_compiled else text
    namespace: dict[str, Any] = {"__name__": "world"}
    exec(compile(code, str(PATH), "exec"), namespace)
    return namespace["World"]


NATIVE = world_class(is_compiled=False, on_small=False)
COMPILED = world_class(is_compiled=True, on_small=False)
ON_SMALL = world_class(is_compiled=True, on_small=True)

IS_NEWEST = sys.version_info >= (3, 13)
"""Whether this asyncio is the one that the small loop is to be like; the facade is like each of them."""

seconds = st.sampled_from([0, 0.5, 1, 2])
indices = st.integers(0, 7)
items = st.integers(0, 3)
messages = st.sampled_from(["by a", "by b", None])

at_once = st.one_of(
    st.tuples(st.just("cancel"), indices, messages),
    st.tuples(st.just("cancel"), indices, messages),
    st.tuples(st.just("uncancel_other"), indices),
    st.tuples(st.just("put_now"), items),
    st.tuples(st.just("get_now")),
    st.tuples(st.just("turn_event"), st.booleans()),
    st.tuples(st.just("release")),
    st.tuples(st.just("later"), seconds, indices),
)
waits = st.one_of(
    st.tuples(st.just("sleep"), seconds),
    st.tuples(st.just("put"), items),
    st.tuples(st.just("get")),
    st.tuples(st.just("put_ranked"), items),
    st.tuples(st.just("get_ranked")),
    st.tuples(st.just("wait_event")),
    st.tuples(st.just("wait_notified")),
    st.tuples(st.just("notify"), st.integers(1, 2)),
    st.tuples(st.just("meet")),
    st.tuples(st.just("await_task"), indices),
    st.tuples(st.just("shield_task"), indices),
)
ends = st.one_of(st.tuples(st.just("fail"), st.sampled_from("xy")), st.tuples(st.just("uncancel")))
simple = st.one_of(waits, waits, at_once, ends)


def around(inner: Any) -> Any:
    """Actions that have scripts among their arguments."""
    script = st.lists(inner, min_size=1, max_size=3)
    scripts = st.lists(script, min_size=1, max_size=3)
    when = st.sampled_from(["FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"])
    return st.one_of(
        st.tuples(st.just("hold"), script),
        st.tuples(st.just("enter"), script),
        st.tuples(st.just("swallow"), script, st.booleans()),
        st.tuples(st.just("clean_up"), script, script),
        st.tuples(st.just("in_time"), seconds, script),
        st.tuples(st.just("wait_for"), seconds, script),
        st.tuples(st.just("shield"), script),
        st.tuples(st.just("group"), scripts, script),
        st.tuples(st.just("gather"), scripts, st.booleans()),
        st.tuples(st.just("wait"), scripts, st.none() | seconds, when),
    )


@st.composite
def actions(draw: Any, depth: int) -> Any:
    """Up to so many of them around each other."""
    return draw(nested(depth) if depth and draw(st.booleans()) else simple)


@cache
def nested(depth: int) -> Any:
    return around(actions(depth - 1))


scripts = st.lists(actions(2), min_size=1, max_size=4)


class SameAsAsyncio(RuleBasedStateMachine):
    """Each rule happens in every world; see `worlds`."""

    def __init__(self) -> None:
        super().__init__()
        self.model = NATIVE(quiet(VirtualAsyncio()))
        self.others = {"facade": COMPILED(quiet(SmallLoop(clock=small.VirtualClock())))}
        if IS_NEWEST:
            self.others["small"] = ON_SMALL(quiet(small.EventLoop(clock=small.VirtualClock())))

    def all(self, name: str, argument: object) -> None:
        for world in (self.model, *self.others.values()):
            world.until(getattr(world, name)(argument))

    @rule(scripts=st.lists(scripts, min_size=1, max_size=3))
    def spawn(self, scripts: list[Any]) -> None:
        for script in scripts:
            self.all("spawn", script)

    @rule(script=st.lists(at_once, min_size=1, max_size=4))
    def do(self, script: list[Any]) -> None:
        self.all("do", script)

    @rule(count=st.integers(1, 4))
    def turns(self, count: int) -> None:
        self.all("turns", count)

    @rule(seconds=seconds)
    def advance(self, seconds: float) -> None:
        self.all("advance", seconds)

    @invariant()
    def same(self) -> None:
        for kind, world in self.others.items():
            assert world.notes == self.model.notes, kind
            assert world.said() == self.model.said(), kind

    def teardown(self) -> None:
        for world in (self.model, *self.others.values()):
            world.end()
        self.same()


class InOrder(dict[Any, None]):
    """Stands for a set of tasks where asyncio goes through one: in the order in which they came."""

    def add(self, task: Any) -> None:
        self.setdefault(task)

    def discard(self, task: Any) -> None:
        self.pop(task, None)


def quiet(loop: Any) -> Any:
    """Nobody fetches every exception of a script."""
    loop.set_exception_handler(lambda loop, context: None)
    return loop


def look(examples: int, steps: int = 12, **more: Any) -> None:
    """Play so many games; AssertionError with the shortest that tells a loop from asyncio."""
    in_order = patch.object(asyncio.taskgroups, "set", InOrder, create=True)
    with in_order, warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # who is cancelled leaves coroutines unawaited
        run_state_machine_as_test(
            SameAsAsyncio,
            settings=settings(
                max_examples=examples, stateful_step_count=steps, deadline=None,
                suppress_health_check=list(HealthCheck), **more,
            ),
        )  # fmt: skip


def test_the_same_as_asyncio() -> None:
    look(examples=60)


@pytest.mark.slow
def test_the_same_as_asyncio_at_length() -> None:
    look(examples=3000, steps=25)


# Faults that it must find.


def cancel_is_lost_on_who_is_ready(task: Any, msg: Any = None) -> bool:
    if task.done():
        return False
    task._num_cancels_requested += 1
    if task._fut_waiter is not None:
        task._fut_waiter.cancel(msg=msg)
    return True


def uncancel_does_nothing(task: Any) -> int:
    return int(task._num_cancels_requested)


def message_is_lost(cancel: Any) -> Any:
    return lambda task, msg=None: cancel(task)


def last_comes_first(waiters: Any) -> bool:
    for future in reversed(list(waiters._futures)):
        if not future.done():
            future.set_result(None)
            return True
    return False


def wakes_one_too_many(wake: Any) -> Any:
    return lambda waiters: wake(waiters) and (wake(waiters) or True)


def admits_nobody(semaphore: Any) -> bool:
    return False


def shields_nothing(arg: Any) -> Any:
    return small.ensure_future(arg)


def steps_at_once(task: Any) -> None:
    """It overtakes those who are ready already."""
    task._kernel.ready.appendleft(task)


FAULTS: dict[str, tuple[Any, str, Any]] = {
    "cancel lost": (Task, "cancel", cancel_is_lost_on_who_is_ready),
    "message lost": (Task, "cancel", message_is_lost(Task.cancel)),
    "uncancel ignored": (Task, "uncancel", uncancel_does_nothing),
    "overtaking": (Task, "schedule", steps_at_once),
    "last in, first out": (Waiters, "wake", last_comes_first),
    "one too many": (Waiters, "wake", wakes_one_too_many(Waiters.wake)),
    "semaphore never passed on": (Semaphore, "_admit", admits_nobody),
    "no shield": (ON_SMALL.__init__.__globals__["asyncio"], "shield", shields_nothing),
}
"""Name → where it is planted, as what, and the fault."""


@pytest.mark.slow
@pytest.mark.skipif(not IS_NEWEST, reason="the small loop isn't compared with older ones")
@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_found(fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(*FAULTS[fault])
    with pytest.raises(AssertionError):
        look(examples=1000, phases=[Phase.generate])
