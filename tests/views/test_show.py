"""The listing: canonical, complete, the same from every kind of input, unmoved by edits elsewhere."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from coro2sm.compiler.api import compile_source
from coro2sm.compiler.machine.model import StateMachine
from coro2sm.compiler.views.listing import listing, transition_text

from tests.cli.conftest import ASYNC, Run
from tests.machine.corpus import EXAMPLES, TEXTS

NAP = """\
machine nap(n)
  fields
    n: parameter

  state ba0beed50a/0  +0  start: start
    | suspend: await asyncio.sleep(n)
    keep: n
    resume -> KEY

  state KEY  +1  resume: await asyncio.sleep(n)
    resumed with: n
    | return n
    return [n] -> end
"""


def test_a_listing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "nap.py").write_bytes(ASYNC)
    (machine,) = compile_source(ASYNC).machines
    assert run("show", "nap.py").out.decode() == NAP.replace("KEY", machine.states[1].key)
    text = run("show", "nap.py", "--lines").out.decode()
    assert "machine nap(n)  line 4\n" in text
    assert f"  state {machine.states[1].key}  [1] line 5  +1  resume" in text


@pytest.mark.parametrize("name", [*TEXTS, *EXAMPLES])
def test_every_state_and_transition_is_listed(name: str) -> None:
    for machine in compile_source({**TEXTS, **EXAMPLES}[name]).machines:
        lines = listing(machine).split("\n")
        assert [line.split()[1] for line in lines if line.startswith("  state ")] == [
            s.key for s in machine.states
        ]
        ways = ["    " + transition_text(machine, each, False) for each in machine.transitions]
        assert sorted(line for line in lines if line in ways) == sorted(ways)
        # A field may be called keep.
        states = lines[next(n for n, line in enumerate(lines) if line.startswith("  state ")) :]
        assert sum(line.startswith("    keep: ") for line in states) == len(machine.suspensions)
        assert listing(StateMachine.from_json(machine.to_json())) == "\n".join(lines)


def test_every_kind_of_input_gives_the_same(run: Run, tmp_path: Path) -> None:
    (tmp_path / "nap.py").write_bytes(ASYNC)
    run("compile", "nap.py", "-o", "out.py")
    run("compile", "nap.py", "--format", "json", "-o", "module.json")
    machines = run("show", "nap.py", "-f", "json").out
    (tmp_path / "machines.json").write_bytes(machines)
    (tmp_path / "machine.json").write_text(json.dumps(json.loads(machines)["machines"][0]["machine"]))
    expected = run("show", "nap.py")
    assert (expected.status, expected.err) == (0, "")
    for other in ("out.py", "module.json", "machines.json", "machine.json"):
        assert run("show", other) == expected
    assert run("show", "-", stdin=machines) == run("show", "-", stdin=ASYNC) == expected


def test_what_is_no_machine(run: Run, tmp_path: Path) -> None:
    (tmp_path / "nap.py").write_bytes(ASYNC)
    run("compile", "nap.py", "-o", "changed.py")
    (tmp_path / "changed.py").write_bytes(
        (tmp_path / "changed.py").read_bytes().replace(b"return n", b"return 2", 1)
    )
    run("compile", "nap.py", "--no-embed", "-o", "bare.py")
    (tmp_path / "plain.py").write_text("x = 1\n")
    (tmp_path / "other.json").write_text('{"format": "other"}')
    (tmp_path / "cut.json").write_text('{"format": "coro2sm-machine", ')
    for file, complaint in {
        "changed.py": "C2S060 the file was changed after it was compiled",
        "bare.py": "C2S060 it was compiled without its machines",
        "plain.py": "C2S060 there is no async function in it",
        "other.json": "C2S060 no machine: not a coro2sm-machine document",
        "cut.json": "C2S060 no machine: Expecting",
        "missing.py": "C2S003",
        "nap.py::nep": "C2S020 no machine is called 'nep'",
    }.items():
        ran = run("show", file)
        assert (ran.status, ran.out) == (1, b""), file
        assert complaint in ran.err, file
    assert "Did you mean 'nap'?" in run("show", "nap.py::nep").err


def test_the_output_is_never_the_input(run: Run, tmp_path: Path) -> None:
    (tmp_path / "nap.py").write_bytes(ASYNC)
    ran = run("show", "nap.py", "-o", "nap.py")
    assert ran.status == 2 and "would overwrite the input" in ran.err
    assert (tmp_path / "nap.py").read_bytes() == ASYNC
    assert run("show", "nap.py", "-o", "nap.txt").status == 0
    assert (tmp_path / "nap.txt").read_bytes() == run("show", "nap.py").out


def test_edits_elsewhere_change_nothing() -> None:
    text = EXAMPLES["examples/retry.py"]
    edited = '"""Another text."""\n\nimport os\n\n\ndef helper():\n    pass\n\n\n' + text.replace(
        "async def main", "async def other():\n    await main()\n\n\nasync def main"
    )
    before = {machine.qualname: listing(machine) for machine in compile_source(text).machines}
    after = {machine.qualname: listing(machine) for machine in compile_source(edited).machines}
    assert after.pop("other")
    assert after == before


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_git_compares_machines_by_textconv(tmp_path: Path) -> None:
    def git(*arguments: str) -> str:
        identity = ("-c", "user.name=a", "-c", "user.email=a@b.invalid")
        command = ["git", *identity, *arguments]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True).stdout

    git("init", "-q")
    git("config", "diff.coro2sm.textconv", f"{sys.executable} -m coro2sm show --textconv")
    (tmp_path / ".gitattributes").write_text("*.py diff=coro2sm\n")
    (tmp_path / "nap.py").write_bytes(ASYNC)
    (tmp_path / "plain.py").write_text("x = 1\n")
    git("add", ".")
    git("commit", "-q", "-m", "one")
    (tmp_path / "nap.py").write_bytes(b"# a comment\n" + ASYNC)
    assert git("diff") == ""
    (tmp_path / "nap.py").write_bytes(ASYNC.replace(b"sleep(n)", b"sleep(2 * n)"))
    diff = git("diff")
    assert "-    | suspend: await asyncio.sleep(n)" in diff
    assert "+    | suspend: await asyncio.sleep(2 * n)" in diff
    (tmp_path / "plain.py").write_text("x = 2\n")
    assert "+x = 2" in git("diff", "plain.py")


def test_the_text_for_git_is_there_for_every_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "nap.py").write_bytes(ASYNC)
    assert run("show", "--textconv", "nap.py") == run("show", "nap.py")
    for content in (b"x = 1\n", b"", bytes(range(256)), b"async def broken(:\n"):
        (tmp_path / "other.py").write_bytes(content)
        shown = run("show", "--textconv", "other.py")
        assert (shown.status, shown.out, shown.err) == (0, content, "")
    assert run("show", "--textconv", "missing.py").status == 1
    assert run("show", "--textconv", "--lines", "nap.py").status == 2
