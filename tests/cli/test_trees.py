"""``coro2sm compile`` on directories: shape of the copy, links, processes, the runtime beside it."""

from __future__ import annotations

import os
import socket
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import ASYNC, BROKEN, PLAIN, Run, content_of

Compiled = Callable[..., bytes]


def test_a_tree(run: Run, tree: Path, tmp_path: Path, compiled: Compiled) -> None:
    (tree / "pkg/empty").mkdir()
    (tree / "pkg/data/run").write_bytes(b"#!/bin/sh\n")
    (tree / "pkg/data/run").chmod(0o755)
    ran = run("compile", "src", "-o", "out")
    assert (ran.status, ran.out, ran.err) == (0, b"", "")
    expected = content_of(tree) | {
        "pkg/nap.py": compiled(ASYNC, "src/pkg/nap.py"),
        "script.pyw": compiled(ASYNC, "src/script.pyw"),
    }
    assert content_of(tmp_path / "out") == expected
    assert (tmp_path / "out/pkg/empty").is_dir()
    assert stat.S_IMODE((tmp_path / "out/pkg/data/run").stat().st_mode) == 0o755


def test_python_only(run: Run, tree: Path, tmp_path: Path) -> None:
    assert run("compile", "src", "-o", "out", "--python-only").status == 0
    assert set(content_of(tmp_path / "out")) == {
        "pkg/__init__.py",
        "pkg/nap.py",
        "pkg/plain.py",
        "script.pyw",
    }
    assert not (tmp_path / "out/pkg/data").exists()


def test_a_broken_module_is_copied_and_the_rest_goes_on(
    run: Run, tree: Path, tmp_path: Path, compiled: Compiled
) -> None:
    (tree / "pkg/a_broken.py").write_bytes(BROKEN)
    (tree / "pkg/b_undecodable.py").write_bytes(b"# \xff\xfe\nx = 1\n")
    (tree / "pkg/c_nul.py").write_bytes(b"x = 1\x00\n")
    ran = run("compile", "src", "-o", "out")
    assert ran.status == 1
    out = content_of(tmp_path / "out")
    for name in ("a_broken", "b_undecodable", "c_nul"):
        assert f"src/pkg/{name}.py" in ran.err
        assert out[f"pkg/{name}.py"] == (tree / f"pkg/{name}.py").read_bytes()
    assert out["pkg/nap.py"] == compiled(ASYNC, "src/pkg/nap.py")
    heads = [line for line in ran.err.splitlines() if ": error: " in line]
    assert heads == sorted(heads) and len(heads) >= 3


