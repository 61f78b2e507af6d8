"""A folder of modules that is run natively and through the hook, each in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

import pytest


@dataclass(frozen=True)
class Ran:
    status: int
    out: str
    err: str


class Project:
    """Files below ``root``, which is the current directory of what runs and first on ``sys.path``."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def write(self, files: dict[str, str] | None = None, **texts: str) -> Project:
        """Paths, or names: ``pkg__main="…"`` is pkg/main.py, ``pkg__="…"`` is pkg/__init__.py."""
        paths = dict(files or {})
        for name, text in texts.items():
            plain = name.removesuffix("__").replace("__", "/")
            paths[f"{plain}/__init__.py" if name.endswith("__") else f"{plain}.py"] = text
        for place, text in paths.items():
            path = self.root / place
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(dedent(text), encoding="utf-8")
        return self

    def python(self, *arguments: str, **environment: str) -> Ran:
        variables = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("CORO2SM", "PYTEST", "PYTHONDONT"))
        }
        done = subprocess.run(
            [sys.executable, *arguments],
            cwd=self.root,
            env={**variables, "PYTHONHASHSEED": "0", **environment},
            capture_output=True,
            text=True,
            timeout=120,
        )
        return Ran(done.returncode, done.stdout, done.stderr)

    def hooked(self, code: str, packages: str, *arguments: str, **environment: str) -> Ran:
        """Runs the statement with the hook for ``packages``."""
        text = f"import coro2sm.auto; {code}"
        return self.python("-c", text, *arguments, CORO2SM_PACKAGES=packages, **environment)

    def both(self, code: str, packages: str) -> Ran:
        """Runs the statement natively, compiled, and compiled again from the cache; all three must be alike."""
        native = self.hooked(code, "")
        for _ in range(2):
            assert self.hooked(code, packages) == native
        return native

    def machines(self, module: str, packages: str) -> int:
        """How many classes of machines a module has when it is imported through the hook."""
        count = "print(sum('_machine' in name and isinstance(v, type) for name, v in vars(m).items()))"
        ran = self.hooked(f"import {module} as m; {count}", packages)
        assert ran.err == ""
        return int(ran.out.split()[-1])


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)
