"""Who may import whom: the layers of ARCHITECTURE.md, checked on the syntax of every file."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILES = sorted(
    path.relative_to(ROOT)
    for top in ("compiler", "runtime")
    for path in (ROOT / top).rglob("*.py")
    if "__pycache__" not in path.parts
)

# A part of the compiler is a directory of it, or one of these files.
FREE = {"documents", "span", "diagnostics", "version"}
"""Plain data that anything in the compiler may import."""

MAY_IMPORT: dict[str, set[str]] = {
    "documents": set(),
    "span": set(),
    "version": set(),
    "diagnostics": {"span"},
    "ir": set(),
    "frontends": {"ir"},
    "analysis": {"ir"},
    "passes": {"ir", "analysis"},
    "machine": {"ir", "analysis"},
    "backends": {"machine"},
    "diff": {"machine"},
    "views": {"machine"},
    "teach": {"api", "hook", "machine", "tree", "views"},
    "pipeline": {"frontends", "passes", "analysis", "machine", "ir"},
    "assemble": {"frontends", "backends", "machine"},
    "embed": {"machine"},
    "api": {"pipeline", "embed", "frontends", "assemble", "machine", "backends", "diff", "ir"},
    "live": {"api"},
    "config": set(),
    "output": set(),
    "tree": set(),
    "vendor": set(),
    "commands": {
        "api",
        "hook",
        "pipeline",
        "machine",
        "diff",
        "backends",
        "config",
        "output",
        "tree",
        "vendor",
        "views",
        "teach",
        "embed",
    },
    "cli": {"api", "pipeline", "diff", "backends", "commands", "config", "hook"},
    "hook": {"api", "frontends", "backends", "output"},
    "notebook": {"api", "machine", "views"},
    "_root": {"api", "cli", "live", "hook", "notebook"},
}

SHOWS_ITSELF = {
    Path("compiler/machine/model.py"): (
        "coro2sm.compiler.views.network.to_networkx",
        "coro2sm.compiler.notebook.",
    )
}
"""A machine's own methods for graphs and notebooks import from above, inside the method, when it is called."""

LIBRARIES: dict[str, set[str]] = {
    "libcst": {"frontends"},
    "networkx": {"analysis", "machine", "views"},
    "click": {"cli", "commands"},
    "IPython": {"notebook"},
    "rich": {"cli", "commands", "views"},
    "graphviz": {"views"},
    "pygraphviz": {"views"},
    "pytest": {"hook", "_root"},
    "_pytest": {"hook"},
}
"""The libraries from outside, and which parts may import them."""


def part_of(path: Path) -> str:
    """compiler/ir/verify.py → ir, compiler/cli.py → cli."""
    return path.parts[1].removesuffix(".py")


def imports_of(path: Path, source: str) -> Iterator[tuple[int, str]]:
    """Every import as the full dotted name of what is imported, with its line; also those inside functions.

    ``from . import span`` in compiler/ir/x.py gives coro2sm.compiler.ir.span.
    """
    package = ["coro2sm", *path.parent.parts]
    if path.parts[:2] == ("compiler", "_root"):
        package = ["coro2sm"]
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = [*base, *(node.module.split(".") if node.module else [])]
            for alias in node.names:
                yield node.lineno, ".".join([*module, alias.name])


def is_for_types_only(source: str, line: int) -> bool:
    """Whether the line stands below ``if TYPE_CHECKING:``."""
    return any(
        isinstance(node, ast.If)
        and ast.unparse(node.test) in ("TYPE_CHECKING", "typing.TYPE_CHECKING")
        and node.body[0].lineno <= line <= (node.body[-1].end_lineno or 0)
        for node in ast.walk(ast.parse(source))
    )


def problems_of(path: Path, source: str) -> list[str]:
    """Every import in the file that the layers forbid."""
    return [
        f"{path}:{line}: {name}: {why}"
        for line, name in imports_of(path, source)
        if not name.startswith(SHOWS_ITSELF.get(path, ("no such",))) and (why := reason(path, name))
    ]


def reason(path: Path, name: str) -> str | None:
    """Why this file may not import that name; None if it may."""
    parts = name.split(".")
    if path.parts[0] == "runtime":
        if parts[0] == "coro2sm":
            return None if parts[:2] == ["coro2sm", "runtime"] else "the runtime stands alone"
        return None if parts[0] in sys.stdlib_module_names else "the runtime needs the standard library alone"
    part = part_of(path)
    if parts[0] != "coro2sm":
        if parts[0] in sys.stdlib_module_names:
            return None
        if parts[0] not in LIBRARIES:
            return "not a dependency"
        return None if part in LIBRARIES[parts[0]] else f"only {sorted(LIBRARIES[parts[0]])} may import it"
    if parts[:2] == ["coro2sm", "runtime"]:
        return None if part == "_root" else "compiler and runtime never import each other"
    if parts[:2] != ["coro2sm", "compiler"] or len(parts) < 3:
        return "the compiler does not import its own public face"
    if part == "__init__":
        return "the package compiler is empty, so that importing a part of it loads that part only"
    target = parts[2]
    if target == part or (target in FREE and part not in FREE):
        return None
    if part not in MAY_IMPORT:
        return f"the part {part!r} is not in the table of layers"
    return None if target in MAY_IMPORT[part] else f"{part} may import {sorted(MAY_IMPORT[part])} only"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.as_posix())
def test_layers(path: Path) -> None:
    assert problems_of(path, (ROOT / path).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.as_posix())
def test_imports_inside_a_package_are_relative(path: Path) -> None:
    """Otherwise a type checker sees each class twice."""
    if "_root" in path.parts:
        return
    for node in ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level == 0:
            assert not (node.module or "").startswith(f"coro2sm.{path.parts[0]}"), f"{path}:{node.lineno}"
        elif isinstance(node, ast.Import):
            assert not any(alias.name.startswith("coro2sm") for alias in node.names), f"{path}:{node.lineno}"


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("runtime/machine.py", "import click"),
        ("runtime/machine.py", "from coro2sm.compiler import span"),
        ("compiler/ir/function.py", "from ..analysis import liveness"),
        ("compiler/ir/function.py", "import libcst"),
        ("compiler/machine/state.py", "from ..frontends.python import parse"),
        ("compiler/backends/dot.py", "from .. import ir"),
        ("compiler/passes/spill.py", "def f():\n    import libcst"),
        ("compiler/api.py", "from coro2sm.runtime import Machine"),
        ("compiler/config.py", "from . import cli"),
        ("compiler/span.py", "from .diagnostics import Diagnostic"),
        ("compiler/__init__.py", "from .cli import main"),
        ("compiler/cli.py", "import requests"),
        ("compiler/newcomer.py", "from .ir import function"),
    ],
)
def test_the_check_finds(path: str, line: str) -> None:
    assert len(problems_of(Path(path), line)) == 1


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("runtime/machine.py", "from . import outcomes"),
        ("compiler/ir/function.py", "from ..span import Span"),
        ("compiler/passes/spill.py", "from ..analysis.liveness import live"),
        ("compiler/frontends/python/build.py", "import libcst as cst\nfrom ...ir.function import Function"),
        ("compiler/commands/compile.py", "from ..api import compile_source"),
        ("compiler/_root/__init__.py", "from coro2sm.compiler.api import Options"),
    ],
)
def test_the_check_lets_pass(path: str, line: str) -> None:
    assert problems_of(Path(path), line) == []
