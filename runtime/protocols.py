"""Special methods as the interpreter looks them up: on the type, bound, with CPython's own complaints.

    enter, exit = manager(cm)            with
    enter, exit = async_manager(cm)      async with: both are looked up before anything is entered
    rows = async_iterator(obj)           async for: the iterator,
    awaitable = next_(rows)              and what its next row is awaited from
    local(lambda: x)                     reads a captured variable of the own function

Everything here raises in the frame of the step that called it, one entry deeper than native code would;
`exceptions.trim` takes that entry out when the exception leaves the step.
"""

from __future__ import annotations

from collections.abc import Callable
from types import FunctionType
from typing import Any, Final

from .exceptions import hidden

MISSING: Final = object()

IMMUTABLE_TYPE: Final = 1 << 8  # Py_TPFLAGS_IMMUTABLETYPE: a type that was made in C


@hidden
def special(obj: object, name: str) -> Any:
    """`name` of obj's type, bound to obj, or MISSING.  What a descriptor raises passes."""
    cls = type(obj)
    for base in cls.__mro__:
        found = base.__dict__.get(name, MISSING)
        if found is not MISSING:
            bind = getattr(type(found), "__get__", None)
            return found if bind is None else bind(found, obj, cls)
    return MISSING


@hidden
def manager(cm: object) -> tuple[Callable[[], Any], Callable[..., Any]]:
    """`__enter__` and `__exit__` of what `with` got."""
    return _pair(cm, "__enter__", "__exit__", "context manager")


@hidden
def async_manager(cm: object) -> tuple[Callable[[], Any], Callable[..., Any]]:
    """`__aenter__` and `__aexit__` of what `async with` got."""
    return _pair(cm, "__aenter__", "__aexit__", "asynchronous context manager")


@hidden
def _pair(cm: object, enter: str, leave: str, protocol: str) -> tuple[Callable[[], Any], Callable[..., Any]]:
    entered = special(cm, enter)
    if entered is MISSING:
        raise TypeError(f"'{type_name(cm)}' object does not support the {protocol} protocol")
    left = special(cm, leave)
    if left is MISSING:
        raise TypeError(
            f"'{type_name(cm)}' object does not support the {protocol} protocol (missed {leave} method)"
        )
    return entered, left


@hidden
def async_iterator(obj: object) -> Any:
    """What `async for` iterates over."""
    method = slot(obj, "__aiter__")
    if method is MISSING:
        raise TypeError(f"'async for' requires an object with __aiter__ method, got {type_name(obj)}")
    iterator = method()
    if not has_special(iterator, "__anext__"):
        name = type_name(iterator)
        del iterator, method, obj  # the error shall not keep them
        raise TypeError(
            f"'async for' received an object from __aiter__ that does not implement __anext__: {name}"
        )
    return iterator


@hidden
def next_(iterator: object) -> Any:
    """The awaitable of the next row; what it is awaited by is `await_next` (items.py)."""
    method = type(iterator).__dict__.get("__anext__")
    if type(method) is FunctionType:
        return method(iterator)
    return slot(iterator, "__anext__")()


@hidden
def slot(obj: object, name: str) -> Any:
    """Like `special`, for a method with a slot of its own in the type: a descriptor's error is replaced."""
    try:
        return special(obj, name)
    except BaseException:
        pass
    raise AttributeError(f"object {type(obj).__name__:.50} does not have {name} method")


def has_special(obj: object, name: str) -> bool:
    return any(name in base.__dict__ for base in type(obj).__mro__)


def type_name(obj: object) -> str:
    """`Py_TYPE(obj)->tp_name`: types made in C carry their module in it."""
    cls = type(obj)
    if cls.__flags__ & IMMUTABLE_TYPE and cls.__module__ != "builtins":
        return f"{cls.__module__}.{cls.__name__}"
    return cls.__name__


@hidden
def local(thunk: Callable[[], Any]) -> Any:
    """The captured variable that `thunk` reads; unbound, it complains as a local variable does."""
    try:
        return thunk()
    except NameError as error:
        name = error.name
    raise UnboundLocalError(f"cannot access local variable '{name}' where it is not associated with a value")
