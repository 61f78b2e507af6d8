"""Functions in two forms: native, and as the compiler would write them.

Each `Twin` makes coroutines for a `World`, whose children note what happens to them; a child of the world
is native or a machine, as the world says, so that both await both.  What is covered, by name:

    linear      awaits in a row, a value kept across an await
    work        shape.md's function: loop, try/except/else/finally, return and continue through the finally
    handlers    a handler that awaits, with the exception visible below, nested handlers, bare raise
    pending     a finally that awaits while an exception or a return is pending
    recovers    an exception caught below a handler: what is thrown in is not handled above any more
    shared      a captured variable that an inner function rebinds across an await
"""
# ruff: noqa: RET503, B007, B012, F821
# machines stand here as the compiler writes them
# mypy: disable-error-code="attr-defined, has-type, no-untyped-def, no-untyped-call"

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from coro2sm.runtime import (
    RAISE,
    UNSTARTED,
    Machine,
    Suspension,
    Thrown,
    await_,
    coroutine,
    local,
    rethrow,
    untrace,
)

from .world import World


@dataclass(frozen=True)
class Twin:
    """One function, natively and as a machine."""

    native: Callable[[World], Coroutine[Any, Any, Any]]
    machine: Callable[[World], Coroutine[Any, Any, Any]]


async def linear(world: World) -> Any:
    a = await world.child("a")
    b = await world.child("b")
    world.note("between", a, b)
    c = await world.child("c")
    return (a, b, c)


class _linear_machine(Machine, of="linear"):
    __slots__ = ("a", "b", "world")

    def step(machine, sent):
        label = machine.label
        world = machine.world
        machine.world = None
        if label in (2, 3):
            a = machine.a
        if label == 3:
            b = machine.b

        if label == 0:
            sent = await_(world.child("a"))
            if type(sent) is Suspension:
                machine.world = world
                return machine.suspend(sent, 1)
            label = 1

        if label == 1:
            if type(sent) is Thrown:
                rethrow(sent.take())
            a, sent = sent, None
            sent = await_(world.child("b"))
            if type(sent) is Suspension:
                machine.world, machine.a = world, a
                return machine.suspend(sent, 2)
            label = 2

        if label == 2:
            if type(sent) is Thrown:
                rethrow(sent.take())
            b, sent = sent, None
            world.note("between", a, b)
            sent = await_(world.child("c"))
            if type(sent) is Suspension:
                machine.world, machine.a, machine.b = world, a, b
                return machine.suspend(sent, 3)
            label = 3

        if label == 3:
            if type(sent) is Thrown:
                rethrow(sent.take())
            c, sent = sent, None
            return (a, b, c)


@coroutine(_linear_machine)
def linear_machine(world: World) -> Any:
    machine = _linear_machine()
    machine.label = UNSTARTED
    machine.world = world
    return machine


async def work(world: World) -> Any:
    done = 0
    for item in (1, 2, 3, 4, 5):
        try:
            try:
                value = await world.child(f"get {item}")
                if value == 3:
                    continue
                if value == 4:
                    return ("stopped", done)
            except LookupError:
                await world.child(f"log {item}")
                world.note("handling")
                if item % 2:
                    raise
                if item == 2:
                    raise RuntimeError("replaced") from None
                continue
            else:
                done += 1
        finally:
            await world.child(f"cleanup {item}")
            world.note("cleaned")
    return done


class _work_machine(Machine, of="work"):
    __slots__ = ("after", "done", "each", "item", "result", "world")

    def step(machine, sent):
        label = machine.label
        world = machine.world
        if label in (3, 5, 8):
            done, each, item = machine.done, machine.each, machine.item
        if label == 8:
            after, result = machine.after, machine.result
        if label in (5, 8):
            handled, machine.handled = machine.handled, None

        while True:
            if label == 0:
                done = 0
                each = iter((1, 2, 3, 4, 5))
                label = 1

            if label == 1:
                for item in each:
                    break
                else:
                    return done
                label = 2

            if 2 <= label <= 6:
                try:
                    if 2 <= label <= 3:
                        try:
                            if label == 2:
                                sent = await_(world.child(f"get {item}"))
                                if type(sent) is Suspension:
                                    machine.done, machine.each, machine.item = done, each, item
                                    return machine.suspend(sent, 3)
                                label = 3

                            if label == 3:
                                if type(sent) is Thrown:
                                    rethrow(sent.take())
                                value, sent = sent, None
                                if value == 3:
                                    label, after, result = 7, 1, None
                                elif value == 4:
                                    label, after, result = 7, 9, ("stopped", done)
                                else:
                                    label = 6
                        except LookupError as error:
                            label, handled = 4, error

                    if 4 <= label <= 5:
                        try:
                            rethrow(handled)
                        except BaseException as error:
                            handled = untrace(error)  # type: ignore[func-returns-value]  # it clears the name
                            if label == 4:
                                sent = await_(world.child(f"log {item}"))
                                if type(sent) is Suspension:
                                    machine.done, machine.each, machine.item = done, each, item
                                    return machine.suspend(sent, 5, True)
                                label = 5

                            if label == 5:
                                if type(sent) is Thrown:
                                    rethrow(sent.take())
                                sent = None
                                world.note("handling")
                                if item % 2:
                                    raise
                                if item == 2:
                                    raise RuntimeError("replaced") from None
                                label, after, result = 7, 1, None

                    if label == 6:
                        done += 1
                        label, after, result = 7, 1, None
                except BaseException as raised:
                    label, after, result, handled = 7, RAISE, None, raised

            if 7 <= label <= 8:
                try:
                    if after == RAISE:
                        rethrow(handled)
                finally:
                    if after == RAISE:
                        handled = untrace(handled)  # type: ignore[func-returns-value]  # it clears the name
                    if label == 7:
                        sent = await_(world.child(f"cleanup {item}"))
                        if type(sent) is Suspension:
                            machine.done, machine.each, machine.item = done, each, item
                            machine.after, machine.result = after, result
                            return machine.suspend(sent, 8, after == RAISE)
                        label = 8

                    if label == 8:
                        if type(sent) is Thrown:
                            rethrow(sent.take())
                        sent = None
                        world.note("cleaned")
                        label = after

            if label == 9:
                return result


