"""Stubs and names: what `coroutine` makes of a stub, and what functions inside a step say of themselves."""
# ruff: noqa: RET503
# machines stand here as the compiler writes them
# mypy: disable-error-code="attr-defined, has-type, no-untyped-def, no-untyped-call"

from __future__ import annotations

import asyncio
import functools
import inspect
import traceback
import types
from collections.abc import Callable
from typing import Any

import pytest
from coro2sm.runtime import (
    FORMAT,
    UNSTARTED,
    Machine,
    Suspension,
    Thrown,
    await_,
    coroutine,
    machine_class,
    require_format,
    rethrow,
)

from .twins import linear, linear_machine
from .world import through_machine


class _decorated_machine(Machine, of="decorated"):
    __slots__ = ("a", "b", "c")

    def step(machine, sent):
        return (machine.a, machine.b, machine.c)


def attributed(function: Any) -> Any:
    function.mark = "attribute"
    return function


@coroutine(_decorated_machine)
@attributed
def decorated(a: int, b: str = "b", *, c: float = 1.5) -> Any:
    """What it does."""
    machine = _decorated_machine()
    machine.label = UNSTARTED
    machine.a, machine.b, machine.c = a, b, c
    return machine


def result(coro: Any) -> Any:
    with pytest.raises(StopIteration) as stop:
        coro.send(None)
    return stop.value.value


def test_the_flagged_function_is_the_same_function() -> None:
    assert decorated.__name__ == decorated.__qualname__ == "decorated"
    assert decorated.__doc__ == "What it does."
    assert decorated.__module__ == __name__
    assert decorated.__defaults__ == ("b",)
    assert decorated.__kwdefaults__ == {"c": 1.5}
    assert decorated.__annotations__ == {"a": "int", "b": "str", "c": "float", "return": "Any"}
    assert decorated.mark == "attribute"
    assert str(inspect.signature(decorated)) == "(a: 'int', b: 'str' = 'b', *, c: 'float' = 1.5) -> 'Any'"
    assert result(decorated(1)) == (1, "b", 1.5)
    assert result(decorated(1, "x", c=2.0)) == (1, "x", 2.0)


def test_it_is_a_coroutine_function() -> None:
    assert inspect.iscoroutinefunction(decorated)
    assert inspect.iscoroutinefunction(functools.partial(decorated, 1))
    assert asyncio.iscoroutinefunction(decorated)
    assert not inspect.isgeneratorfunction(decorated)
    coro = decorated(1)
    assert inspect.iscoroutine(coro)
    coro.close()


def test_the_class_is_found_again() -> None:
    class Owner:
        method = decorated

    @functools.wraps(decorated)
    def wrapped(*args: Any) -> Any:
        return decorated(*args)

    assert machine_class(decorated) is _decorated_machine
    assert machine_class(wrapped) is _decorated_machine
    assert machine_class(Owner().method) is _decorated_machine
    for other in (linear, len, Owner, functools.partial(decorated)):
        with pytest.raises(TypeError, match="was not compiled to a machine"):
            machine_class(other)


def test_calls_fail_as_calls_of_the_function() -> None:
    async def native(a: int, b: str = "b", *, c: float = 1.5) -> Any:
        return None

    native.__qualname__ = "decorated"
    for args, kwargs in [((), {}), ((1, 2, 3), {}), ((1,), {"d": 1}), ((1,), {"a": 1})]:
        messages = []
        functions: list[Callable[..., Any]] = [native, decorated]
        for function in functions:
            with pytest.raises(TypeError) as caught:
                function(*args, **kwargs)
            messages.append(str(caught.value))
        assert messages[0] == messages[1]


class _names_machine(Machine, of="names"):
    __slots__ = ()

    def step(machine, sent):
        def inner() -> Any:
            def deeper() -> Any:
                return None

            return deeper

        class Class:
            def method(self) -> Any:
                return lambda: None

            class Nested:
                pass

        return [
            inner,
            inner(),
            lambda: None,
            Class,
            Class.Nested,
            Class.method,
            Class().method(),
            (lambda: (yield))(),
        ]


@coroutine(_names_machine)
def names_machine() -> Any:
    machine = _names_machine()
    machine.label = UNSTARTED
    return machine


async def names() -> list[Any]:
    def inner() -> Any:
        def deeper() -> Any:
            return None

        return deeper

    class Class:
        def method(self) -> Any:
            return lambda: None

        class Nested:
            pass

    return [
        inner,
        inner(),
        lambda: None,
        Class,
        Class.Nested,
        Class.method,
        Class().method(),
        (lambda: (yield))(),
    ]


