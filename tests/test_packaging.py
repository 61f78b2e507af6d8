"""What is installed: pyproject.toml against the disk, public names, the version, the README's commands."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import coro2sm
import pytest
from coro2sm.compiler.version import VERSION

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def packages_on_disk() -> set[str]:
    found = {"coro2sm"}
    for top in ("compiler", "runtime"):
        for path in (ROOT / top).rglob("*.py"):
            parts = path.relative_to(ROOT).parent.parts
            if "_root" not in parts and "__pycache__" not in parts:
                found.add(".".join(("coro2sm", *parts)))
    return found


def test_every_package_is_listed() -> None:
    listed = PROJECT["tool"]["setuptools"]["packages"]
    assert set(listed) == packages_on_disk()
    assert listed == sorted(listed)


def test_every_package_has_an_init() -> None:
    for name in packages_on_disk() - {"coro2sm"}:
        assert ROOT.joinpath(*name.split(".")[1:], "__init__.py").is_file(), name


def test_every_data_file_is_packaged() -> None:
    data = PROJECT["tool"]["setuptools"]["package-data"]
    patterns = {(package, pattern) for package, names in data.items() for pattern in names}
    for top in ("compiler", "runtime"):
        for path in (ROOT / top).rglob("*"):
            if path.is_dir() or path.suffix in (".py", ".pyc") or "__pycache__" in path.parts:
                continue
            parts = path.relative_to(ROOT).parent.parts
            package = "coro2sm" if "_root" in parts else ".".join(("coro2sm", *parts))
            assert any(name == package and path.match(pattern) for name, pattern in patterns), path


def test_version_is_one() -> None:
    assert PROJECT["project"]["version"] == VERSION == coro2sm.__version__


def test_changelog_knows_the_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(rf"^## {re.escape(VERSION)}\b", changelog, re.MULTILINE)


def test_public_names_exist_and_are_documented() -> None:
    for name in coro2sm.__all__:
        assert getattr(coro2sm, name) is not None
        if name != "__version__":
            assert getattr(coro2sm, name).__doc__, name
    assert set(coro2sm.__all__) <= set(dir(coro2sm))
    with pytest.raises(AttributeError, match="'coro2sm' has no attribute 'nosuch'"):
        _ = coro2sm.nosuch


def test_module_and_function_are_the_same_command() -> None:
    done = subprocess.run([sys.executable, "-m", "coro2sm", "--version"], capture_output=True, text=True)
    assert (done.returncode, done.stdout.split()[:2]) == (0, ["coro2sm", VERSION])
    assert PROJECT["project"]["scripts"] == {"coro2sm": "coro2sm.compiler.cli:main"}


def test_one_test_command_everywhere() -> None:
    """README, Makefile and .ci/run pass the same arguments to pytest."""
    command = "python -m pytest -n 2"
    for name in ("README.md", ".ci/run"):
        assert command in (ROOT / name).read_text(encoding="utf-8"), name
    assert "$(PYTHON) -m pytest -n 2" in (ROOT / "Makefile").read_text(encoding="utf-8")


def test_readme_shows_no_example_that_is_missing() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"\bexamples/\w+\.py\b", readme))
    assert named and all((ROOT / name).is_file() for name in named)


@pytest.mark.slow
def test_wheel_and_editable_install_run_the_command(tmp_path: Path) -> None:
    """The real thing, in new environments; needs the package index."""
    for number, arguments in enumerate((["."], ["-e", "."])):
        venv = tmp_path / str(number)
        subprocess.run([sys.executable, "-m", "venv", venv], check=True)
        python = next(path for path in (venv / "bin/python", venv / "Scripts/python.exe") if path.exists())
        subprocess.run([python, "-m", "pip", "install", "-q", *arguments], cwd=ROOT, check=True)
        script = next(path for path in python.parent.iterdir() if path.stem == "coro2sm")
        for command in ([script], [python, "-m", "coro2sm"]):
            out = tmp_path / f"{number}.py"
            subprocess.run(
                [*command, "compile", ROOT / "examples/compute.py", "-o", out], check=True, cwd=tmp_path
            )
            ran = subprocess.run([python, out], capture_output=True, text=True, cwd=tmp_path)
            assert (ran.returncode, ran.stdout) == (0, "52\n"), ran.stderr
        typed = (
            "import coro2sm, pathlib; assert pathlib.Path(coro2sm.__file__).with_name('py.typed').exists()"
        )
        subprocess.run([python, "-c", typed], check=True, cwd=tmp_path)
