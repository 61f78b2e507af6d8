"""Nothing dies later than it natively does, and nothing dies earlier: values, machines and frames."""
# ruff: noqa: RET503, UP028
# machines stand here as the compiler writes them
# mypy: disable-error-code="attr-defined, has-type, no-untyped-def, no-untyped-call"

from __future__ import annotations

import gc
import sys
import types
import warnings
import weakref
from collections.abc import Callable, Generator, Iterator
from typing import Any

import pytest
from coro2sm.runtime import UNSTARTED, Machine, Suspension, Thrown, await_, coroutine, rethrow, untrace

from .twins import handlers, handlers_machine, linear, linear_machine, work, work_machine
from .world import World, through, through_machine

Make = Callable[[Any], Any]
MAKERS: list[Make] = [through, through_machine]


class Token:
    """Something whose death can be seen."""


@pytest.fixture(autouse=True)
def no_collection() -> Iterator[None]:
    """What dies here dies by reference counting; and nothing is left for the collector."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@types.coroutine
def yields(*items: Any) -> Generator[Any, Any, Any]:
    for item in items:
        yield item


@types.coroutine
def yields_token(seen: list[weakref.ref[Any]]) -> Generator[Any, Any, Any]:
    token = Token()
    seen.append(weakref.ref(token))
    yield 1
    return token


async def drops(seen: list[weakref.ref[Any]], child: Make) -> Any:
    await child(yields_token(seen))
    seen.append(seen[0]())  # type: ignore[arg-type]  # what is left of it
    await yields(2)


class _drops_machine(Machine, of="drops"):
    __slots__ = ("child", "seen")

    def step(machine, sent):
        label = machine.label
        seen, child = machine.seen, machine.child

        if label == 0:
            sent = await_(child(yields_token(seen)))
            if type(sent) is Suspension:
                return machine.suspend(sent, 1)
            label = 1

        if label == 1:
            if type(sent) is Thrown:
                rethrow(sent.take())
            sent = None
            seen.append(seen[0]())
            sent = await_(yields(2))
            if type(sent) is Suspension:
                return machine.suspend(sent, 2)
            label = 2

        if label == 2:
            if type(sent) is Thrown:
                rethrow(sent.take())
            return None


@coroutine(_drops_machine)
def drops_machine(seen: list[weakref.ref[Any]], child: Make) -> Any:
    machine = _drops_machine()
    machine.label = UNSTARTED
    machine.seen, machine.child = seen, child
    return machine


@pytest.mark.parametrize("child", MAKERS)
@pytest.mark.parametrize("make", [drops, drops_machine])
def test_a_result_nobody_uses_is_gone(make: Callable[..., Any], child: Make) -> None:
    seen: list[Any] = []
    coro = make(seen, child)
    assert (coro.send(None), coro.send(None)) == (1, 2)
    assert seen[1] is None
    coro.close()


@pytest.mark.parametrize("make", MAKERS)
def test_what_was_sent_is_gone(make: Make) -> None:
    coro = make(yields(1, 2))
    coro.send(None)
    token = Token()
    ref = weakref.ref(token)
    coro.send(token)
    del token
    assert ref() is None
    coro.close()


@pytest.mark.parametrize("make", MAKERS)
def test_what_was_yielded_is_gone(make: Make) -> None:
    refs: list[weakref.ref[Any]] = []

    @types.coroutine
    def leaf() -> Generator[Any, Any, Any]:
        token = Token()
        refs.append(weakref.ref(token))
        yield token
        del token
        yield 2

    coro = make(leaf())
    coro.send(None)
    assert coro.send(None) == 2
    assert refs[0]() is None
    coro.close()


@pytest.mark.parametrize("make", MAKERS)
def test_what_was_thrown_is_gone(make: Make) -> None:
    class Dies(ValueError):
        pass

    coro = make(yields(1))
    coro.send(None)
    refs = []
    try:
        coro.throw(Dies())
    except Dies as error:
        refs.append(weakref.ref(error))
    assert refs[0]() is None
    assert gc.collect() == 0


@pytest.mark.parametrize("make", MAKERS)
def test_a_finished_coroutine_holds_nothing(make: Make) -> None:
    """Whoever keeps it, as a task does, keeps the coroutine alone."""

    class Now(Token):
        def __await__(self) -> Any:
            yield 1

    operand = Now()
    ref = weakref.ref(operand)
    coro = make(operand)
    del operand
    coro.send(None)
    assert ref() is not None
    with pytest.raises(StopIteration):
        coro.send(None)
    assert ref() is None


@pytest.mark.parametrize("make", MAKERS)
def test_a_child_is_gone_when_it_is_done(make: Make) -> None:
    refs: list[weakref.ref[Any]] = []

    async def parent() -> Any:
        child = make(yields(1))
        refs.append(weakref.ref(child))
        operands = [child]
        del child
        await operands.pop()
        return refs[0]()

    coro = through_machine(parent())
    coro.send(None)
    assert refs[0]() is not None
    with pytest.raises(StopIteration) as stop:
        coro.send(None)
    assert stop.value.value is None


@pytest.mark.parametrize(
    "makes",
    [(linear, linear_machine), (work, work_machine), (handlers, handlers_machine)],
    ids=lambda pair: pair[0].__name__,
)
@pytest.mark.parametrize("kinds", ["native", "machine", "leaf"])
def test_a_dropped_coroutine_dies_at_every_suspension(makes: tuple[Make, Make], kinds: str) -> None:
    def deaths(make: Make) -> list[Any]:
        seen = []
        for sends in range(12):
            world = World(kinds)
            coro = make(world)
            ref = weakref.ref(coro)
            hook, sys.unraisablehook = sys.unraisablehook, lambda report: None
            try:
                for index in range(sends):
                    coro.send(None if index == 0 else 1)
            except BaseException as error:
                world.note(type(error).__name__)
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                del coro
            sys.unraisablehook = hook
            refused = any("leaf" in str(note[0]) for note in world.notes[-1:])
            seen.append((refused or ref() is None, world.notes))
            gc.collect()
        return seen

    native, machine = (deaths(make) for make in makes)
    assert machine == native


@pytest.mark.parametrize("depth", [0, 1, 3])
def test_caught_exceptions_do_not_hold_the_machine(depth: int) -> None:
    """An exception keeps the frame that caught it; a native frame doesn't keep its coroutine."""
    kept: list[BaseException] = []
    coro = catching(kept)
    ref = weakref.ref(coro)
    for _ in range(depth):
        coro = through_machine(coro)
    coro.send(None)
    assert kept[0].__traceback__ is not None
    del coro
    assert ref() is None


