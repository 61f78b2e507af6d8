"""The statements of the generated programs: everything that can stand in a coroutine, nested in everything."""

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
CLAUSES = ("ValueError", "KeyError", "(KeyError, OSError)", "Exception", "BaseException")
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
        lines = [self.pick(("a, b, c, d = 1, 2, 3, 4", "a, b, c, d = 4, 3, 2, 1", "a, b, c = 1, 2, 3")), "box = Box(env)"]
        if pair is not None:
            self.forced = pair
            lines += self.write(COMPOUNDS[PARTS[pair[0]]])
        lines += self.statements(2 + self.below(3))
        return ["async def main(env):", *indented([*lines, f"return {self.value()}, a, b, c"])]

    def helper(self, name: str) -> Lines:
        """A coroutine function of the module."""
        lines = ["a = b = c = d = p", "box = Box(env)", *self.statements(1 + self.below(2)), f"return {self.value()}"]
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
    return [f"{name} = lambda: ({', '.join(self.place.names)})", f"env.note({self.awaited()})", f"env.note({name}())"]


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


@compound("async def", 8)
def inner_function(self: Statements) -> Lines:
    """An inner coroutine, awaited at once; from here on it may be awaited again."""
    name = f"f{self.fresh()}"
    shared = self.pick(("b", "c", "b, c", ""))
    default = self.value()
    with self.at(targets=("a", "b", "c", "d")):
        first = f"nonlocal {shared}" if shared and self.place.part != "async def" else "b = c = 0"
        lines = self.body("async def", in_loop=False, may_return=True, functions=self.place.functions[:2])
        lines = [f"    {first}", *unless_bound(first), *lines, f"    return {self.value()}"]
    self.may_call(f"{name}({{}})")
    return [f"async def {name}(a, d={default}):", *lines, f"env.note(await {name}({self.value()}))"]


def unless_bound(first: str) -> Lines:
    """Those of b and c that the function does not share are its own."""
    missing = [name for name in "bc" if name not in first]
    return [f"    {' = '.join(missing)} = a"] if missing else []


# Compound statements.


@compound("if", 8)
def branches(self: Statements) -> Lines:
    lines = [f"if {self.value()}:", *self.body("if")]
    if self.chance(25):
        lines += [f"elif {self.value()}:", *self.body("if")]
    if self.wants("if else", 50):
        lines += ["else:", *self.body("if else")]
    return lines


@compound("while", 9)
def while_loop(self: Statements) -> Lines:
    counter = f"w{self.fresh()}"
    condition = f"{counter} < {1 + self.below(3)}" + (f" and {self.value()}" if self.chance(30) else "")
    lines = [f"{counter} = 0", f"while {condition}:", f"    {counter} += 1", *self.body("while", in_loop=True)]
    return lines + or_else(self, "while")


@compound("for", 10)
def for_loop(self: Statements) -> Lines:
    target = self.pick((f"v{self.fresh()}", self.target(), "box.n", f"(v{self.fresh()})"))
    source = self.pick((f"range({1 + self.below(3)})", f"[{self.value()}, {self.value()}]"))
    if self.chance(25):
        source = f"env.each('e{self.fresh()}', {source})"
    lines = [f"for {target} in {source}:", *self.body("for", in_loop=True)]
    return lines + or_else(self, "for")


@compound("async for", 9)
def async_for_loop(self: Statements) -> Lines:
    target = self.pick((f"v{self.fresh()}", self.target(), "box.n"))
    habits = self.pick(("", ", yields=0", f", error=KeyError({self.fresh()})"))
    source = f"env.rows('r{self.fresh()}', range({1 + self.below(3)}){habits})"
    lines = [f"async for {target} in {source}:", *self.body("async for", in_loop=True)]
    return lines + or_else(self, "async for")


def or_else(self: Statements, kind: str) -> Lines:
    return ["else:", *self.body(f"{kind} else")] if self.wants(f"{kind} else", 30) else []


@compound("try", 24)
def try_statement(self: Statements) -> Lines:
    lines = ["try:", *self.body("try")]
    form = self.below(4)  # 0, 1: except; 2: finally; 3: both
    if self.forced is not None:
        form = 3 if self.forced[0] in ("except", "try else", "finally") else form
    if form != 2:
        for _ in range(1 + (self.chance(30))):
            lines += [f"except {clause(self)}:", *self.body("except")]
        if self.wants("try else", 25):
            lines += ["else:", *self.body("try else")]
    if form >= 2:
        lines += ["finally:", *self.body("finally")]
    return lines


def clause(self: Statements, star: bool = False) -> str:
    """The type and the name of an except clause; `as` sometimes takes a name that is used elsewhere."""
    kind = self.pick(CLAUSES[:4] if star else CLAUSES)
    if self.chance(15):
        kind = f"await env.child({self.fresh()}, value={kind})"
    return kind + self.pick(("", " as e", f" as e{self.fresh()}", f" as {self.pick(('d', 'c'))}"))


@compound("except*", 7)
def except_star(self: Statements) -> Lines:
    lines = ["try:", *self.body("try*")]
    if self.chance(60):
        lines += indented(raise_group(self))
    for _ in range(1 + self.below(2)):
        lines += [f"except* {clause(self, True)}:", *self.body("except*", in_loop=False, may_return=False)]
    if self.chance(25):
        lines += ["else:", *self.body("try else")]
    if self.chance(25):
        lines += ["finally:", *self.body("finally")]
    return lines


@compound("with", 6)
def with_statement(self: Statements) -> Lines:
    return [f"with {items(self, 'sync_manager')}:", *self.body("with")]


@compound("async with", 9)
def async_with_statement(self: Statements) -> Lines:
    return [f"async with {items(self, 'manager')}:", *self.body("async with")]


def items(self: Statements, kind: str) -> str:
    return ", ".join(item(self, kind) for _ in range(1 + self.chance(25)))


def item(self: Statements, kind: str) -> str:
    number = self.fresh()
    habits = self.pick(
        ("", "", ", suppress=True", f", suppress={self.value()}", f", leave=OSError({number})", f", enter=KeyError({number})")
    )
    if kind == "manager" and self.chance(25):
        habits += f", yields={self.below(2) * 2}"
    made = f"env.{kind}('m{number}'{habits}, value={self.below(4)})"
    if self.chance(15):
        made = f"await env.child({self.fresh()}, value={made})"
    return made + self.pick(("", " as d", " as box.n", f" as m{number}"))


@compound("match", 8)
def match_statement(self: Statements) -> Lines:
    subject = self.pick((self.value(), f"({self.value()}, {self.value()})", f"[{self.value()}, {self.value()}]"))
    lines = [f"match {subject}:"]
    for _ in range(1 + self.below(3)):
        guard = f" if {self.value()}" if self.chance(60) else " if True"
        lines += indented([f"case {pattern(self)}{guard}:", *self.body("case")])
    if self.chance(50):
        lines += indented(["case _:", *self.body("case")])
    return lines


def pattern(self: Statements) -> str:
    return self.pick(
        (
            "int()", "1 | 2 as d", f"n{self.fresh()}", "d", "[a, b]", "(1, d)", "[d, *_]", "int(real=d)",
            "{'k': d}", "bool() | None", "[_, 1 | 2 as b]", "Box(n=1)",
        )
    )  # fmt: skip
