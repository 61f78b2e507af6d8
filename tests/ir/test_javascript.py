"""A function of another language goes through the whole middle of the compiler.

Written by hand, since there is no frontend for it yet:

    function* visit(groups) {
      const callbacks = [];
      outer: for (const group of groups) {      // a fresh `group` for each closure
        try {
          callbacks.push(() => group.name);
          const got = yield group;              // return() runs the finally
          if (!got) continue outer;             // through the finally
          yield* got;
        } finally {
          yield "closed";
        }
      }
      return callbacks;
    }
"""

from __future__ import annotations

import json
from dataclasses import replace

from coro2sm.compiler.ir.function import (
    Advance,
    Assign,
    Bind,
    Binding,
    Block,
    Branch,
    EndCleanup,
    Execute,
    Function,
    HostCode,
    Instruction,
    Jump,
    Leave,
    Mode,
    Origin,
    Part,
    Reference,
    Region,
    RegionKind,
    Return,
    Storage,
    Suspend,
    Variable,
)
from coro2sm.compiler.ir.verify import verify
from coro2sm.compiler.machine.model import Arranged, StateMachine
from coro2sm.compiler.pipeline import PASSES, build_machine


def code(*parts: Part, captures: str = "", binds: str = "") -> HostCode:
    reads = frozenset(part.variable for part in parts if isinstance(part, Reference)) - set(binds.split())
    text = "".join(
        part if isinstance(part, str) else part.variable for part in parts if not hasattr(part, "indent")
    )
    bound = frozenset(binds.split())
    return HostCode(parts, reads, bound, bound, captures=frozenset(captures.split()), normal=text)


def name(variable: str) -> HostCode:
    return code(Reference(variable))


def suspend(mode: Mode, operand: HostCode, result: str | None, resume: int, *path: str) -> Suspend:
    return Suspend(mode, Origin.AWAIT, operand, result, resume, path=("loop", *path))


PUSH: Instruction = Execute(
    code(Reference("callbacks"), ".push(() => ", Reference("group"), ".name)", captures="group")
)

VISIT = Function(
    name="visit",
    qualname="visit",
    parameters=("groups",),
    variables=(
        Variable("groups", Storage.PARAMETER),
        Variable("callbacks", Storage.LOCAL),
        Variable("each", Storage.TEMPORARY),
        Variable("item", Storage.TEMPORARY),
        Variable("group", Storage.CAPTURED, Binding.FRESH),
        Variable("got", Storage.LOCAL),
        Variable("after", Storage.TEMPORARY),
        Variable("result", Storage.TEMPORARY),
    ),
    blocks=(
        Block(
            0,
            0,
            (
                Execute(code("const ", Reference("callbacks"), " = []", binds="callbacks")),
                Assign("each", code(Reference("groups"), "[Symbol.iterator]()")),
            ),
            Jump(1),
            "function* visit(groups) {",
        ),
        Block(
            1,
            0,
            (),
            Advance("each", code(Reference("item"), binds="item"), 2, 10),
            "outer: for (const group of groups) {",
        ),
        Block(2, 0, (Bind("group"), Assign("group", name("item"))), Jump(3)),
        Block(3, 1, (PUSH,), suspend(Mode.YIELD, name("group"), "got", 4, "try"), "try {"),
        Block(4, 1, (), Branch(code("!", Reference("got")), 5, 6), "if (!got)"),
        Block(5, 1, (), Leave(2, 1), "continue outer"),
        Block(6, 1, (), suspend(Mode.DELEGATE, name("got"), None, 7, "try"), "yield* got"),
        Block(7, 1, (), Leave(2, 1)),
        Block(8, 2, (), suspend(Mode.YIELD, code('"closed"'), None, 9, "finally"), 'yield "closed"'),
        Block(9, 2, (), EndCleanup(2)),
        Block(10, 0, (), Return(name("callbacks")), "return callbacks"),
    ),
    regions=(
        Region(0, None, RegionKind.FUNCTION, "function"),
        Region(1, 0, RegionKind.PROTECTED, "finally", cleanup=2),
        Region(2, 0, RegionKind.CLEANUP, "finally", entry=8, after="after", result="result"),
    ),
    entry=0,
    language="javascript",
)


def arranged() -> Arranged:
    return build_machine(VISIT, lambda name, function: None)


def machine() -> StateMachine:
    return arranged().machine


def test_it_is_well_formed_after_every_pass() -> None:
    seen: dict[str, list[str]] = {}
    build_machine(VISIT, lambda name, function: seen.update({name: [str(each) for each in verify(function)]}))
    assert seen == {name: [] for name in PASSES}


def test_each_suspension_is_one_state() -> None:
    made = machine()
    assert [suspension.mode for suspension in made.suspensions] == [Mode.YIELD, Mode.DELEGATE, Mode.YIELD]
    assert [state.role.value for state in made.states].count("resume") == 3
    assert len({state.key for state in made.states}) == len(made.states)
    assert [state.label for state in made.states] == list(range(len(made.states)))


def test_what_outlives_a_suspension_is_kept() -> None:
    kept = {field.name: field.kind.value for field in machine().fields}
    assert {"callbacks", "each", "after"} <= kept.keys()


def test_return_enters_the_finally_and_comes_out_of_it() -> None:
    """A return completion at the first yield is kept in `result` while the finally suspends."""
    facts = arranged().facts
    cleanup = next(region for region in arranged().function.regions if region.kind is RegionKind.CLEANUP)
    assert cleanup.entry is not None
    assert facts.bound_by_exception[cleanup.entry] == facts.variables.bits(("after", "result"))
    assert {"after", "result"} <= {field.name for field in machine().fields}


def test_a_labelled_continue_goes_through_the_finally() -> None:
    edges = arranged().flow
    function = arranged().function
    header = next(block.id for block in function.blocks if isinstance(block.terminator, Advance))
    end = next(block for block in function.blocks if isinstance(block.terminator, EndCleanup))
    assert edges.successors[end.id] == (header,)
    leaving = [block for block in function.blocks if isinstance(block.terminator, Leave)]
    assert leaving and all(edges.successors[block.id] == (function.regions[2].entry,) for block in leaving)


def test_a_closure_in_the_loop_gets_a_binding_of_its_own() -> None:
    bodies = [instruction for block in arranged().function.blocks for instruction in block.body]
    assert bodies.index(Bind("group")) < bodies.index(PUSH)
    assert Assign("group", name("item")) in bodies


def test_it_survives_json() -> None:
    made = machine()
    written = json.dumps(made.to_json())
    assert StateMachine.from_json(json.loads(written)) == made
    assert "javascript" in written


def test_the_verifier_knows_a_binding_made_once() -> None:
    variables = tuple(replace(variable, binding=Binding.ONCE) for variable in VISIT.variables)
    assert [each.rule for each in verify(replace(VISIT, variables=variables))] == ["wrong-storage"]
