"""The compiled outputs in examples/compiled/ are fresh, and do what the originals do."""

from __future__ import annotations

import io
import subprocess
import sys
import tokenize
from pathlib import Path

import pytest
from coro2sm.compiler.api import compile_source

ROOT = Path(__file__).parents[1]
EXAMPLES = sorted((ROOT / "examples").glob("*.py"))
PRINTS = {"compute": "52\n"}


def run(path: Path) -> str:
    done = subprocess.run([sys.executable, "-W", "error", path], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_there_are_examples() -> None:
    assert {"compute", "retry", "streams", "pipeline"} <= {path.stem for path in EXAMPLES}
    assert {path.name for path in EXAMPLES} == {
        path.name for path in (ROOT / "examples/compiled").glob("*.py")
    }


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_compiled_output_is_fresh(path: Path) -> None:
    module = compile_source(path.read_bytes(), f"examples/{path.name}")
    assert module.diagnostics == ()
    assert (ROOT / "examples/compiled" / path.name).read_bytes() == module.encoded(), "run `make examples`"


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_compiled_output_prints_the_same(path: Path) -> None:
    printed = run(path)
    assert printed and printed == PRINTS.get(path.stem, printed)
    assert run(ROOT / "examples/compiled" / path.name) == printed


def test_readme_shows_what_the_compiler_writes() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (machine,) = (block for block in readme.split("```python\n")[1:] if block.startswith("class "))
    assert machine.split("```")[0] in (ROOT / "examples/compiled/compute.py").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_nothing_asynchronous_is_left(path: Path) -> None:
    text = (ROOT / "examples/compiled" / path.name).read_text(encoding="utf-8")
    words = {
        token.string for token in tokenize.generate_tokens(io.StringIO(text).readline) if token.type == 1
    }
    assert not words & {"async", "await"}
