"""The statements of the generated programs: all that can stand in a coroutine, nested in each other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from .grammar_choices import Place, Production
from .grammar_expressions import Expressions, anywhere, awaited_child, awaiting

Lines = list[str]
Write = Callable[["Statements"], Lines]

STATEMENTS: list[Production] = []
COMPOUNDS: dict[str, Production] = {}

# Parts of compound statements, each with the statement that it belongs to.
PARTS = {
    "if": "if", "if else": "if", "while": "while", "while else": "while", "for": "for", "for else": "for",
    "async for": "async for", "async for else": "async for", "try": "try", "except": "try", "try else": "try",
    "finally": "try", "try*": "except*", "except*": "except*", "with": "with", "async with": "async with",
    "case": "match", "async def": "async def",
}  # fmt: skip
ERRORS = ("ValueError", "KeyError", "OSError")
DEEPEST = 4


def statement(weight: int, fits: Callable[[Place], bool] = anywhere) -> Callable[[Write], Write]:
    def register(write: Write) -> Write:
        STATEMENTS.append(Production(write.__name__, weight, write, fits))
        return write

    return register


def compound(kind: str, weight: int, fits: Callable[[Place], bool] = anywhere) -> Callable[[Write], Write]:
    """A statement with parts; how it nests is counted."""

    def register(write: Write) -> Write:
        def nested(self: Statements) -> Lines:
            self.pairs[(self.place.part, kind)] += 1
            self.left -= 1
            self.nesting += 1
            lines = write(self)
            self.nesting -= 1
            return lines

        COMPOUNDS[kind] = Production(write.__name__, weight, nested, fits)
        return write

    return register


class Statements(Expressions):
    """Writes functions, blocks and statements as lines."""

    nesting = 0
    forced: tuple[str, str] | None = None

    def main(self, pair: tuple[str, str] | None) -> Lines:
        lines = [
            self.pick(("a, b, c, d = 1, 2, 3, 4", "a, b, c, d = 4, 3, 2, 1", "a, b, c = 1, 2, 3")),
            "box = Box(env)",
        ]
        if pair is not None:
            self.forced = pair
            lines += self.write(COMPOUNDS[PARTS[pair[0]]])
        lines += self.statements(2 + self.below(3))
        return ["async def main(env):", *indented([*lines, f"return {self.value()}, a, b, c"])]

    def helper(self, name: str) -> Lines:
        """A coroutine function of the module."""
        lines = [
            "a = b = c = d = p",
            "box = Box(env)",
            *self.statements(1 + self.below(2)),
            f"return {self.value()}",
        ]
        return [f"async def {name}(env, p):", *indented(lines)]

    def may_call(self, template: str) -> None:
        self.place = replace(self.place, functions=(*self.place.functions, template))

    def wants(self, part: str, percent: int) -> bool:
        """Whether an optional part is written."""
        return self.chance(percent) or (self.forced is not None and self.forced[0] == part)

    def body(self, part: str, **facts: Any) -> Lines:
        """The indented statements of a part, at least one."""
        with self.at(part=part, depth=0, **facts):
            lines: Lines = []
            if self.forced is not None and self.forced[0] == part:
                kind, self.forced = self.forced[1], None
                lines += self.write(COMPOUNDS[kind])
            lines += self.statements(1 + self.below(2))
        return indented(lines)

    def statements(self, count: int) -> Lines:
        lines: Lines = []
        for _ in range(count):
            begin = self.left > 0 and self.nesting < DEEPEST and self.place.can_await and self.chance(62)
            lines += self.produce(tuple(COMPOUNDS.values()) if begin else STATEMENTS)
        return lines

    def target(self) -> str:
        return self.pick(self.place.targets)

    def place_to_assign(self) -> str:
        """A target of any kind."""
        form = self.below(5)
        if form <= 1:
            return self.target()
        if form == 2:
            return "box.n"
        if form == 3:
            return f"[a, 2, 3][{self.value()}]"
        return f"env.thing('t{self.fresh()}')[{self.awaited()}]"


def indented(lines: Lines) -> Lines:
    return [f"    {line}" for line in lines]


# Simple statements.


@statement(30)
def note(self: Statements) -> Lines:
    return [f"env.note({self.awaited()})"]


@statement(16)
def assign(self: Statements) -> Lines:
    return [f"{self.target()} = {self.value()}"]


@statement(6)
def assign_anything(self: Statements) -> Lines:
    return [f"{self.place_to_assign()} = {self.target()} = {self.value()}"]


@statement(6)
def assign_tuple(self: Statements) -> Lines:
    star = self.pick(("", "*"))
    value = f"[{self.value()}, {self.value()}]" if self.chance(80) else f"[{self.value()}]"
    return [f"{self.place_to_assign()}, {star}{self.pick(('box.n', 'a', 'b', 'd'))} = {value}"]


@statement(8)
def augmented(self: Statements) -> Lines:
    sign = self.pick(("+", "-", "*", "//", "<<"))
    return [f"{self.pick((self.target(), 'box.n', self.place_to_assign()))} {sign}= {self.value()}"]


@statement(3)
def annotated(self: Statements) -> Lines:
    return [f"box.n: {self.value()} = {self.value()}"]


@statement(4)
def delete(self: Statements) -> Lines:
    name = self.target()
    return [f"del {name}"] + ([f"{name} = {self.value()}"] if self.chance(70) else [])


@statement(3)
def delete_item(self: Statements) -> Lines:
    return [f"del [1, 2, 3][{self.value()}], box.n", "box.n = 1"]


@statement(7)
def hold(self: Statements) -> Lines:
    """Keeps an object alive by a variable alone; the trace says when it dies."""
    variable = self.pick(("t", "t", "a", "d"))
    end = self.pick(("", "", f"del {variable}", f"{variable} = 0"))
    lines = [f"{variable} = env.token('t{self.fresh()}')", f"env.note({self.awaited()})"]
    return [*lines, *([end] if end else []), *([f"{variable} = 1"] if variable in "ad" and not end else [])]


@statement(4)
def assertion(self: Statements) -> Lines:
    return [f"assert {self.value()}, {self.value()}"]


@statement(9)
def raise_error(self: Statements) -> Lines:
    error = f"{self.pick(ERRORS)}({self.value()})"
    cause = self.pick(("", "", "", " from None", f" from {self.pick(ERRORS)}({self.fresh()})"))
    return conditionally(self, f"raise {error}{cause}")


@statement(4)
def raise_group(self: Statements) -> Lines:
    members = ", ".join(f"{self.pick(ERRORS)}({self.fresh()})" for _ in range(1 + self.below(3)))
    return conditionally(self, f"raise ExceptionGroup('g{self.fresh()}', [{members}])")


@statement(6)
def raise_again(self: Statements) -> Lines:
    return conditionally(self, "raise")


@statement(6, lambda place: place.may_return)
def return_value(self: Statements) -> Lines:
    return conditionally(self, f"return {self.value()}")


@statement(8, lambda place: place.in_loop)
def break_loop(self: Statements) -> Lines:
    return conditionally(self, "break")


@statement(8, lambda place: place.in_loop)
def continue_loop(self: Statements) -> Lines:
    return conditionally(self, "continue")


@statement(2)
def nothing(self: Statements) -> Lines:
    return ["pass"]


@statement(2)
def import_inside(self: Statements) -> Lines:
    return [f"import math as {self.pick(('m', 'd'))}"]


def conditionally(self: Statements, text: str) -> Lines:
    """A jump, mostly under a condition, so that what follows is reached as well."""
    if self.chance(25):
        return [text]
    return [f"if {self.value()}:", f"    {text}"]


# Functions and classes that share the variables.


@statement(4)
def lambda_reads(self: Statements) -> Lines:
    name = f"l{self.fresh()}"
    return [
        f"{name} = lambda: ({', '.join(self.place.names)})",
        f"env.note({self.awaited()})",
        f"env.note({name}())",
    ]


@statement(4, lambda place: place.part != "async def" and "b" in place.targets)
def function_changes(self: Statements) -> Lines:
    name = f"g{self.fresh()}"
    change = self.pick(("b += 1", "b = k", "del b"))
    lines = [f"def {name}(k={self.value()}):", "    nonlocal b", f"    {change}", "    return k"]
    use = [f"env.note(b, {name}(), {self.awaited()}, {name}())"]
    return lines + use + (["b = 1"] if change == "del b" else [])


@statement(3, awaiting)
def class_reads(self: Statements) -> Lines:
    name = f"C{self.fresh()}"
    with self.at(can_await=False, may_walrus=False, in_class=True):
        value = self.value()
    method = ["    async def m(self):", f"        return b, await env.child({self.fresh()}, value=self.x)"]
    return [f"class {name}:", f"    x = {value}", *method, f"env.note(await {name}().m(), {name}.x)"]


@statement(3, awaiting)
def generator_shares(self: Statements) -> Lines:
    name = f"y{self.fresh()}"
    body = ["    for k in range(2):", "        got = yield k + b", "        env.note(got)"]
    return [f"def {name}():", *body, f"for k in {name}():", f"    b = {awaited_child(self)}"]


@statement(3, awaiting)
def async_generator_shares(self: Statements) -> Lines:
    name = f"y{self.fresh()}"
    body = ["    for k in range(2):", f"        yield k + b + {awaited_child(self)}"]
    return [f"async def {name}():", *body, f"async for k in {name}():", f"    b = {awaited_child(self)}"]
