"""Every named program under every script: native and compiled can't be told apart."""

from __future__ import annotations

import ast
import importlib.util

import pytest

from .corpus import Program, programs
from .drive import compiled_text, differences, module_code, run, suspensions
from .known import known
from .scripts import Script, every_script, random_scripts

PROGRAMS = [
    pytest.param(
        program, id=program.name, marks=() if program.runs_here else pytest.mark.skip("newer grammar")
    )
    for program in programs()
]
needs_compiler = pytest.mark.skipif(
    importlib.util.find_spec("coro2sm") is None, reason="coro2sm is not installed here"
)


def scripts_for(text: str) -> list[Script]:
    count = suspensions(text)
    return [*every_script(count), *random_scripts(count, seed=len(text), count=6)]


@pytest.mark.parametrize("program", PROGRAMS)
def test_program_is_sound(program: Program) -> None:
    """It shows something, and two native runs are equal: what differs later is the compiler's doing."""
    events = run(module_code(program.text), Script()).events
    assert any(event[0] in ("note", "thing", "yielded") for event in events), (
        "nothing is seen of this program"
    )
    assert not any(event[0] == "runaway" for event in events), events[-1]
    some = scripts_for(program.text)[::5]
    found = next(differences(program.text, program.text, some, program.frames), None)
    assert found is None, str(found)


@needs_compiler
@pytest.mark.parametrize("program", PROGRAMS)
def test_program(program: Program, request: pytest.FixtureRequest) -> None:
    reason = known(program.name)
    if reason is not None:
        request.applymarker(pytest.mark.xfail(reason=reason, strict=True))
    compiled = compiled_text(program.text)
    left = native_functions(compiled) - set(program.native)
    assert not left, f"not compiled: {', '.join(sorted(left))}\n{compiled}"
    if not program.native:
        assert compiled != program.text, "the compiler changed nothing"
    found = next(differences(program.text, compiled, scripts_for(program.text), program.frames), None)
    assert found is None, str(found)


def native_functions(text: str) -> set[str]:
    return {node.name for node in ast.walk(ast.parse(text)) if isinstance(node, ast.AsyncFunctionDef)}
