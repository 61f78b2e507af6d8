"""`await_(operand)`: the first step of an await.

It never raises and never suspends by exception.  It returns the operand's result, or `Thrown`, or a
`Suspension`, so that whatever happens appears in the step's own frame, at one place, the resume state.

A machine is started by a nested call of its step, which is the fast way: nothing but the call happens
when it doesn't suspend.  Nested starts take two Python frames a level where native ones take one, so from
`NESTED_STARTS` levels on, the chain unwinds to its driver, which starts the machine there (shape: a
Suspension whose leaf is an unstarted machine).

`await_enter`, `await_exit` and `await_next` differ in the complaint about an operand that can't be awaited.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from inspect import CO_ITERABLE_COROUTINE
from types import CoroutineType, FunctionType, GeneratorType, WrapperDescriptorType
from typing import Any, Final

from .exceptions import hidden, leaving, trim
from .links import NESTED_STARTS, Awaited, Driven, is_running, is_suspended, nested
from .outcomes import FINISHED, UNSTARTED, Suspension, Thrown
from .protocols import IMMUTABLE_TYPE, MISSING, slot, type_name

_AWAIT: Final = "object {} can't be used in 'await' expression"
_ENTER: Final = "'async with' received an object from __aenter__ that does not implement __await__: {}"
_EXIT: Final = "'async with' received an object from __aexit__ that does not implement __await__: {}"


@hidden
def await_(operand: Any, started: type[Driven] = Awaited) -> Any:
    """Start `operand`: its result, `Thrown`, or a `Suspension`.  What isn't `started` is asked for its iterator."""
    if not issubclass(type(operand), started):
        method = _methods.get(type(operand))
        if method is None:
            box = [operand]
            del operand
            return _await_foreign(box, _AWAIT)
        try:  # as `_await_foreign` does, which would be five calls more
            iterator = method(operand)
            del operand
            value = next(iterator)
        except StopIteration as stop:
            return stop.value
        except BaseException as error:
            operand = iterator = None
            trim(error)
            return Thrown(error)
        return _suspension(iterator, value)
    if operand.label is not UNSTARTED:
        return first([operand]) if operand.is_opaque else _refuse(operand)
    depth = nested.depth
    if depth >= NESTED_STARTS:
        return _suspension(operand, None)
    nested.depth = depth + 1
    operand.label = 0
    try:
        result = operand.step(None)
    except BaseException as error:
        nested.depth = depth
        operand.label = FINISHED
        kind = operand.native_kind
        del operand
        trim(error)
        return Thrown(leaving(error, kind))
    nested.depth = depth
    if type(result) is not Suspension:
        operand.label = FINISHED
        del operand  # a turn of a generator holds it
        return result
    del operand
    result.frame.clear()
    return result


@hidden
def await_enter(operand: Any) -> Any:
    """`await_` for what `__aenter__` returned."""
    box = [operand]
    del operand
    return await_(box.pop()) if issubclass(type(box[0]), Awaited) else _await_foreign(box, _ENTER)


@hidden
def await_exit(operand: Any) -> Any:
    """`await_` for what `__aexit__` returned."""
    box = [operand]
    del operand
    return await_(box.pop()) if issubclass(type(box[0]), Awaited) else _await_foreign(box, _EXIT)


@hidden
def await_next(operand: Any) -> Any:
    """`await_` for what `__anext__` returned: a failure to get its iterator is the cause of another error."""
    box = [operand]
    del operand
    if issubclass(type(box[0]), Awaited):
        return await_(box.pop())
    try:
        box[0] = _iterator(box[0], _AWAIT)
    except BaseException as cause:
        trim(cause)
        error = TypeError(f"'async for' received an invalid object from __anext__: {type_name(box.pop())}")
        error.__cause__ = error.__context__ = cause
        return Thrown(error)
    return first(box)


@hidden
def _await_foreign(box: list[Any], complaint: str) -> Any:
    """The operand is in a box, so that no frame of ours keeps it alive (driver.py, "Frames")."""
    try:
        box[0] = _iterator(box[0], complaint)
    except BaseException as error:
        box.clear()
        trim(error)
        return Thrown(error)
    return first(box)


@hidden
def _iterator(operand: Any, complaint: str) -> Any:
    """CPython's `_PyCoro_GetAwaitableIter`."""
    cls = type(operand)
    if cls is GeneratorType and operand.gi_code.co_flags & CO_ITERABLE_COROUTINE:
        return operand
    if cls is CoroutineType:
        if operand.cr_await is not None:
            raise RuntimeError("coroutine is being awaited already")
        return operand
    method = cls.__dict__.get("__await__")
    if type(method) is FunctionType:
        return _checked(method(operand))  # no bound method is made
    if type(method) is WrapperDescriptorType:
        iterator = _checked(method(operand))
        if cls.__flags__ & IMMUTABLE_TYPE and type(iterator) in _iterators:
            _methods[cls] = method
        return iterator
    if issubclass(cls, Driven) and operand.gi_code.co_flags & CO_ITERABLE_COROUTINE:
        return operand
    method = slot(operand, "__await__")
    if method is MISSING:
        raise TypeError(complaint.format(type_name(operand)))
    return _checked(method())


@hidden
def _checked(iterator: Any) -> Any:
    """What an `__await__` returned."""
    cls = type(iterator)
    if cls is GeneratorType:
        if not iterator.gi_code.co_flags & CO_ITERABLE_COROUTINE:
            return iterator
    elif type(cls) is type and cls in _iterators:
        return iterator
    if cls is GeneratorType or cls is CoroutineType or issubclass(cls, Awaited):
        raise TypeError("__await__() returned a coroutine")
    if not hasattr(cls, "__next__"):
        raise TypeError(f"__await__() returned non-iterator of type '{type_name(iterator):.100}'")
    if cls.__flags__ & IMMUTABLE_TYPE:
        _iterators.add(cls)
    return iterator


_iterators: set[type] = set()  # made in C, known to be good
_methods: dict[type, Callable[[Any], Any]] = {}
"""The `__await__` of types made in C, where it gives such an iterator."""


@hidden
def first(box: list[Any]) -> Any:
    """Ask the iterator in `box` for the first time."""
    iterator = box.pop()
    try:
        value = iterator.send(None) if type(iterator) is CoroutineType else next(iterator)
    except StopIteration as stop:
        return stop.value
    except BaseException as error:
        del iterator
        trim(error)
        return Thrown(error)
    return _begun(iterator, value) if issubclass(type(iterator), Driven) else _suspension(iterator, value)


def _begun(machine: Driven, value: Any) -> Suspension:
    """A machine that somebody else has driven before: it joins the chain with all below it."""
    machines: list[Driven] = []
    leaf: Any = machine
    while issubclass(type(leaf), Driven) and is_suspended(leaf):
        machines.insert(0, leaf)
        leaf = leaf.awaiting
    suspension = _suspension(leaf, value)
    suspension.machines = machines
    return suspension


def _suspension(leaf: Any, value: Any) -> Suspension:
    suspension = Suspension()
    suspension.leaf = leaf
    suspension.value = value
    suspension.machines = []
    return suspension


def _refuse(machine: Driven) -> Thrown:
    """The complaint about a machine that was started before."""
    error: Exception
    if machine.label == FINISHED:
        error = RuntimeError("cannot reuse already awaited coroutine")
    elif is_running(machine):
        error = ValueError("coroutine already executing")
    else:
        error = RuntimeError("coroutine is being awaited already")
    error.__context__ = sys.exception()
    return Thrown(error)
