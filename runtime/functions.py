"""Generated functions bear their native names, and are coroutine functions to everyone who asks.

    prepare(cls)                 once a class: what its code constants are called, which fields it has
    coroutine(machine_class)     on the stub: the same function flagged, which knows its class
    machine_class(function)      and back
    closure_of(cls, cells, …)    the step of one machine that has captured variables

Names.  Functions inside a step say `_f_machine.step.<locals>.inner` of themselves; natively it is
`f.<locals>.inner`.  The prefix is replaced in every code constant below, and in the string that a class body
stores as its `__qualname__`.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from functools import partial
from types import CellType, CodeType, FunctionType
from typing import TYPE_CHECKING, Any, TypeVar, cast
from weakref import ref

from .exceptions import hidden

if TYPE_CHECKING:
    from .generated import Generated

_Function = TypeVar("_Function", bound=Callable[..., Any])


class MachineOf:
    """The last constant of a stub's code: which class its machines are of.

    Weakly, since a code constant is none that the garbage collector looks through; the function's module
    keeps the class.
    """

    __slots__ = ("cls",)

    def __init__(self, cls: type[Generated]) -> None:
        self.cls = ref(cls)

    def __repr__(self) -> str:
        return f"<code of {self.cls()!r}>"


def coroutine(cls: type[Generated]) -> Callable[[_Function], _Function]:
    """Decorator, innermost on the stub: the function anew, flagged as what it is (`cls.native_flag`)."""

    def flag(function: _Function) -> _Function:
        assert isinstance(function, FunctionType), "the stub is a plain function"
        code = function.__code__
        flagged = _copy(
            function,
            code.replace(
                co_flags=code.co_flags | cls.native_flag, co_consts=(*code.co_consts, MachineOf(cls))
            ),
        )
        cls.function = staticmethod(flagged)
        return cast(_Function, flagged)

    return flag


async_generator = generator = coroutine
"""The same for generator functions: the class says which flag."""


def machine_class(function: Callable[..., Any]) -> type[Generated]:
    """The class whose machines `function` makes, also through `functools.wraps` and bound methods."""
    plain = inspect.unwrap(getattr(function, "__func__", function))
    found = class_in(plain.__code__) if isinstance(plain, FunctionType) else None
    if found is None:
        raise TypeError(f"{function!r} was not compiled to a machine")
    return found


def class_in(code: CodeType) -> type[Generated] | None:
    """The class that a stub's code knows, None of other code."""
    last = code.co_consts[-1] if code.co_consts else None
    return last.cls() if isinstance(last, MachineOf) else None


def _copy(function: FunctionType, code: CodeType) -> FunctionType:
    copy = FunctionType(
        code, function.__globals__, function.__name__, function.__defaults__, function.__closure__
    )
    copy.__kwdefaults__ = function.__kwdefaults__
    copy.__annotations__ = function.__annotations__
    copy.__qualname__ = function.__qualname__
    copy.__module__ = function.__module__
    copy.__doc__ = function.__doc__
    copy.__dict__.update(function.__dict__)
    if hasattr(function, "__type_params__"):
        copy.__type_params__ = function.__type_params__  # type: ignore[attr-defined]  # since 3.12
    return copy


def prepare(cls: type[Any]) -> None:
    """Rename what `cls` contains, list its fields, and find the step of a class with captured variables."""
    namespace = vars(cls)
    if "name" not in namespace:
        cls.name = cls.__qualname__
    if "qualname" not in namespace:
        cls.qualname = cls.name
    cls.__name__ = (
        cls.native_kind
    )  # the interpreter's complaints say this; the class's own name is its __qualname__
    slots = namespace.get("__slots__", ())
    cls.slots = (*cls.slots, *((slots,) if isinstance(slots, str) else slots))
    if "variables" in namespace:
        _prepare_closure(cls)
    elif isinstance(step := namespace.get("step"), FunctionType):
        cls.step = _copy(step, renamed(step.__code__, cls))
        cls.step_code = cls.step.__code__
        cls.step.__qualname__ = cls.step.__code__.co_qualname
        cls.step.__name__ = cls.step.__code__.co_name


def _prepare_closure(cls: type[Any]) -> None:
    """The slot `step` is what `bind` fills, under the name `bound`; the class's step calls what is in it."""
    variables = vars(cls)["variables"]
    consts = variables.__code__.co_consts
    code = next(const for const in consts if isinstance(const, CodeType) and const.co_name == "step")
    free = tuple(getattr(cls, "free", ()))
    plan = tuple((name, free.index(name) if name in free else -1) for name in code.co_freevars)
    cls.plan = None if free == code.co_freevars else plan
    cls.step_code = renamed(code, cls)
    cls.step_over = partial(FunctionType, cls.step_code, variables.__globals__, cls.name, None)
    cls.bound = vars(cls)["step"]
    cls.slots = tuple("bound" if name == "step" else name for name in cls.slots)
    cls.step = _step_of_closure


@hidden
def _step_of_closure(machine: Any, sent: Any) -> Any:
    box = [sent, machine, machine.bound]  # this frame shall keep none of them (driver.py, "Frames")
    del sent, machine
    return box.pop()(box.pop(), box.pop())


def closure_of(cls: type[Any], cells: tuple[CellType, ...], values: Mapping[str, Any]) -> Any:
    """A step function over `cells` for the free variables of `cls`, and over fresh cells for its shared ones."""
    plan = cls.plan
    if plan is None:  # the cells that it was given are all, and in order
        return cls.step_over(cells)
    closure = [
        cells[index] if index >= 0 else CellType(values[name]) if name in values else CellType()
        for name, index in plan
    ]
    return cls.step_over(tuple(closure))


def renamed(code: CodeType, cls: type[Any]) -> CodeType:
    """The step's code under the function's own name, with everything inside called after it."""
    inner = _requalified(code, f"{code.co_qualname}.<locals>.", f"{cls.qualname}.<locals>.")
    return inner.replace(co_name=cls.name, co_qualname=cls.qualname)


def _requalified(code: CodeType, old: str, new: str) -> CodeType:
    """`code` with the prefix `old` replaced in all that it contains."""
    consts: list[Any] = []
    for const in code.co_consts:
        if isinstance(const, CodeType):
            const = _requalified(const, old, new)
            if const.co_qualname.startswith(old):
                const = _under_its_name(const, new + const.co_qualname.removeprefix(old))
        consts.append(const)
    return code.replace(co_consts=tuple(consts))


def _under_its_name(code: CodeType, qualname: str) -> CodeType:
    if not code.co_flags & inspect.CO_OPTIMIZED:  # a class body begins by storing its __qualname__
        consts = tuple(qualname if const == code.co_qualname else const for const in code.co_consts)
        code = code.replace(co_consts=consts)
    return code.replace(co_qualname=qualname)
