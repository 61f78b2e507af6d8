"""The last line of a compiled file; the same bytes whatever the hash seed; compiling twice."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import coro2sm
import pytest
from coro2sm.compiler.api import Options, compile_source

from .corpus import EXAMPLES, TEXTS

SOURCE = "async def f(a):\n    return await a\n\n\nasync def g():\n    await f(1)\n"
EVERYTHING = {**TEXTS, **EXAMPLES}


def test_the_last_line_holds_the_machines(tmp_path: Path) -> None:
    module = compile_source(SOURCE)
    *above, last = module.code.splitlines(keepends=True)
    head, version, checksum, packed = last.removeprefix("# ").split()
    assert (head, version) == ("coro2sm-machines:", "v1")
    assert checksum == hashlib.sha256("".join(above).encode()).hexdigest()[:16]
    assert packed.isascii()
    path = tmp_path / "out.py"
    path.write_text(module.code, encoding="utf-8")
    for given in (
        module.code,
        module.code.encode(),
        path,
        str(path),
        module.code.replace("\n", "\r\n"),
        SOURCE,
    ):
        assert coro2sm.machines(given) == module.machines
    assert [machine.name for machine in module.machines] == ["f", "g"]


def test_without_embedding() -> None:
    module = compile_source(SOURCE, options=Options(embed=False))
    assert "coro2sm-machines" not in module.code
    assert compile_source(SOURCE).code.startswith(module.code)


def test_spans_survive() -> None:
    module = compile_source(SOURCE)
    read = coro2sm.machines(module.code)
    assert [machine.to_json() for machine in read] == [machine.to_json() for machine in module.machines]


def test_what_cannot_be_read(tmp_path: Path) -> None:
    code = compile_source(SOURCE).code
    with pytest.raises(ValueError, match="changed after it was compiled"):
        coro2sm.machines(code.replace("label", "lable", 1))
    with pytest.raises(ValueError, match="version v7"):
        coro2sm.machines("# coro2sm-machines: v7 0 0\n")
    with pytest.raises(ValueError, match="C2S001"):
        coro2sm.machines("async def (:\n")
    with pytest.raises(FileNotFoundError):
        coro2sm.machines(str(tmp_path / "missing.py"))
    assert coro2sm.machines("") == ()


@pytest.mark.parametrize("name", EVERYTHING)
def test_compiling_compiled_output_changes_nothing(name: str) -> None:
    code = compile_source(EVERYTHING[name]).code
    assert compile_source(code).code == code
    bare = code.partition("# coro2sm-machines: ")[0]
    assert compile_source(bare, options=Options(embed=False)).code == bare


def test_a_changed_compiled_file_is_compiled() -> None:
    code = compile_source(SOURCE).code + "\nasync def more():\n    await g()\n"
    assert "_more_machine" in compile_source(code).code


@pytest.mark.parametrize("ending", ["\n", "\r\n", ""])
def test_line_ends(ending: str) -> None:
    source = SOURCE.rstrip("\n").replace("\n", ending or "\n") + ending
    code = compile_source(source).code
    assert code.endswith(ending or "\n") and code.count("\r") in (0, code.count("\n"))
    assert len(coro2sm.machines(code)) == 2


def test_same_bytes_whatever_the_hash_seed(tmp_path: Path) -> None:
    listed = tmp_path / "all.txt"
    listed.write_text("\0".join(EVERYTHING.values()), encoding="utf-8")
    script = (
        "import hashlib, sys; from coro2sm.compiler.api import compile_source\n"
        f"for text in open({str(listed)!r}, encoding='utf-8').read().split('\\0')[::3]:\n"
        "    module = compile_source(text)\n"
        "    print(hashlib.sha256(module.code.encode()).hexdigest(), module.diagnostics)\n"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4242")
    }
    assert len(printed) == 1 and printed.pop().strip()
