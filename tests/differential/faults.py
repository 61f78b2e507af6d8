"""Compilers with a fault planted, to see that the harness finds what such compilers do.

A fault is planted in one of three places:

- `rewrite`: in the source, as a wrong lowering would have it (`x += await f()` with `x` read late); then
  compiled;
- `retouch`: in the generated text, by its syntax tree (a field that is not saved);
- `patch`: in the runtime, while the compiled program runs (a context that is not set).

A program finds a fault if some script shows a difference from the native run that the compiler without the
fault does not show.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import lru_cache

from .drive import compiled_text, module_code, run, suspensions
from .scripts import Script, every_script, random_scripts
from .trace import Event

Rewrite = Callable[[ast.Module], ast.Module]


@dataclass(frozen=True, slots=True)
class Fault:
    """`entry` is the number of the semantic rule that it breaks; 0 stands for lifetimes."""

    name: str
    entry: int
    rewrite: Rewrite | None = None
    retouch: Rewrite | None = None
    patch: Callable[[], AbstractContextManager[None]] = nullcontext

    def __str__(self) -> str:
        return f"{self.entry}-{self.name}"


@dataclass(frozen=True, slots=True)
class Found:
    """What gave a fault away: the how-manieth program, and under which script."""

    after: int
    name: str
    script: Script


def find(fault: Fault, programs: Iterable[tuple[str, str]]) -> Found | None:
    """Goes through the programs (name and text) until one finds the fault."""
    for after, (name, text) in enumerate(programs, 1):
        script = next(giveaways(fault, text), None)
        if script is not None:
            return Found(after, name, script)
    return None


def giveaways(fault: Fault, text: str) -> Iterator[Script]:
    """The scripts under which the fault shows in this program."""
    planted = plant(fault, text)
    if planted is None:
        return
    faulty = module_code(planted)
    for script in scripts_for(text):
        right = native_events(text, script)
        with fault.patch():
            wrong = run(faulty, script).events
        if wrong != right and run(module_code(compiled(text)), script).events == right:
            yield script


@lru_cache(maxsize=400)
def scripts_for(text: str) -> list[Script]:
    """Every sixth of the family, and some at random."""
    count = suspensions(text)
    return [*list(every_script(count))[::6], *random_scripts(count, count, 4)]


@lru_cache(maxsize=4000)
def native_events(text: str, script: Script) -> list[Event]:
    return run(module_code(text), script).events


@lru_cache(maxsize=1000)
def compiled(text: str) -> str:
    return compiled_text(text)


def plant(fault: Fault, text: str) -> str | None:
    """The compiled text with the fault; None where it changes nothing or the program is refused."""
    if fault.rewrite is not None:
        changed = changed_by(fault.rewrite, text)
        if changed is None:
            return None
        text = changed
    try:
        right = compiled(text)
    except Exception:
        return None
    return changed_by(fault.retouch, right) if fault.retouch is not None else right


def changed_by(rewrite: Rewrite, text: str) -> str | None:
    before = ast.unparse(ast.parse(text))
    after = ast.unparse(ast.fix_missing_locations(rewrite(ast.parse(text))))
    return None if after == before else after