@coroutine(_work_machine)
def work_machine(world: World) -> Any:
    machine = _work_machine()
    machine.label = UNSTARTED
    machine.world = world
    return machine


async def handlers(world: World) -> Any:
    try:
        raise KeyError("outer")
    except KeyError:
        world.note("in", await world.child("first"))
        try:
            await low(world)
        except ValueError:
            await low(world)
            raise


async def low(world: World) -> Any:
    try:
        await world.child("low")
        raise ValueError("low")
    finally:
        await world.child("low leaves")


class _handlers_machine(Machine, of="handlers"):
    __slots__ = ("handled_1", "world")

    def step(machine, sent):
        label = machine.label
        world = machine.world
        handled = handled_2 = None
        if label in (2, 3):
            handled, machine.handled = machine.handled, None
        if label == 5:
            handled, machine.handled_1 = machine.handled_1, None
            handled_2, machine.handled = machine.handled, None

        if label == 0:
            try:
                raise KeyError("outer")
            except KeyError as error:
                label, handled = 1, error

        if 1 <= label <= 5:
            try:
                rethrow(handled)  # type: ignore[arg-type]  # set where label was
            except BaseException as error:
                handled = untrace(error)  # type: ignore[func-returns-value]  # it clears the name
                if label == 1:
                    sent = await_(world.child("first"))
                    if type(sent) is Suspension:
                        return machine.suspend(sent, 2, True)
                    label = 2

                if 2 <= label <= 3:
                    try:
                        if label == 2:
                            if type(sent) is Thrown:
                                label = 6
                                rethrow(sent.take())
                            world.note("in", sent)
                            sent = await_(low_machine(world))
                            if type(sent) is Suspension:
                                return machine.suspend(sent, 3, True)
                            label = 3

                        if label == 3:
                            if type(sent) is Thrown:
                                rethrow(sent.take())
                            return None
                    except ValueError as inner:
                        if label == 6:
                            raise
                        label, handled_2 = 4, inner

                if 4 <= label <= 5:
                    try:
                        rethrow(handled_2)  # type: ignore[arg-type]  # set where label was
                    except BaseException as inner:
                        handled_2 = untrace(inner)  # type: ignore[func-returns-value]  # it clears the name
                        if label == 4:
                            sent = await_(low_machine(world))
                            if type(sent) is Suspension:
                                machine.handled_1 = error
                                return machine.suspend(sent, 5, True)
                            label = 5

                        if label == 5:
                            if type(sent) is Thrown:
                                rethrow(sent.take())
                            raise


@coroutine(_handlers_machine)
def handlers_machine(world: World) -> Any:
    machine = _handlers_machine()
    machine.label = UNSTARTED
    machine.world = world
    return machine


class _low_machine(Machine, of="low"):
    __slots__ = ("after", "world")

    def step(machine, sent):
        label = machine.label
        world = machine.world
        if label == 3:
            after = machine.after
            handled, machine.handled = machine.handled, None

        if 0 <= label <= 1:
            try:
                if label == 0:
                    sent = await_(world.child("low"))
                    if type(sent) is Suspension:
                        return machine.suspend(sent, 1)
                    label = 1

                if label == 1:
                    if type(sent) is Thrown:
                        rethrow(sent.take())
                    sent = None
                    raise ValueError("low")
            except BaseException as raised:
                label, after, handled = 2, RAISE, raised

        if 2 <= label <= 3:
            try:
                if after == RAISE:
                    rethrow(handled)
            finally:
                if after == RAISE:
                    handled = untrace(handled)  # type: ignore[func-returns-value]  # it clears the name
                if label == 2:
                    sent = await_(world.child("low leaves"))
                    if type(sent) is Suspension:
                        machine.after = after
                        return machine.suspend(sent, 3, after == RAISE)
                    label = 3

                if label == 3:
                    if type(sent) is Thrown:
                        rethrow(sent.take())
                    sent = None
                    label = after