def test_qualified_names_inside() -> None:
    native, machine = result(names()), result(names_machine())
    assert [thing.__qualname__ for thing in machine] == [thing.__qualname__ for thing in native]
    assert [repr(thing).split(" at ")[0] for thing in machine[:2]] == [
        repr(thing).split(" at ")[0] for thing in native[:2]
    ]
    codes = [(thing.__code__.co_name, thing.__code__.co_qualname) for thing in machine[:3]]
    assert codes == [(thing.__code__.co_name, thing.__code__.co_qualname) for thing in native[:3]]


def test_a_class_is_called_coroutine_where_the_interpreter_complains() -> None:
    coro: Any = names_machine()
    with pytest.raises(TypeError, match="'coroutine' object is not iterable"):
        iter(coro)
    with pytest.raises(AttributeError, match="'coroutine' object has no attribute 'unknown'"):
        coro.unknown  # noqa: B018  # it is tried
    assert _names_machine.__qualname__ == "_names_machine"
    coro.close()


class _failing_machine(Machine, of="Outer.failing"):
    __slots__ = ("operand",)

    def step(machine, sent):
        label = machine.label
        operand, machine.operand = machine.operand, None

        if label == 0:
            sent = await_(operand)
            if type(sent) is Suspension:
                return machine.suspend(sent, 1)
            label = 1

        if label == 1:
            if type(sent) is Thrown:
                rethrow(sent.take())
            raise KeyError("failed")


@coroutine(_failing_machine)
def failing(operand: Any) -> Any:
    machine = _failing_machine()
    machine.label = UNSTARTED
    machine.operand = operand
    return machine


async def native_now() -> None:
    return None


@pytest.mark.parametrize("depth", [0, 1, 5])
def test_tracebacks_name_the_functions_alone(depth: int) -> None:
    coro: Any = failing(native_now())
    for _ in range(depth):
        coro = through_machine(coro)
    try:
        coro.send(None)
    except KeyError as error:
        names = [entry.name for entry in traceback.extract_tb(error.__traceback__)]
        codes = [frame.f_code.co_qualname for frame, _ in traceback.walk_tb(error.__traceback__)]
    assert names == [test_tracebacks_name_the_functions_alone.__name__, *["through"] * depth, "failing"]
    assert codes[-1] == "Outer.failing"


async def awaits(awaited: Any) -> Any:
    return await awaited


@pytest.mark.parametrize(
    "drive",
    [
        lambda: failing(native_now()).send(1),
        lambda: failing(native_now()).throw(KeyError("thrown")),
        lambda: failing(native_now()).throw(1),
        lambda: failing(native_now()).throw(UnicodeError, (1, 2)),
        lambda: failing(native_now()).__await__().send(None),
        lambda: failing(native_now()).__await__().throw(KeyError("thrown")),
        lambda: awaits(failing(native_now())).send(None),
    ],
)
def test_the_runtime_is_in_no_traceback(drive: Callable[[], object]) -> None:
    with pytest.raises((KeyError, TypeError, UnicodeError)) as caught:
        drive()
    files = {frame.f_code.co_filename for frame, _ in traceback.walk_tb(caught.value.__traceback__)}
    assert files == {__file__}


class _closure_machine(Machine, of="closure", shared="own total", free="limit"):
    __slots__ = ("step",)

    def variables(limit, own, total):
        def step(machine, sent):
            nonlocal own
            own = 0

            def add(number):
                nonlocal own, total, limit
                own += number
                total += number
                limit -= number
                return (own, total, limit)

            return add

        return step


def test_closures() -> None:
    limit = 100

    def make(total: int) -> Any:
        machine = _closure_machine()
        machine.label = UNSTARTED
        machine.bind((lambda: limit).__closure__ or (), total=total)
        return machine

    first, second = result(make(10)), result(make(20))
    assert first(1) == (1, 11, 99)
    assert first(1) == (2, 12, 98)
    assert second(5) == (5, 25, 93)
    assert limit == 93, "the enclosing function's variable is shared by all"
    assert first.__qualname__ == "closure.<locals>.add"


