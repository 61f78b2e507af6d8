"""Records a program in a process of its own: a fixed hash seed, and an end whatever the program does.

    recorded("lessons/gather.py", entry=None)   →   Recording(document={…}, diagnostics=())

The process is child.py; what it found comes back pickled.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .. import tree
from ..diagnostics import Diagnostic, Severity
from ..span import NOWHERE

_CHILD = f"{__package__}.child"
_GRACE = 60.0
"""Seconds after which not even the watch inside can have worked."""


@dataclass(frozen=True, slots=True)
class Recording:
    """``document``: the trace, None if there is none, of which the diagnostics say why."""

    document: dict[str, Any] | None
    diagnostics: tuple[Diagnostic, ...] = ()


def recorded(path: str, entry: str | None = None) -> Recording:
    """What a run of the file gives. OSError: it can't be read."""
    tree.read_file(path)
    with tempfile.TemporaryDirectory(prefix="coro2sm-") as folder:
        result = Path(folder) / "result"
        command = [sys.executable, "-P", "-m", _CHILD, path, entry or "", str(result)]
        environment = {**os.environ, "PYTHONHASHSEED": "0"}
        try:
            done = subprocess.run(
                command,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                timeout=_GRACE,
                check=False,
            )
            status = f"its process ended with status {done.returncode}"
        except subprocess.TimeoutExpired:
            status = f"its process didn't end in {_GRACE:g} seconds"
        if not result.exists():
            return Recording(None, (problem(path, f"the run left nothing: {status}", None),))
        found = pickle.loads(result.read_bytes())
        assert isinstance(found, Recording)
        return found


def problem(path: str, message: str, advice: str | None) -> Diagnostic:
    """Why there is nothing to step through."""
    return Diagnostic("C2S070", Severity.ERROR, message, path, NOWHERE, None, advice)
