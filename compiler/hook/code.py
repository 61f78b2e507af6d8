"""From the source of a module to what the import system runs. Loads the compiler; a cached module doesn't come here."""

from __future__ import annotations

import ast
from dataclasses import dataclass

from ..api import Options, compile_source
from ..diagnostics import Diagnostic, Severity
from ..frontends.python.module import decode, split_lines
from .positions import with_original_positions
from .wishes import Wishes


@dataclass(frozen=True, slots=True)
class Machines:
    """``tree``: the compiled module at the positions of the original, None if nothing of it is compiled.

    ``functions``: how many functions became machines. ``problems``: errors; with one, ``tree`` is None.
    """

    tree: ast.Module | None
    functions: int = 0
    problems: tuple[Diagnostic, ...] = ()


def machines_of(source: bytes, path: str, wishes: Wishes) -> Machines:
    """``source`` must be a valid module."""
    options = Options(strict=wishes.strict, embed=False, generators=wishes.generators)
    compiled = compile_source(source, path, options)
    problems = tuple(found for found in compiled.diagnostics if found.severity is Severity.ERROR)
    if problems or not compiled.machines or not compiled.source_map:
        return Machines(None, problems=problems)
    text = decode(source, path)[0]
    lines = split_lines(text)
    tree = with_original_positions(ast.parse(compiled.code), ast.parse(text), compiled.source_map, lines)
    return Machines(tree, len(compiled.machines))