@pytest.mark.parametrize("make", MAKERS)
def test_the_end_does_not_hold_the_coroutine(make: Make) -> None:
    coro = make(yields())
    ref = weakref.ref(coro)
    with pytest.raises(StopIteration) as stop:
        coro.send(None)
    del coro
    assert stop.value.__traceback__ is not None
    assert ref() is None


class _catching_machine(Machine, of="catching"):
    __slots__ = ("kept",)

    def step(machine, sent):
        label = machine.label
        kept = machine.kept
        if label == 2:
            handled, machine.handled = machine.handled, None

        if label == 0:
            try:
                raise ValueError("caught")
            except ValueError as error:
                kept.append(error)
                label, handled = 1, error

        if 1 <= label <= 2:
            try:
                rethrow(handled)
            except BaseException as error:
                handled = untrace(error)  # type: ignore[func-returns-value]  # it clears the name
                if label == 1:
                    sent = await_(yields(1))
                    if type(sent) is Suspension:
                        return machine.suspend(sent, 2, True)
                    label = 2

                if label == 2:
                    if type(sent) is Thrown:
                        rethrow(sent.take())
                    return None


@coroutine(_catching_machine)
def catching(kept: list[BaseException]) -> Any:
    machine = _catching_machine()
    machine.label = UNSTARTED
    machine.kept = kept
    return machine


