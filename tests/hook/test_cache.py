"""Compiled modules on disk."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import Project

NAP = "import asyncio\n\nasync def nap(n):\n    await asyncio.sleep(0)\n    return n\n"
USE = "import asyncio, nap; print(asyncio.run(nap.nap(3)))"
LOADED = (
    "; import sys; print(sorted({name.partition('.')[0] for name in sys.modules} & {'libcst', 'networkx'}))"
)


def cached(project: Project) -> list[Path]:
    return sorted(project.root.glob("__pycache__/nap.*coro2sm*.pyc"))


def test_a_cached_module_loads_no_compiler(project: Project) -> None:
    project.write(nap=NAP)
    assert project.hooked(USE + LOADED, "nap").out == "3\n['libcst']\n"
    assert len(cached(project)) == 1
    loaded = "; import sys; print([n for n in sys.modules if n.startswith('coro2sm.compiler.') and '.hook' not in n])"
    assert project.hooked(USE + LOADED + loaded, "nap").out == "3\n[]\n['coro2sm.compiler.version']\n"


def test_a_module_without_async_functions_loads_no_compiler(project: Project) -> None:
    project.write(nap="import asyncio\n\ndef plain():\n    return asyncio\n", other="X = 'async'\n")
    project.hooked("import nap", "nap")
    assert project.hooked("import nap" + LOADED, "nap").out == "[]\n"
    project.hooked("import other", "other")
    assert project.hooked("import other" + LOADED, "other").out == "[]\n"


@pytest.mark.parametrize("change", ["text", "empty", "cut", "rubbish", "other code"])
def test_what_does_not_fit_is_not_used(project: Project, change: str) -> None:
    project.write(nap=NAP)
    project.hooked(USE, "nap")
    (file,) = cached(project)
    data = file.read_bytes()
    if change == "text":
        project.write(nap=NAP.replace("return n", "return n + 1"))
        os.utime(project.root / "nap.py", (1, 1))
    else:
        file.write_bytes(
            {"empty": b"", "cut": data[:40], "rubbish": b"x" * 90, "other code": data[:20] + b"N"}[change]
        )
    assert project.hooked(USE, "nap").out == ("4\n" if change == "text" else "3\n")
    assert project.hooked(USE + LOADED, "nap").out.endswith("[]\n")


def test_generators_have_a_file_of_their_own(project: Project) -> None:
    """What is compiled with them isn't used where they aren't wished for, nor the other way round."""
    project.write(nap="def two():\n    yield 1\n    yield 2\n\nasync def nap(): await nap()\n")
    use = "import nap, coro2sm; print(list(nap.two()), sorted(n for n in vars(nap) if 'machine' in n))"
    for wish, found in (("", ""), ("1", ", '_two_machine'"), ("", ""), ("1", ", '_two_machine'")):
        ran = project.hooked(use, "nap", CORO2SM_GENERATORS=wish)
        assert ran.out == f"[1, 2] ['_nap_machine'{found}]\n", ran.err
    assert len(cached(project)) == 2


def test_a_moved_package_is_compiled_for_its_new_place(project: Project) -> None:
    project.write(old__nap=NAP.replace("return n", "return n / 0"))
    run = "import sys, asyncio; sys.path.insert(0, sys.argv[1]); import nap; asyncio.run(nap.nap(3))"
    assert "old/nap.py" in project.hooked(run, "nap", "old").err
    os.rename(project.root / "old", project.root / "new")
    moved = project.hooked(run, "nap", "new").err
    assert "new/nap.py" in moved and "old/nap.py" not in moved


def test_nothing_is_written_where_it_must_not_be(project: Project) -> None:
    project.write(nap=NAP)
    assert project.hooked(USE, "nap", PYTHONDONTWRITEBYTECODE="1").out == "3\n"
    assert not (project.root / "__pycache__").exists()
    elsewhere = project.root / "elsewhere"
    project.hooked(USE, "nap", PYTHONPYCACHEPREFIX=str(elsewhere))
    assert not cached(project) and list(elsewhere.rglob("nap.*coro2sm*.pyc"))
    (project.root / "__pycache__").write_text("in the way")
    assert project.hooked(USE, "nap") == project.python("-c", USE)


def test_optimised_code_is_kept_apart(project: Project) -> None:
    project.write(nap=NAP.replace("return n", "assert n != 3\n    return n"))
    assert project.python("-O", "-c", "import coro2sm.auto; " + USE, CORO2SM_PACKAGES="nap").out == "3\n"
    assert "AssertionError" in project.hooked(USE, "nap").err
    assert project.python("-O", "-c", "import coro2sm.auto; " + USE, CORO2SM_PACKAGES="nap").out == "3\n"
    assert len(cached(project)) == 2


def test_processes_that_start_at_once(project: Project) -> None:
    project.write(nap=NAP + "".join(f"\nasync def more{n}():\n    await nap({n})\n" for n in range(40)))
    environment = {**os.environ, "CORO2SM_PACKAGES": "nap"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-c", "import coro2sm.auto; " + USE]
    running = [
        subprocess.Popen(
            command, cwd=project.root, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        for _ in range(4)
    ]
    assert [process.communicate()[0] for process in running] == [b"3\n"] * 4
    assert len(cached(project)) == 1
    assert not [path for path in (project.root / "__pycache__").iterdir() if path.suffix != ".pyc"]
