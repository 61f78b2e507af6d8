"""Kinds of edits to a function, and what each does to its suspension points: known by construction.

In: the text of a function. Out: :class:`Edited`, whose ``truth`` says for each suspension of the old text, named by
its line and origin, where it is in the new one. An edit works on syntax trees in which every statement has a number.
"""

from __future__ import annotations

import ast
import copy
import itertools
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

Place = tuple[int, str]
"""Line and origin (await, enter, exit, next) of a suspension: at most one of an origin stands in a line, exits of an
``async with`` count as one."""


@dataclass(frozen=True, slots=True)
class Edited:
    """``edited``: suspensions whose own text was changed. ``either``: more places that are as good."""

    kind: str
    old: str
    new: str
    truth: dict[Place, Place | None]
    edited: frozenset[Place] = frozenset()
    either: dict[Place, frozenset[Place]] = field(default_factory=dict)
    arguments: tuple[object, ...] = ()


class Nothing(Exception):
    """The function has no place for this edit."""


Edit = Callable[[ast.AsyncFunctionDef, random.Random], set[int] | None]


def edited(text: str, kind: str, seed: int) -> Edited:
    """The edit of that kind somewhere in ``text``. Nothing: there is no place for it."""
    before = ast.parse(text)
    for number, node in enumerate(ast.walk(before)):
        if isinstance(node, ast.stmt):
            node.number = number  # type: ignore[attr-defined]  # a mark of ours that copies carry along
    after = copy.deepcopy(before)
    function = after.body[0]
    assert isinstance(function, ast.AsyncFunctionDef)
    changed = EDITS[kind](function, random.Random(f"{kind} {seed}")) or set()
    old, new = ast.unparse(before) + "\n", ast.unparse(ast.fix_missing_locations(after)) + "\n"
    here, there = _places(before, old), _places(after, new)
    truth = {place: next(iter(there.get(key, ())), None) for key, places in here.items() for place in places}
    return Edited(
        kind,
        old,
        new,
        truth,
        frozenset(place for key, places in here.items() if key[0] in changed for place in places),
        {place: frozenset(there.get(key, ())) for key, places in here.items() for place in places},
        (9,) if kind == "add a parameter" else (),
    )


def _places(tree: ast.Module, text: str) -> dict[tuple[int, str], list[Place]]:
    """Where the suspensions of each numbered statement stand in the text that was printed from the tree."""
    found: dict[tuple[int, str], list[Place]] = {}
    for mine, printed in zip(ast.walk(tree), ast.walk(ast.parse(text)), strict=True):
        assert type(mine) is type(printed)
        number = getattr(mine, "number", None)
        if number is None or not isinstance(printed, ast.stmt):
            continue
        for origin in _origins(printed):
            found.setdefault((number, origin), []).append((printed.lineno, origin))
    return found


def _origins(statement: ast.stmt) -> Iterator[str]:
    if isinstance(statement, ast.AsyncWith):
        yield from ("enter", "exit")
    elif isinstance(statement, ast.AsyncFor):
        yield "next"
    elif not hasattr(statement, "body") and any(isinstance(n, ast.Await) for n in ast.walk(statement)):
        yield "await"


# Finding places.


def _lists(function: ast.AsyncFunctionDef) -> list[list[ast.stmt]]:
    """All lists of statements, those of inner functions aside."""
    found = []
    pending: list[ast.AST] = [function]
    while pending:
        node = pending.pop(0)
        for name in ("body", "orelse", "finalbody"):
            block = getattr(node, name, None)
            if isinstance(block, list) and block:
                found.append(block)
        pending.extend(
            child for child in ast.iter_child_nodes(node) if not isinstance(child, ast.FunctionDef | ast.expr)
        )
    return found


def _choose(
    function: ast.AsyncFunctionDef, chance: random.Random, wanted: Callable[[ast.stmt], bool]
) -> tuple[list[ast.stmt], int]:
    places = [(b, i) for b in _lists(function) for i, statement in enumerate(b) if wanted(statement)]
    if not places:
        raise Nothing
    return chance.choice(places)


def _awaits(statement: ast.stmt) -> bool:
    return "await" in _origins(statement) and not isinstance(statement, ast.Return)


def _is_simple(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr | ast.Assign | ast.AugAssign) and not any(
        isinstance(node, ast.Name) and node.id in ("unused", "total", "count", "tries", "left", "bad", "add")
        for node in ast.walk(statement)
    )


def _parsed(text: str) -> list[ast.stmt]:
    return ast.parse(text).body


# The edits. Each changes the function, and returns the numbers of the statements whose own awaits it edited.


def _insert(function: ast.AsyncFunctionDef, chance: random.Random) -> None:
    block, at = _choose(function, chance, lambda _: True)
    block[at:at] = _parsed("await s.a('inserted')")


def _delete(function: ast.AsyncFunctionDef, chance: random.Random) -> None:
    block, at = _choose(function, chance, _awaits)
    statement = block[at]
    target = statement.targets[0] if isinstance(statement, ast.Assign) else None
    block[at : at + 1] = _parsed(f"{ast.unparse(target)} = 5" if target is not None else "pass")


def _swap(function: ast.AsyncFunctionDef, chance: random.Random) -> None:
    places = [
        (b, i)
        for b in _lists(function)
        for i in range(len(b) - 1)
        if _is_simple(b[i]) and _is_simple(b[i + 1]) and (_awaits(b[i]) or _awaits(b[i + 1]))
    ]
    if not places:
        raise Nothing
    block, at = chance.choice(places)
    block[at], block[at + 1] = block[at + 1], block[at]


