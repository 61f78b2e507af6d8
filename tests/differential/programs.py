"""Programs drawn from the whole grammar of coroutines, each one valid and sure to end.

In: bytes, one for each choice; where they run out, the simplest production is taken, so that shorter bytes
and smaller bytes give simpler programs (that is all that shrinking needs). Out: a `Drawn`: the text and
what the grammar was asked for. `programs()` is the hypothesis strategy, `numbered(n)` the n-th program of a
fixed series; the series goes through every pair of nested statements in turn.

They end because loops count to at most 3 with counters of their own, and a function calls only functions that
stand above it. Values are small integers; unbound names, wrong types and the exceptions that come of them are
part of the game.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from hypothesis import strategies as st

from . import grammar_compounds  # noqa: F401  # importing them registers the compound statements
from .grammar_choices import Place
from .grammar_expressions import EXPRESSIONS
from .grammar_statements import COMPOUNDS, PARTS, STATEMENTS, Statements

PAIRS = tuple((part, kind) for part in PARTS for kind in COMPOUNDS)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A program, the productions that made it, and the pairs (part of a statement, statement in it)."""

    text: str
    productions: Counter[str] = field(compare=False, repr=False)
    pairs: Counter[tuple[str, str]] = field(compare=False, repr=False)

    def __str__(self) -> str:
        return self.text


def programs(size: int = 500) -> st.SearchStrategy[Drawn]:
    """The strategy: programs of up to `size` choices."""
    return st.binary(min_size=20, max_size=size).map(write_program)


def numbered(number: int, size: int = 500) -> Drawn:
    return write_program(numbered_bytes(number, size), PAIRS[number % len(PAIRS)])


def numbered_bytes(number: int, size: int = 500) -> bytes:
    return random.Random(number).randbytes(size)


def write_program(data: bytes, pair: tuple[str, str] | None = None) -> Drawn:
    """The program that these choices make; `pair` is a nesting that it starts with."""
    writer = Writer(data)
    return Drawn(writer.module(pair), writer.productions, writer.pairs)


class Writer(Statements):
    """Writes one program; the productions are in the two grammars."""

    def module(self, pair: tuple[str, str] | None) -> str:
        """`main` is drawn first, so that it gets what it needs; it awaits helpers, and each the ones above
        it."""
        box = ["class Box:", "    n = 1", "    def __init__(self, env):", "        self.env = env"]
        helpers = [f"h{number}" for number in range(self.below(3))]
        self.place = Place(functions=tuple(f"{name}(env, {{}})" for name in helpers))
        functions = [self.main(pair)]
        while helpers:
            name = helpers.pop()
            self.left = 4
            self.place = Place(functions=tuple(f"{other}(env, {{}})" for other in helpers))
            functions.insert(0, self.helper(name))
        return "\n\n".join("\n".join(lines) for lines in (box, *functions)) + "\n"


def productions() -> tuple[str, ...]:
    """The names of all productions."""
    return tuple(production.name for production in (*EXPRESSIONS, *STATEMENTS, *COMPOUNDS.values()))


def shrink(data: bytes, still_fails: Callable[[bytes], bool], tries: int = 400) -> bytes:
    """Fewer and smaller bytes under which `still_fails` is true: chunks are cut out, then bytes made 0."""
    size = max(1, len(data) // 2)
    while size and tries:
        at = 0
        while at < len(data) and tries:
            tries -= 1
            shorter = data[:at] + data[at + size :]
            if still_fails(shorter):
                data = shorter
                continue
            zeroed = data[:at] + bytes(len(data[at : at + size])) + data[at + size :]
            if zeroed != data and still_fails(zeroed):
                data = zeroed
            at += size
        size //= 2
    return data
