"""The verifier finds nothing in what the frontend and the passes make, and everything in what is broken on purpose."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from coro2sm.compiler.ir.function import (
    Arm,
    Assign,
    Bind,
    Block,
    Branch,
    EndCleanup,
    Execute,
    Function,
    HostCode,
    Jump,
    Leave,
    Mode,
    Origin,
    Reference,
    Region,
    RegionKind,
    Return,
    Storage,
    Suspend,
    Switch,
    Terminator,
    Unset,
    Variable,
)
from coro2sm.compiler.ir.verify import RULES, verify

from tests.conformance.compare import source_of
from tests.differential.corpus import Program, programs

from .observed import observed, violations

PROGRAMS = [
    pytest.param(
        program, id=program.name, marks=() if program.runs_here else pytest.mark.skip("newer grammar")
    )
    for program in programs()
]


@pytest.mark.parametrize("program", PROGRAMS)
def test_corpus_is_well_formed_after_every_pass(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    assert violations(observed(program.text, monkeypatch)) == []


def test_real_code_is_well_formed_after_every_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    try:
        source = source_of("test.test_coroutines")
    except LookupError as missing:
        pytest.skip(str(missing))
    passes = observed(source, monkeypatch)
    assert len(passes) > 300
    assert violations(passes) == []


# A function with one of everything, to be broken in one place at a time:
#
#     try: a = await f()              region 2, blocks 1 and 2
#     except: pass                    region 3, block 3
#     …with a cleanup around it       regions 1 and 4, blocks 1 to 4 and 5

CALL = HostCode(("f()",))
A = HostCode((Reference("a"),), reads=frozenset({"a"}))


def sound() -> Function:
    return Function(
        name="f",
        qualname="f",
        parameters=("p",),
        variables=(
            Variable("p", Storage.PARAMETER),
            Variable("a", Storage.LOCAL),
            Variable("after", Storage.TEMPORARY),
            Variable("caught", Storage.TEMPORARY),
        ),
        blocks=(
            Block(0, 0, (), Jump(1)),
            Block(1, 2, (), Suspend(Mode.AWAIT, Origin.AWAIT, CALL, "a", 2)),
            Block(2, 2, (Execute(A),), Leave(4, 6)),
            Block(3, 3, (), Jump(4)),
            Block(4, 1, (), Leave(4, 6)),
            Block(5, 4, (), EndCleanup(4)),
            Block(6, 0, (Unset("caught"),), Return(A)),
        ),
        regions=(
            Region(0, None, RegionKind.FUNCTION, "function"),
            Region(1, 0, RegionKind.PROTECTED, "finally", cleanup=4),
            Region(2, 1, RegionKind.PROTECTED, "try", handlers=(3,)),
            Region(3, 1, RegionKind.HANDLER, "except", entry=3, binding="caught"),
            Region(4, 0, RegionKind.CLEANUP, "finally", entry=5, after="after"),
        ),
        entry=0,
    )


def test_the_sound_one_is_sound() -> None:
    assert verify(sound()) == []


def with_block(number: int, **changes: object) -> Callable[[Function], Function]:
    def broken(function: Function) -> Function:
        blocks = tuple(
            replace(block, **changes) if block.id == number else block  # type: ignore[arg-type]  # of Block
            for block in function.blocks
        )
        return replace(function, blocks=blocks)

    return broken


def ending(number: int, terminator: Terminator) -> Callable[[Function], Function]:
    return with_block(number, terminator=terminator)


def with_region(number: int, **changes: object) -> Callable[[Function], Function]:
    def broken(function: Function) -> Function:
        regions = tuple(
            replace(region, **changes) if region.id == number else region  # type: ignore[arg-type]  # of Region
            for region in function.regions
        )
        return replace(function, regions=regions)

    return broken


def in_order(*ids: int) -> Callable[[Function], Function]:
    return lambda function: replace(function, blocks=tuple(function.block(id) for id in ids))


SUSPEND = Suspend(Mode.AWAIT, Origin.AWAIT, CALL, "a", 2)

BROKEN: list[tuple[str, Callable[[Function], Function]]] = [
    ("duplicate-id", lambda f: replace(f, blocks=(*f.blocks, f.blocks[-1]))),
    ("duplicate-id", lambda f: replace(f, regions=(*f.regions, f.regions[-1]))),
    ("duplicate-id", lambda f: replace(f, variables=(*f.variables, f.variables[0]))),
    ("duplicate-id", lambda f: replace(f, parameters=("p", "p"))),
    ("region-tree", with_region(1, parent=1)),
    ("region-tree", with_region(1, parent=9)),
    ("region-tree", with_region(1, parent=None)),
    ("region-tree", with_region(0, kind=RegionKind.PROTECTED)),
    ("region-tree", lambda f: replace(f, regions=f.regions[1:])),
    ("missing-region", with_block(3, region=9)),
    ("missing-target", ending(3, Jump(9))),
    ("missing-target", ending(4, Leave(9, 6))),
    ("missing-target", ending(4, Leave(4, 9))),
    ("missing-target", with_region(3, entry=9)),
    ("missing-target", with_region(2, handlers=(9,))),
    ("missing-target", with_region(1, cleanup=9)),
    ("region-parts", with_region(2, handlers=())),
    ("region-parts", with_region(2, handlers=(1,))),
    ("region-parts", with_region(1, cleanup=2)),
    ("region-parts", with_region(1, cleanup=None)),
    ("region-parts", with_region(2, cleanup=4)),
    ("region-parts", with_region(3, entry=None)),
    ("region-parts", with_region(3, entry=4)),
    ("region-parts", with_region(1, entry=1)),
    ("region-parts", with_region(3, parent=0)),
    ("region-parts", with_region(2, handlers=(3, 3))),
    ("entry-first", lambda f: replace(f, entry=6)),
    ("entry-first", lambda f: replace(f, blocks=())),
    ("not-contiguous", in_order(0, 1, 3, 2, 4, 5, 6)),
    ("document-order", in_order(0, 3, 1, 2, 4, 5, 6)),
    ("document-order", in_order(0, 5, 1, 2, 3, 4, 6)),
    ("enters-sideways", ending(0, Jump(3))),
    ("enters-sideways", ending(0, Branch(A, 5, 6))),
    ("enters-sideways", ending(4, Leave(4, 3))),
    ("leaves-sideways", ending(3, Jump(6))),
    ("leaves-sideways", ending(3, Return())),
    ("leaves-sideways", ending(6, Leave(4, 6))),
    ("leaves-sideways", ending(4, Leave(3, 6))),
    ("leaves-sideways", ending(4, Leave(4, 4))),
    ("misplaced-end", ending(6, EndCleanup(4))),
    ("misplaced-end", ending(3, EndCleanup(3))),
    ("resume", ending(3, Jump(2))),
    ("resume", ending(1, replace(SUSPEND, resume=4))),
    ("resume", ending(1, replace(SUSPEND, resume=0))),
    ("switch", ending(0, Switch(A, (), 1))),
    ("switch", ending(0, Switch(A, (Arm(A, 1, always=True), Arm(A, 6)), 1))),
    ("undeclared", ending(6, Return(HostCode((Reference("nobody"),))))),
    ("undeclared", ending(6, Return(releases=("nobody",)))),
    ("undeclared", with_block(6, body=(Assign("nobody", A),))),
    ("undeclared", ending(1, replace(SUSPEND, result="nobody"))),
    ("undeclared", with_region(3, binding="nobody")),
    ("undeclared", with_region(3, match=HostCode((Reference("nobody"),)))),
    ("undeclared", lambda f: replace(f, parameters=("p", "nobody"))),
    ("wrong-storage", lambda f: replace(f, parameters=("a",))),
    ("wrong-storage", with_block(6, body=(Unset("p"),))),
    ("wrong-storage", with_block(6, body=(Bind("a"),))),
    ("host-facts", with_block(6, body=(Execute(HostCode(("a = 1",), binds=frozenset({"a"}))),))),
]


@pytest.mark.parametrize(
    ("rule", "broken"), BROKEN, ids=[f"{n}-{rule}" for n, (rule, _) in enumerate(BROKEN)]
)
def test_the_verifier_finds(rule: str, broken: Callable[[Function], Function]) -> None:
    assert rule in {violation.rule for violation in verify(broken(sound()))}


def test_every_rule_is_tested() -> None:
    assert {rule for rule, _ in BROKEN} == set(RULES)


def test_several_violations_are_found_at_once() -> None:
    function = ending(3, Jump(6))(ending(6, Return(HostCode((Reference("nobody"),))))(sound()))
    assert {violation.rule for violation in verify(function)} == {"leaves-sideways", "undeclared"}
