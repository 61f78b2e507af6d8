"""Pins: ``# coro2sm: state=fetch-page`` gives a suspension the key that its author wrote.

In: a module, then its lowered functions one by one. Out: each with ``Suspend.pin`` set, and in the end a diagnostic
C2S030 for each pin that says nothing or says it twice. A pin stands on the suspension's first or last
line, or alone on the line above; the line must hold one suspension. A ``with`` has up to three: NAME:enter,
NAME:exit, NAME:exit-exception.

    # coro2sm: state=answer
    value = await ask()           the state after it has the key "answer"
"""

from __future__ import annotations

import io
import re
import tokenize
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ...diagnostics import Diagnostic, Severity
from ...ir.function import Function, Origin, Suspend
from ...span import Span
from .module import Module

_PIN = re.compile(r"#\s*coro2sm:\s*state\s*=\s*(?P<name>\S*)")
_NAME = re.compile(r"[A-Za-z0-9_.-]+")
_ADVICE = "Write # coro2sm: state=NAME on the line of one await, or alone on the line above; each name once a function."


@dataclass(frozen=True, slots=True)
class Pin:
    """``line`` is the line that it speaks of."""

    name: str
    line: int
    span: Span


class Pins:
    """The pins of a module, and what is wrong with them."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self._problems: list[Diagnostic] = []
        self._pins = list(_pins(module, self._problems))
        self._used: set[Pin] = set()

    def place(self, function: Function) -> Function:
        """The function with its pins."""
        if not self._pins:
            return function
        return _placed(self._module, function, self._pins, self._used, self._problems)

    def problems(self) -> list[Diagnostic]:
        """Once all functions have been seen."""
        unused = [pin for pin in self._pins if pin not in self._used and not _is_in_native(self._module, pin)]
        misplaced = [
            _problem(self._module, pin, f"the pin {pin.name!r} stands at no suspension") for pin in unused
        ]
        return [*self._problems, *misplaced]


def _pins(module: Module, problems: list[Diagnostic]) -> Iterator[Pin]:
    if _PIN.search(module.text) is None:
        return
    for token in tokenize.generate_tokens(io.StringIO(module.text).readline):
        if token.type != tokenize.COMMENT:
            continue
        found = _PIN.match(token.string)
        if found is None:
            continue
        row, column = token.start
        span = Span(row, column + found.start("name"), row, column + found.end("name"))
        name = found["name"]
        if _NAME.fullmatch(name) is None:
            message = f"{name!r} is no name for a state: it may have letters, digits and _ . -"
            problems.append(_problem(module, Pin(name, row, span), message))
            continue
        yield Pin(name, _line_below(module, row) if not token.line[:column].strip() else row, span)


def _line_below(module: Module, line: int) -> int:
    """The next line that is no comment and not empty."""
    below = line + 1
    while below <= len(module.lines) and module.lines[below - 1].lstrip()[:1] in ("", "#"):
        below += 1
    return below


def _placed(
    module: Module, function: Function, pins: Sequence[Pin], used: set[Pin], problems: list[Diagnostic]
) -> Function:
    names: dict[str, Pin] = {}
    keys: dict[int, str] = {}
    for pin in pins:
        found = [
            (block.id, suspend)
            for block, suspend in function.suspensions()
            if pin.line == suspend.span.line
            or (suspend.origin is Origin.AWAIT and pin.line == suspend.span.end_line)
        ]
        if not found:
            continue
        used.add(pin)
        suffixes = [_suffix(suspend) for _, suspend in found]
        if len(found) > 1 and ("" in suffixes or len(set(suffixes)) < len(suffixes)):
            problems.append(
                _problem(module, pin, f"the pin {pin.name!r} speaks of a line with {len(found)} suspensions")
            )
        elif pin.name in names:
            first = names[pin.name].span
            place = f"line {first.line}, column {first.column + 1}"
            message = f"the pin {pin.name!r} is used twice in {function.name}: here and at {place}"
            problems.append(_problem(module, pin, message))
        else:
            names[pin.name] = pin
            for (block, _), suffix in zip(found, suffixes, strict=True):
                if block in keys:
                    message = f"two pins for one suspension: {keys[block]!r} and {pin.name!r}"
                    problems.append(_problem(module, pin, message))
                keys[block] = pin.name + suffix
    if not keys:
        return function
    blocks = tuple(
        replace(block, terminator=replace(block.terminator, pin=keys[block.id]))
        if block.id in keys and isinstance(block.terminator, Suspend)
        else block
        for block in function.blocks
    )
    return replace(function, blocks=blocks)


def _suffix(suspend: Suspend) -> str:
    if suspend.origin is Origin.ENTER:
        return ":enter"
    if suspend.origin is Origin.EXIT:
        return ":" + (suspend.path[-1] if suspend.path else "exit")
    return ""


def _is_in_native(module: Module, pin: Pin) -> bool:
    """Whether it stands in a function that isn't compiled now, where it has nothing to say."""
    around = [
        definition
        for definition in module.definitions.values()
        if definition.node.lineno <= pin.span.line <= (definition.node.end_lineno or 0)
    ]
    return bool(around) and not max(around, key=lambda definition: definition.node.lineno).is_compiled


def _problem(module: Module, pin: Pin, message: str) -> Diagnostic:
    return module.diagnostic("C2S030", Severity.ERROR, message, pin.span, _ADVICE)
