"""The named programs of the differential tests, for tests of the machines themselves."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

_FILE = Path(__file__).parents[1] / "differential" / "corpus" / "__init__.py"
_SPEC = importlib.util.spec_from_file_location("coro2sm_test_corpus", _FILE)
assert _SPEC is not None and _SPEC.loader is not None
_MODULE = importlib.util.module_from_spec(_SPEC)
sys.modules[_SPEC.name] = _MODULE
_SPEC.loader.exec_module(_MODULE)

TEXTS: dict[str, str] = {program.name: program.text for program in _MODULE.programs() if program.runs_here}
"""Text by name, of those that this Python can read."""
EXAMPLES = {
    f"examples/{path.name}": path.read_text(encoding="utf-8")
    for path in sorted((Path(__file__).parents[2] / "examples").glob("*.py"))
}
