"""Choices made by bytes, productions with weights, and what is known at a place of the program."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any, TypeVar

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Production:
    """One way to write a statement or an expression; `fits` says where it may stand."""

    name: str
    weight: int
    write: Callable[[Any], Any]
    fits: Callable[[Place], bool]


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the program we are."""

    part: str = ""  # the part of a compound statement that we are directly in
    names: tuple[str, ...] = ("a", "b", "c", "d")  # the names of the function that may be read
    targets: tuple[str, ...] = ("a", "b", "c", "d")  # those that may be bound
    functions: tuple[str, ...] = ()  # coroutine functions that may be awaited, with one argument
    can_await: bool = True
    in_loop: bool = False
    may_return: bool = True
    may_walrus: bool = True
    in_class: bool = False
    in_fstring: bool = False
    depth: int = 0


class Choices:
    """The state of one drawing."""

    def __init__(self, data: bytes) -> None:
        self._data, self._next = data, 0
        self._fresh = 0
        self.place = Place()
        self.left = 16  # compound statements that may still be begun
        self.productions: Counter[str] = Counter()
        self.pairs: Counter[tuple[str, str]] = Counter()

    def byte(self) -> int:
        if self._next >= len(self._data):
            return 0
        self._next += 1
        return self._data[self._next - 1]

    def below(self, limit: int) -> int:
        return self.byte() % limit

    def chance(self, percent: int) -> bool:
        """False when the choices have run out."""
        return self.byte() * 100 // 256 >= 100 - percent

    def pick(self, options: Sequence[_T]) -> _T:
        return options[self.below(len(options))]

    def fresh(self) -> int:
        """A number that marks one event of the program."""
        self._fresh += 1
        return self._fresh

    def produce(self, productions: Sequence[Production]) -> Any:
        """Writes one of the productions that fit here, chosen by weight; the first is the simplest."""
        fitting = [production for production in productions if production.fits(self.place)]
        mark = self.byte() * sum(production.weight for production in fitting) / 256
        for production in fitting:
            mark -= production.weight
            if mark < 0:
                return self.write(production)
        raise AssertionError("no production fits here")

    def write(self, production: Production) -> Any:
        self.productions[production.name] += 1
        return production.write(self)

    @contextmanager
    def at(self, **facts: Any) -> Iterator[None]:
        """Inside, the place is changed by these facts."""
        before = self.place
        self.place = replace(before, **facts)
        try:
            yield
        finally:
            self.place = before