def test_a_tree_without_python(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty/readme.txt").write_bytes(b"x")
    ran = run("compile", "empty", "-o", "out")
    assert ran.status == 1
    assert "empty: error: C2S005" in ran.err
    assert not (tmp_path / "out").exists()


def test_many_files_give_the_same_in_one_process_and_in_several(run: Run, tree: Path, tmp_path: Path) -> None:
    for number in range(12):
        (tree / f"m{number}.py").write_bytes(ASYNC.replace(b"nap", b"nap%d" % number))
    (tree / "m3.py").write_bytes(BROKEN)
    one = run("compile", "src", "-o", "one", "--jobs", "1")
    two = run("compile", "src", "-o", "two", "--jobs", "3")
    assert one.status == two.status == 1
    assert one.err == two.err
    assert content_of(tmp_path / "one") == content_of(tmp_path / "two")


def test_several_directories_and_files(run: Run, tree: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other/x.py").write_bytes(PLAIN)
    (tmp_path / "top.py").write_bytes(PLAIN)
    assert run("compile", "src", "other/", "top.py", "-o", "out").status == 0
    assert {"src/pkg/nap.py", "other/x.py", "top.py"} <= set(content_of(tmp_path / "out"))


@pytest.mark.parametrize("out", ["src", "src/build", "./src/../src/deep/er", "link", "link/build"])
def test_a_tree_is_not_written_into_itself(run: Run, tree: Path, tmp_path: Path, out: str) -> None:
    (tmp_path / "link").symlink_to("src")
    before = content_of(tree)
    ran = run("compile", "src", "-o", out)
    assert ran.status == 2
    assert "is the input itself" in ran.err or "lies inside the input" in ran.err
    assert content_of(tree) == before


def test_a_result_on_top_of_an_input_is_refused_through_links(run: Run, tree: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out/pkg").symlink_to("../src/pkg")
    before = content_of(tree)
    ran = run("compile", "src", "-o", "out")
    assert ran.status == 2
    assert "would overwrite the input" in ran.err
    assert content_of(tree) == before


def test_in_place_tree(run: Run, tree: Path, compiled: Compiled) -> None:
    (tree / "link.py").symlink_to("pkg/nap.py")
    before = content_of(tree)
    assert run("compile", "src", "--in-place").status == 0
    after = content_of(tree)
    assert after["pkg/nap.py"] == after["link.py"] == compiled(ASYNC, "src/pkg/nap.py")
    assert after["pkg/data/table.bin"] == before["pkg/data/table.bin"]
    assert (tree / "link.py").is_symlink()


def test_links(run: Run, tree: Path, tmp_path: Path, compiled: Compiled) -> None:
    (tmp_path / "outside.py").write_bytes(ASYNC)
    (tmp_path / "away").mkdir()
    (tmp_path / "away/a.py").write_bytes(PLAIN)
    (tree / "inside.py").symlink_to("pkg/nap.py")
    (tree / "absolute.py").symlink_to(tree / "pkg/nap.py")
    (tree / "loop").symlink_to(".")
    (tree / "self.py").symlink_to("self.py")
    (tree / "dangling.py").symlink_to("nowhere.py")
    (tree / "outside.py").symlink_to("../outside.py")
    (tree / "away").symlink_to("../away")
    (tree / "up").symlink_to("..")
    ran = run("compile", "src", "-o", "out")
    out = tmp_path / "out"
    assert "src/up: warning: C2S041" in ran.err
    assert ran.status == 0
    assert os.readlink(out / "inside.py") == "pkg/nap.py"
    assert os.readlink(out / "absolute.py") == "pkg/nap.py"
    assert os.readlink(out / "loop") == "."
    assert os.readlink(out / "self.py") == "self.py"
    assert os.readlink(out / "dangling.py") == "nowhere.py"
    assert not (out / "outside.py").is_symlink()
    assert (out / "outside.py").read_bytes() == compiled(ASYNC, "src/outside.py")
    assert (out / "away/a.py").read_bytes() == PLAIN
    assert run("compile", "src", "-o", "out").status == 0, "a second run meets its own links"


def test_what_is_no_file_is_left_out(run: Run, tree: Path, tmp_path: Path) -> None:
    os.mkfifo(tree / "pipe.py")
    with socket.socket(socket.AF_UNIX) as listener:
        here = os.getcwd()
        os.chdir(tree)
        listener.bind("s.sock")
        os.chdir(here)
        ran = run("compile", "src", "-o", "out")
    assert ran.status == 0
    assert "src/pipe.py: warning: C2S041" in ran.err and "src/s.sock: warning: C2S041" in ran.err
    assert not (tmp_path / "out/pipe.py").exists()


def test_caches_and_version_control_are_passed_over(run: Run, tree: Path, tmp_path: Path) -> None:
    for name in ("__pycache__/x.pyc", ".git/hooks/x.py", ".hidden"):
        (tree / name).parent.mkdir(parents=True, exist_ok=True)
        (tree / name).write_bytes(b"x")
    assert run("compile", "src", "-o", "out").status == 0
    assert ".hidden" in content_of(tmp_path / "out")
    assert not (tmp_path / "out/__pycache__").exists() and not (tmp_path / "out/.git").exists()


def test_directories_named_like_files(run: Run, tree: Path, tmp_path: Path, compiled: Compiled) -> None:
    (tree / "dir.py").mkdir()
    (tree / "dir.py/in.py").write_bytes(ASYNC)
    (tmp_path / "out/pkg/nap.py").mkdir(parents=True)
    ran = run("compile", "src", "-o", "out")
    assert ran.status == 1
    assert "out/pkg/nap.py: error: C2S004 cannot be written: it is a directory" in ran.err
    assert (tmp_path / "out/dir.py/in.py").read_bytes() == compiled(ASYNC, "src/dir.py/in.py")


def test_a_file_in_the_way_of_a_directory(run: Run, tree: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out/pkg").write_bytes(b"in the way")
    ran = run("compile", "src", "-o", "out")
    assert ran.status == 1
    assert "C2S004" in ran.err and "Traceback" not in ran.err
    assert (tmp_path / "out/script.pyw").exists()
    assert (tmp_path / "out/pkg").read_bytes() == b"in the way"


def test_long_and_odd_names(run: Run, tmp_path: Path) -> None:
    root = tmp_path / "src"
    root.mkdir()
    names = ["n" * 252 + ".py", "with\nnewline.py", "-dash.py", "uml\u00e4ut.py", "[x]*.py"]
    for name in names:
        (root / name).write_bytes(ASYNC)
    with open(os.fsencode(root) + b"/bad\xff.py", "wb") as file:
        file.write(BROKEN)
    ran = run("compile", "src", "-o", "out")
    assert ran.status == 1
    assert set(names) < set(os.listdir(tmp_path / "out"))
    assert "with\nnewline" not in ran.err and "Traceback" not in ran.err
    assert run("compile", "x" * 5000 + ".py").status == 1


def test_check_of_a_tree(run: Run, tree: Path, tmp_path: Path) -> None:
    assert run("compile", "src", "-o", "out").status == 0
    assert run("compile", "src", "-o", "out", "--check").status == 0
    (tmp_path / "out/notes.txt").write_bytes(b"changed")
    (tmp_path / "out/pkg/plain.py").unlink()
    ran = run("compile", "src", "-o", "out", "--check")
    assert ran.status == 1
    assert ran.err.splitlines() == ["out/pkg/plain.py: missing", "out/notes.txt: stale"]


def test_json_of_a_tree(run: Run, tree: Path, tmp_path: Path) -> None:
    assert run("compile", "src", "-o", "out", "-f", "json").status == 0
    assert set(content_of(tmp_path / "out")) == {
        "pkg/__init__.json",
        "pkg/nap.json",
        "pkg/plain.json",
        "script.json",
    }


def test_vendored_runtime_runs_without_coro2sm(run: Run, tmp_path: Path) -> None:
    source = Path(__file__).parents[2] / "examples/compute.py"
    ran = run("compile", source, "-o", "out/", "--vendor-runtime", "out")
    assert (ran.status, ran.err) == (0, "")
    # -I -S: no site-packages, no environment, no current directory; only what stands beside the script.
    code = (
        "import sys, runpy; sys.path.insert(0, 'out'); import coro2sm.runtime as r; "
        "print(r.__file__); runpy.run_path('out/compute.py', run_name='__main__')"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", code], cwd=tmp_path, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    where, printed = done.stdout.split()
    assert Path(tmp_path, where).is_relative_to(tmp_path / "out/coro2sm/runtime") and printed == "52"


def test_vendored_runtime_spares_a_package_that_is_not_ours(run: Run, tree: Path, tmp_path: Path) -> None:
    (tmp_path / "out/coro2sm").mkdir(parents=True)
    (tmp_path / "out/coro2sm/__init__.py").write_bytes(b"# somebody else's\n")
    ran = run("compile", "src", "-o", "out", "--vendor-runtime", "out")
    assert ran.status == 1
    assert "was not made by --vendor-runtime" in ran.err
    assert (tmp_path / "out/coro2sm/__init__.py").read_bytes() == b"# somebody else's\n"
    assert not (tmp_path / "out/coro2sm/runtime").exists()


def test_vendoring_twice_and_checking(run: Run, tree: Path, tmp_path: Path) -> None:
    arguments = ("compile", "src", "-o", "out", "--vendor-runtime", "out")
    assert run(*arguments).status == 0
    assert run(*arguments).status == 0
    assert run(*arguments, "--check").status == 0
    (tmp_path / "out/coro2sm/runtime/__init__.py").write_bytes(b"# changed\n")
    assert run(*arguments, "--check").status == 1
