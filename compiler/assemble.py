"""Puts a compiled module together: stubs where the functions were, classes above, all else as slices of the source.

In: a :class:`~.frontends.python.module.Module` and its machines. Out: the text, line by line with its origin.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from .backends.python.lines import Line
from .backends.python.names import ModuleNames
from .frontends.python.functions import Outermost
from .frontends.python.module import Module
from .span import Span
from .version import FORMAT, VERSION

_COOKIE = re.compile(r"^[ \t\f]*#.*?coding[:=][ \t]*[-\w.]+")


def assemble(
    module: Module, names: ModuleNames, compiled: Sequence[tuple[Outermost, list[list[Line]]]]
) -> list[Line]:
    """The lines of the output, without line ends (a line may hold a whole multi-line string)."""
    above: dict[int, list[list[Line]]] = {}
    stubs: dict[int, Outermost] = {}
    for outermost, classes in compiled:
        position = _position(module, outermost)
        above.setdefault(position, []).extend(classes)
        stubs[outermost.first_line] = outermost
    first = min(above)
    output: list[Line] = []
    number = 1
    header = _header_position(module)
    while number <= len(module.lines):
        if number == header:
            output.extend(_header(module))
        if number in above:
            if number == first:
                _separate(output, 1)
                output.extend(_imports(names))
            for lines in above[number]:
                _separate(output)
                output.extend(lines)
            _separate(output)
        if number in stubs:
            outermost = stubs[number]
            for text in outermost.stub.rstrip("\n").split("\n"):
                span = Span(outermost.definition.node.lineno, 0, outermost.definition.node.lineno, 0)
                output.append(Line(text, span))
            number = outermost.last_line + 1
            continue
        text = module.lines[number - 1]
        output.append(Line(text.rstrip("\r\n"), Span(number, 0, number, 0), ours=False))
        number += 1
    return output


def _separate(output: list[Line], wanted: int = 2) -> None:
    """Blank lines before what comes next, in addition to those that stand there."""
    blank = 0
    while blank < len(output) and not output[-1 - blank].text.strip():
        blank += 1
    if blank < len(output):
        output.extend([Line("")] * (wanted - blank))


def _position(module: Module, outermost: Outermost) -> int:
    """The line above which the class goes: the outermost statement, with the comments that belong to it."""
    statement = outermost.definition.statement
    line: int = min([statement.lineno, *(d.lineno for d in getattr(statement, "decorator_list", ()))])
    lowest = _header_position(module)
    while line - 1 >= lowest and module.lines[line - 2].startswith("#"):
        line -= 1
    return line


def _header_position(module: Module) -> int:
    """Below a shebang and an encoding cookie."""
    position = 1
    if module.lines and module.lines[0].lstrip("\ufeff").startswith("#!"):
        position = 2
    for index in range(min(2, len(module.lines))):
        if _COOKIE.match(module.lines[index]):
            position = index + 2
    return position


def _header(module: Module) -> list[Line]:
    digest = hashlib.sha256(module.text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return [Line(f"# Compiled by coro2sm {VERSION} from source sha256:{digest}.")]


def _imports(names: ModuleNames) -> list[Line]:
    check = names.runtime("require_format")
    pieces = [f"{name} as {alias}" for name, alias in sorted(names.used_runtime.items())]
    lines = [Line("from coro2sm.runtime import ("), *(Line(f"    {piece},") for piece in pieces), Line(")")]
    if names.used_builtins:
        builtins = ", ".join(f"{name} as {alias}" for name, alias in sorted(names.used_builtins.items()))
        lines.append(Line(f"from builtins import {builtins}"))
    return [*lines, Line(""), Line(f"{check}({FORMAT})")]


def written(module: Module, lines: Sequence[Line]) -> str:
    """The text with the line ends of the source; copied lines keep their own."""
    newline = module.newline
    pieces: list[str] = []
    for line in lines:
        if line.span.line and not line.ours and line.state is None and _is_copy(module, line):
            pieces.append(module.lines[line.span.line - 1])
            if not pieces[-1].endswith(("\n", "\r")) and line is not lines[-1]:
                pieces.append(newline)
        else:
            pieces.append(line.text.replace("\n", newline) + newline)
    return "".join(pieces)


def _is_copy(module: Module, line: Line) -> bool:
    return module.lines[line.span.line - 1].rstrip("\r\n") == line.text
