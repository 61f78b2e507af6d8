"""Objects that write down every special method call, to make the order of evaluation visible.

`thing.a`, `thing[i]`, `thing(x)`, `thing + x`, `-thing` give new things named after what was done;
comparisons do too, and their truth is asked for (and noted) by `__bool__`. In-place operators note
themselves and return the thing they were asked on. `repr` is silent: a thing shows as its name.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from typing import Any

from .trace import Trace

BINARY = {
    "add": "+", "sub": "-", "mul": "*", "matmul": "@", "truediv": "/", "floordiv": "//", "mod": "%",
    "pow": "**", "lshift": "<<", "rshift": ">>", "and": "&", "or": "|", "xor": "^",
}  # fmt: skip
COMPARISONS = {"eq": "==", "ne": "!=", "lt": "<", "le": "<=", "gt": ">", "ge": ">="}
UNARY = {"neg": "-", "pos": "+", "invert": "~"}


class Thing:
    """A named object; `truth` is what `__bool__` says, `value` what `__index__` says."""

    __slots__ = ("__weakref__", "_tag", "_trace", "_truth", "_value")

    _tag: str
    _trace: Trace
    _truth: bool
    _value: Any

    def __init__(self, trace: Trace, tag: str, truth: bool = True, value: Any = None) -> None:
        for name, fact in (("_trace", trace), ("_tag", tag), ("_truth", truth), ("_value", value)):
            object.__setattr__(self, name, fact)

    def _log(self, *facts: Any) -> None:
        trace = self._trace
        trace.add("thing", self._tag, *(trace.describe(fact) for fact in facts), "in", trace.handled())

    def _new(self, tag: str) -> Thing:
        return Thing(self._trace, tag, self._truth, self._value)

    def __repr__(self) -> str:
        return self._tag

    def __getattr__(self, name: str) -> Thing:
        if name.startswith("__"):
            raise AttributeError(name)
        self._log("get", name)
        return self._new(f"{self._tag}.{name}")

    def __setattr__(self, name: str, value: Any) -> None:
        self._log("set", name, value)

    def __delattr__(self, name: str) -> None:
        self._log("delete", name)

    def __getitem__(self, index: Any) -> Thing:
        self._log("getitem", index)
        return self._new(f"{self._tag}[{index!r}]")

    def __setitem__(self, index: Any, value: Any) -> None:
        self._log("setitem", index, value)

    def __delitem__(self, index: Any) -> None:
        self._log("delitem", index)

    def __call__(self, *args: Any, **named: Any) -> Thing:
        self._log("call", args, named)
        return self._new(f"{self._tag}(…)")

    def __contains__(self, item: Any) -> bool:
        self._log("contains", item)
        return self._truth

    def __bool__(self) -> bool:
        self._log("bool")
        return self._truth

    def __hash__(self) -> int:
        self._log("hash")
        return hash(self._tag)

    def __len__(self) -> int:
        self._log("len")
        return 2

    def __index__(self) -> int:
        self._log("index")
        return 0 if self._value is None else int(self._value)

    def __iter__(self) -> Iterator[Any]:
        self._log("iter")
        for number in range(2):
            self._log("next", number)
            yield self._new(f"{self._tag}#{number}")
        self._log("ends")

    def __format__(self, spec: str) -> str:
        self._log("format", spec)
        return f"<{self._tag}:{spec}>"

    def __str__(self) -> str:
        self._log("str")
        return self._tag

    def __await__(self) -> Generator[Any, Any, Any]:
        self._log("await")
        sent = yield (self._tag, "awaited")
        self._log("sent", sent)
        return self._new(f"await {self._tag}")


def _binary(sign: str) -> Callable[[Thing, Any], Thing]:
    def operate(self: Thing, other: Any) -> Thing:
        self._log(sign, other)
        return self._new(f"({self._tag} {sign} {other!r})")

    return operate


def _reflected(sign: str) -> Callable[[Thing, Any], Thing]:
    def operate(self: Thing, other: Any) -> Thing:
        self._log(f"reflected {sign}", other)
        return self._new(f"({other!r} {sign} {self._tag})")

    return operate


def _in_place(sign: str) -> Callable[[Thing, Any], Thing]:
    def operate(self: Thing, other: Any) -> Thing:
        self._log(f"{sign}=", other)
        return self

    return operate


def _unary(sign: str) -> Callable[[Thing], Thing]:
    def operate(self: Thing) -> Thing:
        self._log(f"unary {sign}")
        return self._new(f"{sign}{self._tag}")

    return operate


for _name, _sign in BINARY.items():
    setattr(Thing, f"__{_name}__", _binary(_sign))
    setattr(Thing, f"__r{_name}__", _reflected(_sign))
    setattr(Thing, f"__i{_name}__", _in_place(_sign))
for _name, _sign in COMPARISONS.items():
    setattr(Thing, f"__{_name}__", _binary(_sign))
for _name, _sign in UNARY.items():
    setattr(Thing, f"__{_name}__", _unary(_sign))
