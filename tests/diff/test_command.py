"""``coro2sm diff`` and ``coro2sm baseline`` as they are called: sides, formats, statuses, git."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from coro2sm.compiler.diff.rules import RULES

from tests.cli.conftest import Run, run

__all__ = ["run"]

OLD = "async def f(x):\n    a = await x.one()\n    print(a)\n    return await x.two(a)\n"
NEW = "async def f(x):\n    a = await x.one()\n    print(a + 1)\n    return await x.two(a)\n"


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "old.py").write_text(OLD)
    (tmp_path / "new.py").write_text(NEW)
    return tmp_path


def test_text(files: Path, run: Run) -> None:
    ran = run("diff", "old.py", "new.py")
    assert ran.status == 1 and ran.err == ""
    assert ran.out.decode().splitlines() == [
        "new.py:3: C2D501 - f: 'print(a)' became 'print(a + 1)'",
        "new.py:4: C2D703 STALE f: a run parked at line 4 of the old version: "
        "before it, 'print(a)' was changed or removed; and 1 more",
        "",
        "1 machine changed, 2 findings at level GRAPH.",
        "Parked runs: 1 SAFE, 1 STALE.",
        "Not checked, since awaited from elsewhere: x.one, x.two.",
    ]


@pytest.mark.parametrize("form", ["text", "json", "markdown", "sarif", "github"])
def test_the_status_is_the_same_in_every_format(files: Path, run: Run, form: str) -> None:
    assert run("diff", "old.py", "new.py", "-f", form).status == 1
    assert run("diff", "old.py", "old.py", "-f", form).status == 0
    assert run("diff", "old.py", "new.py", "-f", form, "--exit-zero").status == 0
    assert run("diff", "old.py", "missing.py", "-f", form).status == 2


def test_the_gate(files: Path, run: Run) -> None:
    (files / "renamed.py").write_text(OLD.replace("async def f", "async def g"))
    assert run("diff", "old.py", "renamed.py").status == 1
    assert run("diff", "old.py", "renamed.py", "--fail-on", "behaviour").status == 0
    assert run("diff", "old.py", "renamed.py", "--level", "resume").status == 0


def test_json_fits_its_schema(files: Path, run: Run) -> None:
    document = json.loads(run("diff", "old.py", "new.py", "-f", "json").out)
    schema = json.loads((Path(__file__).parents[2] / "compiler" / "diff" / "schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(document, schema)
    assert [each["verdict"] for each in document["machines"][0]["resumes"]] == ["SAFE", "STALE"]


def test_sarif(files: Path, run: Run) -> None:
    document = json.loads(run("diff", "old.py", "new.py", "-f", "sarif").out)
    (one,) = document["runs"]
    assert document["version"] == "2.1.0"
    rules = one["tool"]["driver"]["rules"]
    assert {rule["id"]: rule["defaultConfiguration"]["level"] for rule in rules} == {
        "C2D501": "warning",
        "C2D703": "error",
    }
    for result in one["results"]:
        rule = rules[result["ruleIndex"]]
        assert (result["ruleId"], result["level"]) == (rule["id"], rule["defaultConfiguration"]["level"])


def test_results_of_sarif_are_known_again(files: Path, run: Run) -> None:
    """By a fingerprint that no line is in, and by a place below the folder that it runs in."""

    def results(new: str) -> list[dict[str, Any]]:
        found = json.loads(run("diff", "old.py", new, "-f", "sarif").out)["runs"][0]["results"]
        assert isinstance(found, list)
        return found

    (files / "a b.py").write_text(NEW)
    before = results("a b.py")
    (files / "a b.py").write_text("# moved\n\n" + NEW)
    after = results(str(files / "a b.py"))
    places = [each["locations"][0]["physicalLocation"] for each in (*before, *after)]
    assert {place["artifactLocation"]["uri"] for place in places} == {"a%20b.py"}
    assert places[0]["region"] != places[2]["region"]
    prints = [[each["partialFingerprints"]["coro2smFinding/v1"] for each in side] for side in (before, after)]
    assert prints[0] == prints[1] and len(set(prints[0])) == 2


def test_every_kind_of_side(files: Path, run: Run) -> None:
    assert run("compile", "old.py", "-o", "compiled.py").status == 0
    assert run("compile", "old.py", "-f", "json", "-o", "machines.json").status == 0
    for side in ("compiled.py", "machines.json", "old.py::f"):
        ran = run("diff", "old.py::f" if "::" in side else "old.py", side)
        assert (ran.status, ran.out) == (0, b"0 machines changed, 0 findings at level GRAPH.\n"), side
    assert run("diff", "-", "new.py", stdin=OLD.encode()).status == 1
    for name, text in (("one", OLD), ("two", NEW)):
        (files / name / "deep").mkdir(parents=True)
        (files / name / "deep" / "m.py").write_text(text)
    assert "two/deep/m.py:3: C2D501" in run("diff", "one", "two").out.decode()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("old.py",), "give OLD and NEW"),
        (("-", "-"), "only one side"),
        (("old.py", "broken.py"), "C2S001"),
        (("old.py", "broken.json"), "C2S050"),
        (("old.py", "old.py::nothing"), "no compiled function nothing"),
        (("nowhere:old.py", "old.py"), "nowhere:old.py"),
    ],
)
def test_what_cannot_be_compared(files: Path, run: Run, arguments: tuple[str, ...], message: str) -> None:
    (files / "broken.py").write_text("async def f(:\n")
    (files / "broken.json").write_text('{"format": "coro2sm-machine", "version": 99}')
    ran = run("diff", *arguments)
    assert ran.status == 2 and message in ran.err and ran.out == b""


def test_nothing_is_executed(files: Path, run: Run) -> None:
    (files / "trap.py").write_text("raise SystemExit(9)\n" + OLD)
    assert run("diff", "old.py", "trap.py").status == 0


def test_settings_and_allowances(files: Path, run: Run) -> None:
    (files / "pyproject.toml").write_text('[tool.coro2sm.diff]\nlevel = "behaviour"\nC2D703 = "off"\n')
    ran = run("diff", "old.py", "new.py")
    assert ran.status == 1 and b"C2D703" not in ran.out and b"BEHAVIOUR" in ran.out
    (files / "new.py").write_text(NEW.replace("+ 1)", "+ 1)  # coro2sm: allow C2D501 only printed"))
    ran = run("diff", "old.py", "new.py")
    assert ran.status == 0 and b"Allowed at new.py:3: C2D501 (only printed)." in ran.out
    (files / "new.py").write_text(NEW.replace("+ 1)", "+ 1)  # coro2sm: allow C2D501"))
    assert b"new.py:3: C2D903" in run("diff", "old.py", "new.py").out
    (files / "pyproject.toml").write_text('[tool.coro2sm.diff]\nlevel = "strictest"\n')
    ran = run("diff", "old.py", "new.py")
    assert ran.status == 2 and "C2S040" in ran.err and "pyproject.toml:2" in ran.err


def test_rules_are_explained(run: Run) -> None:
    for id, rule in RULES.items():
        out = run("rule", id).out.decode()
        assert out.startswith(f"{id}: {rule.name}\n") and rule.level.name.lower() in out
    assert {id.encode() for id in RULES} <= set(run("rule").out.split())


def test_a_baseline(files: Path, run: Run) -> None:
    assert run("baseline", "write", "old.py", "new.py").status == 0
    text = (files / "coro2sm-baseline.jsonl").read_text()
    assert len(text.splitlines()) == 3
    assert run("baseline", "check", "old.py", "new.py").status == 0
    # What moves nothing but places changes nothing in it.
    (files / "old.py").write_text("# a comment\n\n" + OLD)
    assert run("baseline", "write", "old.py", "new.py").status == 0
    assert (files / "coro2sm-baseline.jsonl").read_text() == text
    (files / "old.py").write_text(NEW)
    ran = run("baseline", "check", "old.py", "new.py")
    assert ran.status == 1 and b"old.py:3: C2D501" in ran.out
    assert run("baseline", "check", "old.py", "-b", "missing").status == 2


# Git.


@pytest.fixture
def repository(files: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
    (files / "new.py").unlink()
    git(files, "init", "-q")
    git(files, "add", ".")
    git(files, "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "one")
    (files / "old.py").write_text(NEW)
    return files


def git(where: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=where, capture_output=True, text=True, check=True)
    return done.stdout


def test_revisions(repository: Path, run: Run) -> None:
    for arguments in (
        ("HEAD:old.py", "old.py"),
        ("HEAD:", "."),
        ("--against", "HEAD"),
        ("--against", "HEAD", "old.py"),
    ):
        ran = run("diff", *arguments)
        assert ran.status == 1 and b"old.py:3: C2D501" in ran.out, arguments
    (repository / "added.py").write_text(OLD.replace("f(", "fresh("))
    assert b"added.py:1: C2D601" in run("diff", "--against", "HEAD").out
    assert run("diff", "--against", "nosuch").status == 2


def test_as_external_diff_of_git(repository: Path) -> None:
    """The recipe of the documentation."""
    (repository / ".gitattributes").write_text("*.py diff=coro2sm\n")
    git(repository, "config", "diff.coro2sm.command", f"{sys.executable} -m coro2sm diff")
    shown = git(repository, "diff")
    assert "old.py:3: C2D501 - f: 'print(a)' became 'print(a + 1)'" in shown
    (repository / "old.py").unlink()
    assert "old.py:1: C2D602 GONE f: f is gone" in git(repository, "diff")