@pytest.mark.parametrize("make", [through, through_machine])
def test_a_failure_keeps_the_variables_as_long_as_its_traceback(make: Make) -> None:
    """The coroutine is kept longer, as by a task: it doesn't keep them."""

    class Fails(Token):
        def __await__(self) -> Any:
            yield 1
            raise ValueError("failed")

    operand = Fails()
    ref = weakref.ref(operand)
    coro = make(operand)
    del operand
    coro.send(None)
    try:
        coro.send(None)
    except ValueError:
        assert ref() is not None
    assert ref() is None
    del coro


@pytest.mark.parametrize("make", MAKERS)
def test_no_garbage(make: Make) -> None:
    for act in ("run", "throw", "close", "drop"):
        coro = make(make(yields(1, 2)))
        coro.send(None)
        try:
            if act == "run":
                while True:
                    coro.send(None)
            elif act == "throw":
                coro.throw(ValueError("thrown"))
            elif act == "close":
                coro.close()
        except (StopIteration, ValueError):
            pass
        del coro
        assert gc.collect() == 0, act


@pytest.mark.parametrize("make", MAKERS)
class TestNeverAwaited:
    def test_warning_and_where(self, make: Make) -> None:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            make(None)
            line = sys._getframe().f_lineno - 1
        assert [str(warning.message) for warning in caught] == ["coroutine 'through' was never awaited"]
        assert (caught[0].filename, caught[0].lineno) == (__file__, line)
        assert caught[0].category is RuntimeWarning

    def test_none_for_a_closed_one(self, make: Make, recwarn: pytest.WarningsRecorder) -> None:
        make(None).close()
        coro = make(None)
        with pytest.raises(ValueError, match="early"):
            coro.throw(ValueError("early"))
        del coro
        assert not list(recwarn)

    def test_error_filter(self, make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
        reports: list[Any] = []
        monkeypatch.setattr(
            sys, "unraisablehook", lambda report: reports.append((repr(report.exc_value), report.err_msg))
        )
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            make(None)
        assert reports == [("RuntimeWarning(\"coroutine 'through' was never awaited\")", None)]

    def test_origin(self, make: Make) -> None:
        depth = sys.get_coroutine_origin_tracking_depth()
        sys.set_coroutine_origin_tracking_depth(2)
        try:
            coro = make(None)
            line = sys._getframe().f_lineno - 1
        finally:
            sys.set_coroutine_origin_tracking_depth(depth)
        assert len(coro.cr_origin) == 2
        assert coro.cr_origin[0] == (__file__, line, "test_origin")
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            del coro
        assert "Coroutine created at (most recent call last)" in str(caught[0].message)
        untracked = make(None)
        assert untracked.cr_origin is None
        untracked.close()


@pytest.mark.parametrize("make", MAKERS)
def test_an_exception_while_collected_is_unraisable(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    reports: list[Any] = []
    monkeypatch.setattr(
        sys,
        "unraisablehook",
        lambda report: reports.append((repr(report.exc_value), repr(report.object)[:25])),
    )

    @types.coroutine
    def fails() -> Generator[Any, Any, Any]:
        try:
            yield 1
        finally:
            raise KeyError("while collected")

    coro = make(fails())
    coro.send(None)
    del coro
    assert reports == [("KeyError('while collected')", "<coroutine object through")]


@pytest.mark.parametrize("make", MAKERS)
def test_collected_in_a_cycle(make: Make) -> None:
    closed: list[str] = []

    @types.coroutine
    def leaf(holder: list[Any]) -> Generator[Any, Any, Any]:
        try:
            yield holder
        finally:
            closed.append("closed")

    holder: list[Any] = []
    coro = make(leaf(holder))
    coro.send(None)
    holder.append(coro)
    del coro, holder
    assert closed == []
    gc.collect()
    assert closed == ["closed"]
