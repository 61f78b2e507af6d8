"""The corpus as comparisons: each edit with the machines of both texts, compiled once and compared once.

A sample (``SAMPLE``) is for the ordinary run; the whole (``cases()``) for `make slow` and `make figures`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from coro2sm.compiler.api import CompiledModule, compare_modules, compile_source
from coro2sm.compiler.diff.compare import Comparison, Module
from coro2sm.compiler.diff.findings import Pair
from coro2sm.compiler.diff.view import View

from .edits import Edited, Place, corpus
from .functions import functions

SAMPLE = 13
"""One case in so many. It has no divisor in common with the number of edits to a function, so that all come."""


@dataclass(frozen=True, slots=True)
class Case:
    name: str
    edit: Edited

    @property
    def pair(self) -> Pair:
        (pair,) = compared(self.edit.old, self.edit.new).pairs
        return pair


@cache
def cases(every: int = 1) -> list[Case]:
    return [Case(name, edit) for name, edit in corpus(functions(), every)]


@cache
def compiled(text: str) -> CompiledModule:
    return compile_source(text)


@cache
def compared(old: str, new: str) -> Comparison:
    before, after = (Module("", "<string>", compiled(text).machines) for text in (old, new))
    return compare_modules([before], [after])


def place(view: View, label: int) -> Place:
    one = view.suspensions[label]
    return one.span.line, one.origin.value


def is_right(case: Case, old: int, new: int) -> bool:
    """Whether the old state truly is the new one.

    The two exits of an ``async with`` stand in one line, and are told apart by their paths.
    """
    pair = case.pair
    one, other = pair.old.suspensions[old], pair.new.suspensions.get(new)
    if other is None or place(pair.new, new) not in case.edit.either[place(pair.old, old)]:
        return False
    return one.origin.value != "exit" or one.path[-1] == other.path[-1]


def states(every: int = 1) -> Iterator[tuple[Case, int]]:
    """Each suspension of each old machine, by its label."""
    for case in cases(every):
        for label in case.pair.old.suspensions:
            yield case, label
