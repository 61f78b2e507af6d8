"""The logical stack of a task: who awaits whom, from the outermost coroutine to the innermost.

    >>> for level in stack(task): print(level)           # doctest: +SKIP
    job.py:21 in main, label 2 (1c0f36b2a4/0): page = await fetch(url)
        url='http://…'
    job.py:13 in fetch, label 1 (a5415987f4/0): b = await read()
        a=10

It works for every suspended coroutine and for tasks of every loop, machines and native coroutines mixed: a
machine tells its label, key and fields, a native one its line and locals.
"""

from __future__ import annotations

import gc
import linecache
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from types import AsyncGeneratorType, CoroutineType, GeneratorType
from typing import Any, TextIO

from .frames import Frame
from .links import Driven, is_suspended, step_of
from .states import fields_of, state_key_of


@dataclass(frozen=True, slots=True)
class Level:
    """One coroutine of a stack; `label` and `state_key` are None if it isn't a suspended machine.

    `line` counts in `file`; `source_line` in the file that a machine was compiled from, where that is
    another; `text` is that line.
    """

    coroutine: Any
    function: str
    file: str
    line: int
    source_line: int
    text: str
    label: int | None
    state_key: str | None
    fields: Mapping[str, Any]

    def __str__(self) -> str:
        state = "" if self.label is None else f", label {self.label} ({self.state_key})"
        return f"{self.file}:{self.line} in {self.function}{state}: {self.text}"


def stack(task: Any) -> list[Level]:
    """The levels of a task or coroutine, outermost first; empty if it is done."""
    found: list[Level] = []
    below = task.get_coro() if hasattr(task, "get_coro") else task
    while below is not None:
        level = _level(below)
        if level is not None:
            found.append(level)
        below = _below(below)
    return found


def print_stack(task: Any, file: TextIO | None = None) -> None:
    """Write the stack to `file`, else to standard error: a line a level, and below it a line a field."""
    file = sys.stderr if file is None else file
    print(f"Stack of {task!r}, outermost first:", file=file)
    for level in stack(task):
        print(f"  {level}", file=file)
        for name, value in level.fields.items():
            print(f"      {name}={value!r}", file=file)


def innermost_machine(coroutine: Any) -> Any:
    """The innermost machine of a stack that is suspended; None if there is none."""
    found = None
    below = coroutine
    while below is not None:
        if isinstance(below, Driven) and is_suspended(below):
            found = getattr(below, "generator", below)  # a turn stands for its generator
        below = _below(below)
    return found


def _level(coroutine: Any) -> Level | None:
    frame = next(
        (found for name in _FRAMES if (found := getattr(coroutine, name, None)) is not None),
        None,
    )
    if frame is None:
        return None
    file, line = frame.f_code.co_filename, frame.f_lineno or frame.f_code.co_firstlineno
    function = getattr(coroutine, "__qualname__", frame.f_code.co_name)
    if not (isinstance(frame, Frame) and is_suspended(coroutine)):
        text = linecache.getline(file, line).strip()
        return Level(coroutine, function, file, line, line, text, None, None, frame.f_locals)
    label = coroutine.label
    source_line, text = _source(coroutine, file, line)
    key, fields = state_key_of(coroutine), fields_of(coroutine)
    return Level(coroutine, function, file, line, source_line, text, label, key, fields)


_FRAMES = ("cr_frame", "gi_frame", "ag_frame")


def _source(machine: Any, file: str, line: int) -> tuple[int, str]:
    """The line that a suspended machine was compiled from, and its text: natively, or as the comment says."""
    source_line = dict(type(machine).states).get(machine.label, (None, line))[1]
    text = linecache.getline(file, line).strip()
    if "machine.suspend(" not in text:
        return source_line, text
    mark = f"label == {machine.label}:  # "
    for number in range(step_of(machine).__code__.co_firstlineno, line + 100):
        _condition, found, comment = linecache.getline(file, number).partition(mark)
        if found:
            return source_line, comment.partition(": ")[2].strip()
    return source_line, text


def _below(coroutine: Any) -> Any:
    """What it awaits, if that is a coroutine or belongs to one; None at the end of the stack."""
    if isinstance(coroutine, Driven):
        return coroutine.awaiting if is_suspended(coroutine) else None
    kind = type(coroutine)
    if kind is CoroutineType:
        return coroutine.cr_await
    if kind is GeneratorType:
        return coroutine.gi_yieldfrom
    if kind is AsyncGeneratorType:
        return coroutine.ag_await
    if kind.__name__ in _WRAPPERS:
        return next((each for each in gc.get_referents(coroutine) if _is_coroutine(each)), None)
    return None


_WRAPPERS = {"coroutine_wrapper", "async_generator_asend", "async_generator_athrow", "anext_awaitable"}
"""What the interpreter, or the runtime, awaits in place of the coroutine."""


def _is_coroutine(obj: Any) -> bool:
    return isinstance(obj, Driven) or type(obj) in (CoroutineType, AsyncGeneratorType, GeneratorType)