@coroutine(_low_machine)
def low_machine(world: World) -> Any:
    machine = _low_machine()
    machine.label = UNSTARTED
    machine.world = world
    return machine


async def recovers(world: World) -> Any:
    try:
        raise KeyError("outer")
    except KeyError:
        return await catches(world)


async def catches(world: World) -> Any:
    try:
        await world.child("caught")
    except Exception:
        world.note("catches")
    world.note("recovered")
    return await world.child("last")


class _recovers_machine(Machine, of="recovers"):
    __slots__ = ("world",)

    def step(machine, sent):
        label = machine.label
        world = machine.world
        if label == 2:
            handled, machine.handled = machine.handled, None

        if label == 0:
            try:
                raise KeyError("outer")
            except KeyError as error:
                label, handled = 1, error

        if 1 <= label <= 2:
            try:
                rethrow(handled)
            except BaseException as error:
                handled = untrace(error)  # type: ignore[func-returns-value]  # it clears the name
                if label == 1:
                    sent = await_(catches_machine(world))
                    if type(sent) is Suspension:
                        return machine.suspend(sent, 2, True)
                    label = 2

                if label == 2:
                    if type(sent) is Thrown:
                        rethrow(sent.take())
                    return sent


@coroutine(_recovers_machine)
def recovers_machine(world: World) -> Any:
    machine = _recovers_machine()
    machine.label = UNSTARTED
    machine.world = world
    return machine


class _catches_machine(Machine, of="catches"):
    __slots__ = ("world",)

    def step(machine, sent):
        label = machine.label
        world = machine.world

        if 0 <= label <= 1:
            try:
                if label == 0:
                    sent = await_(world.child("caught"))
                    if type(sent) is Suspension:
                        return machine.suspend(sent, 1)
                    label = 1

                if label == 1:
                    if type(sent) is Thrown:
                        rethrow(sent.take())
                    sent, label = None, 2
            except Exception:
                world.note("catches")
                label = 2

        if label == 2:
            world.note("recovered")
            sent = await_(world.child("last"))
            if type(sent) is Suspension:
                return machine.suspend(sent, 3)
            label = 3

        if label == 3:
            if type(sent) is Thrown:
                rethrow(sent.take())
            return sent


@coroutine(_catches_machine)
def catches_machine(world: World) -> Any:
    machine = _catches_machine()
    machine.label = UNSTARTED
    machine.world = world
    return machine


async def shared(world: World) -> Any:
    total = 0

    def add(number: int) -> None:
        nonlocal total
        total += number

    add(1)
    await world.child("one")
    add(2)
    await world.child("two")
    del total
    try:
        return total
    except UnboundLocalError as error:
        return (add.__qualname__, str(error))


class _shared_machine(Machine, of="shared", shared="total"):
    __slots__ = ("add", "step", "world")

    def variables(total):
        def step(machine, sent):
            nonlocal total
            label = machine.label
            world = machine.world
            if label in (1, 2):
                add = machine.add

            if label == 0:
                total = 0  # type: ignore[assignment]  # the parameter only makes the cell

                def add(number):
                    nonlocal total
                    total += number

                add(1)
                sent = await_(world.child("one"))
                if type(sent) is Suspension:
                    machine.add = add
                    return machine.suspend(sent, 1)
                label = 1

            if label == 1:
                if type(sent) is Thrown:
                    rethrow(sent.take())
                sent = None
                add(2)
                sent = await_(world.child("two"))
                if type(sent) is Suspension:
                    machine.add = add
                    return machine.suspend(sent, 2)
                label = 2

            if label == 2:
                if type(sent) is Thrown:
                    rethrow(sent.take())
                sent = None
                del total
                try:
                    return local(lambda: total)
                except UnboundLocalError as error:
                    return (add.__qualname__, str(error))

        return step


@coroutine(_shared_machine)
def shared_machine(world: World) -> Any:
    machine = _shared_machine()
    machine.label = UNSTARTED
    machine.world = world
    machine.bind()
    return machine


TWINS = {
    "linear": Twin(linear, linear_machine),
    "work": Twin(work, work_machine),
    "handlers": Twin(handlers, handlers_machine),
    "low": Twin(low, low_machine),
    "recovers": Twin(recovers, recovers_machine),
    "shared": Twin(shared, shared_machine),
}
