"""What `traceback` prints of an exception that leaves a program that the import hook compiled: the native text.

Every named program runs under the scripts that send, and throw at each suspension; native and compiled at the places of
the original, the text must be the same to the last caret.
"""

from __future__ import annotations

import ast
import difflib
import linecache
import sys
import traceback
import types
import warnings
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import pytest
from coro2sm.compiler.hook.code import machines_of
from coro2sm.compiler.hook.wishes import Wishes

from .corpus import programs
from .drive import FILENAME, Runaway, fresh_module, module_code, observed, suspensions, time_limit
from .env import Env
from .trace import ADDRESS, Trace

PROGRAMS = [pytest.param(program, id=program.name) for program in programs() if program.runs_here]
MOST = 30

_DELETED = "of several captured names that one del names, the one that is unbound has no caret"
_AWAITED = "where the manager itself is awaited, entering is shown at the await"
KNOWN = {
    ("entry05_protection:context_expression_outside_with", (3, 12)): _AWAITED,
    ("with_statement:items_await", (3, 12)): _AWAITED,
    ("entry10_closures:captured_names_deleted_twice", (3, 12)): _DELETED,
    ("entry10_closures:captured_names_deleted_twice", (3, 13)): _DELETED,
    (
        "entry10_closures:native_function_unbound_later",
        (3, 13),
    ): "a NameError suggests the step's own variables",
    (
        "with_statement:suppress_asked_only_with_exception",
        (3, 13),
    ): "the truth of a result is asked at the with",
}
"""By program and interpreter: what differs, and why."""


@lru_cache(maxsize=4)
def hooked_code(text: str) -> types.CodeType:
    """The program as the import hook compiles it."""
    machines = machines_of(text.encode(), FILENAME, Wishes())
    assert not machines.problems, machines.problems
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return compile(machines.tree or ast.parse(text), FILENAME, "exec", dont_inherit=True)


def printed(code: types.CodeType, thrown_at: int | None) -> str:
    """Drives the program, throws once, and gives what is printed of the exception that comes out."""
    trace = Trace()
    env = Env(trace)
    with observed(trace), time_limit(5):
        try:
            coroutine = fresh_module(code).main(env)
            env.started(coroutine)
            for step in range(MOST):
                drive(coroutine, step, thrown_at)
        except (Runaway, StopIteration) as end:
            return type(end).__name__
        except BaseException as error:
            return ADDRESS.sub("0x", "".join(traceback.format_exception(error)))
    return "it goes on"


def drive(coroutine: Any, step: int, thrown_at: int | None) -> None:
    if step == thrown_at:
        coroutine.throw(ValueError("thrown"))
    else:
        coroutine.send(None if step == 0 else f"s{step}")


def different(text: str) -> Iterator[str]:
    linecache.cache[FILENAME] = (len(text), None, text.splitlines(keepends=True), FILENAME)
    for thrown_at in (None, *range(min(suspensions(text), MOST) + 1)):
        one, two = printed(module_code(text), thrown_at), printed(hooked_code(text), thrown_at)
        if one != two and not is_of_python_311(one.splitlines(), two.splitlines()):
            lines = difflib.unified_diff(
                one.splitlines(), two.splitlines(), "native", "compiled", lineterm=""
            )
            yield f"thrown at {thrown_at}\n" + "\n".join(lines)


def is_of_python_311(native: list[str], compiled: list[str]) -> bool:
    """Comprehensions are functions there, which have entries; and of an exception that is thrown in while another one
    is handled some entries are lost, those of comprehensions among them."""
    if sys.version_info >= (3, 12):
        return False
    if any("comp>" in line for line in native):
        return True
    rest = iter(compiled)
    return all(line in rest for line in native if line.strip(" ^"))


@pytest.mark.parametrize("program", PROGRAMS)
def test_traceback(program: Any, request: pytest.FixtureRequest) -> None:
    reason = KNOWN.get((program.name, sys.version_info[:2]))
    if reason is not None:
        request.applymarker(pytest.mark.xfail(reason=reason, strict=True))
    found = next(different(program.text), None)
    assert found is None, f"{program.text}\n{found}"
