"""Showcase functions with their generated class and their IR, as files that people read.

Each case in tests/golden/ is a source `NAME.py`, what it compiles to (`NAME.compiled`) and the IR after the last
pass (`NAME.ir`); in `views/` its graph as DOT, its listing and its JSON. `make goldens` writes them anew. One case buys
more: the IR is well formed after every pass, the bytes don't depend on the hash seed, compiling once more changes
nothing.
"""

from __future__ import annotations

import ast
import contextlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from coro2sm.compiler.api import Options, compile_source, pass_names
from coro2sm.compiler.cli import run

from tests.ir.observed import observed, violations

FOLDER = Path(__file__).parent / "golden"
CASES = sorted(path.stem for path in FOLDER.glob("*.py"))
PLAIN = Options(embed=False)
NEWER = {"comprehension": (3, 12)}
"""Cases that read differently before: a comprehension's variables are the function's own since 3.12."""

COMPILE_ALL = """
import hashlib, pathlib, sys
from coro2sm.compiler.api import compile_source
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.py")):
    code = compile_source(path.read_bytes(), path.name).code
    print(path.stem, hashlib.sha256(code.encode()).hexdigest())
"""


VIEWS = {
    "dot": ["graph", "-f", "dot"],
    "listing": ["show", "--lines"],
    "json": ["graph", "-f", "json"],
}


def source(case: str) -> str:
    return (FOLDER / f"{case}.py").read_text(encoding="utf-8")


def expect(path: Path, text: str, request: pytest.FixtureRequest) -> None:
    """Compares with a golden file, or writes it."""
    if sys.version_info < NEWER.get(path.stem, (3, 11)):
        pytest.skip("written by a newer Python")
    if request.config.getoption("--update-goldens"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8"), (
        f"{path.name} is stale: make goldens, and look at the diff"
    )


def test_there_are_a_dozen() -> None:
    assert len(CASES) >= 12
    known = {f"{case}{end}" for case in CASES for end in (".py", ".compiled", ".ir")}
    assert {path.name for path in FOLDER.iterdir() if path.is_file()} == known, "left over, or never written"
    assert {path.name for path in (FOLDER / "views").iterdir()} == {
        f"{case}.{view}" for case in CASES for view in VIEWS
    }


@pytest.mark.parametrize("case", CASES)
def test_golden_class(case: str, request: pytest.FixtureRequest) -> None:
    compiled = compile_source(source(case), f"{case}.py", PLAIN)
    assert compiled.diagnostics == ()
    assert not any(
        isinstance(node, ast.AsyncFunctionDef | ast.Await) for node in ast.walk(ast.parse(compiled.code))
    )
    expect(FOLDER / f"{case}.compiled", compiled.code, request)


@pytest.mark.parametrize("case", CASES)
def test_golden_ir(case: str, request: pytest.FixtureRequest) -> None:
    dump = compile_source(source(case), f"{case}.py", PLAIN, dump=pass_names()[-1]).dump
    expect(FOLDER / f"{case}.ir", dump.rstrip("\n") + "\n", request)


@pytest.mark.parametrize(
    "case", [pytest.param(each, marks=() if each in NEWER else pytest.mark.once) for each in CASES]
)
@pytest.mark.parametrize("view", VIEWS)
def test_golden_view(
    case: str, view: str, request: pytest.FixtureRequest, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    command, *options = VIEWS[view]
    with contextlib.chdir(FOLDER):
        assert run([command, f"{case}.py", *options]) == 0
    written = capfdbinary.readouterr()
    assert written.err == b""
    expect(FOLDER / "views" / f"{case}.{view}", written.out.decode(), request)


@pytest.mark.parametrize("case", CASES)
def test_golden_is_well_formed_after_every_pass(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert violations(observed(source(case), monkeypatch)) == []


@pytest.mark.parametrize("options", [PLAIN, Options()], ids=["plain", "embedded"])
@pytest.mark.parametrize("case", CASES)
def test_golden_compiled_again_is_the_same(case: str, options: Options) -> None:
    once = compile_source(source(case), f"{case}.py", options)
    twice = compile_source(once.code, f"{case}.py", options)
    assert twice.code == once.code
    assert twice.diagnostics == ()


def test_golden_bytes_do_not_depend_on_the_hash_seed() -> None:
    def digests(seed: str) -> str:
        command = [sys.executable, "-c", COMPILE_ALL, str(FOLDER)]
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout

    first = digests("1")
    assert len(first.splitlines()) == len(CASES)
    assert digests("4242") == first
