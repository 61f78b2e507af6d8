"""The compound statements of the generated programs, and inner coroutines, which have a body too."""

from __future__ import annotations

from .grammar_statements import Lines, Statements, compound, indented, raise_group

CLAUSES = ("ValueError", "KeyError", "(KeyError, OSError)", "Exception", "BaseException")


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
    lines = [
        f"{counter} = 0",
        f"while {condition}:",
        f"    {counter} += 1",
        *self.body("while", in_loop=True),
    ]
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
        (
            "",
            "",
            ", suppress=True",
            f", suppress={self.value()}",
            f", leave=OSError({number})",
            f", enter=KeyError({number})",
        )
    )
    if kind == "manager" and self.chance(25):
        habits += f", yields={self.below(2) * 2}"
    made = f"env.{kind}('m{number}'{habits}, value={self.below(4)})"
    if self.chance(15):
        made = f"await env.child({self.fresh()}, value={made})"
    return made + self.pick(("", " as d", " as box.n", f" as m{number}"))


@compound("match", 8)
def match_statement(self: Statements) -> Lines:
    subject = self.pick(
        (self.value(), f"({self.value()}, {self.value()})", f"[{self.value()}, {self.value()}]")
    )
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