def test_an_unbound_variable_stays_unbound() -> None:
    class _unbound_machine(Machine, of="unbound", shared="later"):
        __slots__ = ("step",)

        def variables(later):
            def step(machine, sent):
                return lambda: later

            return step

    machine: Any = _unbound_machine()
    machine.label = UNSTARTED
    machine.bind()
    with pytest.raises(NameError, match="free variable 'later'"):
        result(machine)()


def test_save_and_has() -> None:
    class _fields_machine(Machine, of="fields"):
        __slots__ = ("a", "b", "c")

        def step(machine, sent):
            return None

    machine: Any = _fields_machine()
    machine.label = UNSTARTED
    machine.c = "old"
    machine.save({"a": 1, "other": 2}, "a", "b", "c")
    assert (machine.a, machine.has("a"), machine.has("b"), machine.has("c")) == (1, True, False, False)
    machine.close()


class TestIntrospection:
    """What debuggers and asyncio ask; natively `linear` has the same answers but for its own lines."""

    def test_life(self) -> None:
        @types.coroutine
        def leaf() -> Any:
            yield [coro.cr_running, coro.cr_suspended, coro.cr_await]

        operand = leaf()
        coro: Any = through_machine(operand)
        frame = coro.cr_frame
        assert (coro.cr_running, coro.cr_suspended, coro.cr_await) == (False, False, None)
        assert frame.f_lineno == coro.cr_code.co_firstlineno
        assert frame.f_locals == {"leaf": operand}
        assert coro.send(None) == [True, False, None]
        frame = coro.cr_frame
        assert (coro.cr_running, coro.cr_suspended, coro.cr_await) == (False, True, operand)
        assert frame.f_code is coro.cr_code
        assert frame.f_code.co_name == "through_machine"
        assert frame.f_globals["__name__"] == through_machine.__module__
        assert frame.f_back is None
        assert inspect.getcoroutinestate(coro) == "CORO_SUSPENDED"
        assert inspect.getcoroutinelocals(coro) == {"leaf": operand}
        coro.close()
        assert (coro.cr_running, coro.cr_suspended, coro.cr_await, coro.cr_frame) == (
            False,
            False,
            None,
            None,
        )

    def test_the_line_is_that_of_the_suspension(self) -> None:
        coro: Any = through_machine(leaf_once())
        coro.send(None)
        lines, first = inspect.getsourcelines(type(coro))
        assert "machine.suspend(sent, 1)" in lines[coro.cr_frame.f_lineno - first]
        coro.close()

    def test_a_class_may_give_the_lines(self) -> None:
        class _lined_machine(Machine, of="lined"):
            __slots__ = ()
            lines = {1: 77}  # noqa: RUF012  # as generated

            def step(machine, sent):
                if machine.label == 0:
                    return machine.suspend(await_(leaf_once()), 1)
                return rethrow(sent.take())

        coro: Any = _lined_machine()
        coro.label = UNSTARTED
        coro.send(None)
        assert coro.cr_frame.f_lineno == 77
        coro.close()

    @pytest.mark.parametrize(
        "name", ["cr_frame", "cr_await", "cr_code", "cr_running", "cr_suspended", "cr_origin"]
    )
    def test_read_only(self, name: str) -> None:
        coro: Any = linear_machine(None)  # type: ignore[arg-type]  # it doesn't start
        with pytest.raises(AttributeError):
            setattr(coro, name, None)
        coro.close()


@types.coroutine
def leaf_once() -> Any:
    yield 1


def test_formats() -> None:
    require_format(FORMAT)
    with pytest.raises(
        ImportError, match=f"compiled for format {FORMAT + 1}, this runtime reads {FORMAT}; recompile"
    ):
        require_format(FORMAT + 1)


def test_recompiled_names_are_kept_per_class() -> None:
    """Two classes may share a step function, as mangled ones do."""

    def step(machine: Any, sent: Any) -> Any:
        return lambda: None

    def make(of: str) -> Callable[[], Any]:
        class _shared_machine(Machine, of=of):
            __slots__ = ()

        return _shared_machine

    namespace = {"__slots__": (), "step": step}
    one = types.new_class("one", (Machine,), {"of": "A.one"}, lambda ns: ns.update(namespace))
    two = types.new_class("two", (Machine,), {"of": "B.two"}, lambda ns: ns.update(namespace))
    assert make("x") is not make("y")
    found = []
    for cls in (one, two):
        machine: Any = cls()
        machine.label = UNSTARTED
        found.append(result(machine).__qualname__)
    assert found == ["A.one.<locals>.<lambda>", "B.two.<locals>.<lambda>"]