def _duplicate(function: ast.AsyncFunctionDef, chance: random.Random) -> None:
    block, at = _choose(function, chance, _awaits)
    block.insert(at, copy.deepcopy(block[at]))


def _renamed(function: ast.AsyncFunctionDef, name: str, new: str) -> None:
    for node in ast.walk(function):
        if isinstance(node, ast.Name) and node.id == name:
            node.id = new
        elif isinstance(node, ast.Nonlocal):
            node.names = [new if each == name else each for each in node.names]


def _locals(function: ast.AsyncFunctionDef) -> list[str]:
    return sorted(
        {n.id for n in ast.walk(function) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
        - {"unused"}
    )


def _rename_live(function: ast.AsyncFunctionDef, chance: random.Random) -> None:
    names = _locals(function)
    if not names:
        raise Nothing
    _renamed(function, chance.choice(names), "renamed")


def _rename_dead(function: ast.AsyncFunctionDef, chance: random.Random) -> None:
    _renamed(function, "unused", "never_read")


def _calls(statement: ast.stmt) -> list[ast.Call]:
    return [
        node.value
        for node in ast.walk(statement)
        if isinstance(node, ast.Await) and isinstance(node.value, ast.Call)
    ]


def _rename_callee(function: ast.AsyncFunctionDef, chance: random.Random) -> set[int]:
    block, at = _choose(function, chance, lambda statement: "await" in _origins(statement))
    call = _calls(block[at])[0]
    assert isinstance(call.func, ast.Attribute)
    call.func.attr = "b"
    return {block[at].number}  # type: ignore[attr-defined]  # the mark


def _wrap(header: str, tail: str) -> Edit:
    def edit(function: ast.AsyncFunctionDef, chance: random.Random) -> None:
        block, at = _choose(function, chance, _is_simple)
        (around,) = _parsed(f"{header}:\n    pass\n{tail}")
        around.body = [block[at]]  # type: ignore[attr-defined]  # it has one
        block[at] = around

    return edit


def _for_to_while(function: ast.AsyncFunctionDef, chance: random.Random) -> None:
    block, at = _choose(function, chance, lambda statement: isinstance(statement, ast.For))
    loop = block[at]
    assert isinstance(loop, ast.For) and isinstance(loop.iter, ast.Call)
    name, bound = ast.unparse(loop.target), ast.unparse(loop.iter.args[0])
    (_, around) = _parsed(f"{name} = -1\nwhile {name} + 1 < {bound}:\n    {name} += 1")
    assert isinstance(around, ast.While)
    around.body.extend(loop.body)
    block[at : at + 1] = [*_parsed(f"{name} = -1"), around]


def _extract(function: ast.AsyncFunctionDef, chance: random.Random) -> None:
    block, at = _choose(function, chance, _awaits)
    (call,) = _calls(block[at])[:1]
    call.args.insert(0, call.func)
    call.func = ast.Name("helper", ast.Load())
    del block[at].number  # type: ignore[attr-defined]  # what is awaited here is another function


def _change_constant(function: ast.AsyncFunctionDef, chance: random.Random) -> set[int]:
    constants = [
        (statement, node)
        for block in _lists(function)
        for statement in block
        if not hasattr(statement, "body")
        for node in ast.walk(statement)
        if isinstance(node, ast.Constant)
    ]
    if not constants:
        raise Nothing
    statement, constant = chance.choice(constants)
    constant.value = 77 if isinstance(constant.value, int) else f"{constant.value} changed"
    return {statement.number}  # type: ignore[attr-defined]  # the mark


def _change_guard(function: ast.AsyncFunctionDef, chance: random.Random) -> None:
    guards = [node.test for node in ast.walk(function) if isinstance(node, ast.If | ast.While)]
    compares = [guard for guard in guards if isinstance(guard, ast.Compare)]
    if not compares:
        raise Nothing
    guard = chance.choice(compares)
    guard.comparators = [ast.BinOp(guard.comparators[0], ast.Add(), ast.Constant(1))]


def _add_parameter(function: ast.AsyncFunctionDef, chance: random.Random) -> None:
    function.args.args.append(ast.arg("more"))


EDITS: dict[str, Edit] = {
    "insert an await": _insert,
    "delete an await": _delete,
    "swap": _swap,
    "duplicate an await": _duplicate,
    "rename a live local": _rename_live,
    "rename a dead local": _rename_dead,
    "rename the callee": _rename_callee,
    "wrap in try": _wrap("try", "except KeyError:\n    s.note('wrapped')"),
    "wrap in with": _wrap("with s.held('wrapped')", ""),
    "wrap in if": _wrap("if n", ""),
    "for to while": _for_to_while,
    "extract a helper": _extract,
    "change a constant": _change_constant,
    "change a guard": _change_guard,
    "add a parameter": _add_parameter,
}


ROUNDS = 2


def corpus(functions: dict[str, str], every: int = 1) -> Iterator[tuple[str, Edited]]:
    """Every kind of edit to every function, at two places, each text once; or one in so many of them."""
    asked = itertools.product(functions, EDITS, range(ROUNDS))
    seen = set()
    for name, kind, seed in itertools.islice(asked, None, None, every):
        try:
            change = edited(functions[name], kind, seed)
        except Nothing:
            continue
        if change.new not in seen:
            seen.add(change.new)
            yield f"{name}: {kind} {seed}", change
