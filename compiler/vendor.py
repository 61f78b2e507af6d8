"""Copies the runtime beside compiled files, so that they run where coro2sm is not installed.

``DIR/coro2sm/__init__.py`` is a package that holds nothing but ``DIR/coro2sm/runtime/``, so ``import
coro2sm.runtime`` in a compiled file finds the copy wherever DIR is on ``sys.path``: the directory of the
script that runs always is.  The compiler knows the runtime as a name only and does not import it.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path

from .version import VERSION

RUNTIME = "coro2sm.runtime"
MARK = '"""The runtime of coro2sm'
PACKAGE = f'''{MARK} {VERSION}, copied by `coro2sm compile --vendor-runtime`.

Only coro2sm.runtime is here; install coro2sm for the compiler.
"""
'''


def files(directory: Path) -> dict[Path, bytes]:
    """What belongs where, for the runtime to be importable from ``directory``.

    Raises FileNotFoundError if the runtime is not installed as files, FileExistsError if the directory holds
    a package ``coro2sm`` that is not a copy of ours.
    """
    package = directory / "coro2sm"
    beginning = package / "__init__.py"
    if package.exists() and (not beginning.is_file() or not beginning.read_bytes().startswith(MARK.encode())):
        raise FileExistsError(17, "it exists and was not made by --vendor-runtime", str(package))
    wanted = {beginning: PACKAGE.encode()}
    root = _runtime_root()
    for path in sorted(root.rglob("*")):
        if path.is_file() and (path.suffix == ".py" or path.name == "py.typed"):
            wanted[package / "runtime" / path.relative_to(root)] = path.read_bytes()
    return wanted


def _runtime_root() -> Path:
    found = importlib.util.find_spec(RUNTIME)
    for place in (found.submodule_search_locations or []) if found else []:
        if Path(place, "__init__.py").is_file():
            return Path(place)
    raise FileNotFoundError(2, f"the package {RUNTIME} is not installed as files", RUNTIME)
