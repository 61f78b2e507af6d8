"""``coro2sm.install``: modules whose names match are compiled when they are imported.

A finder that stands first on ``sys.meta_path``, asks the others as if it weren't there, and puts a compiling loader
in place of theirs.
"""

from __future__ import annotations

import fnmatch
import os
import sys
import warnings
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

from .loader import Compiles, CompileWarning, busy, compiling, like_importlib
from .wishes import Wishes, wishes_in_environment


class Hook:
    """What ``install`` returns. ``patterns`` choose modules by name, ``wishes`` say how they are compiled."""

    def __init__(self, patterns: Sequence[str], wishes: Wishes) -> None:
        self.patterns = tuple(patterns)
        self.wishes = wishes

    def remove(self) -> None:
        """Modules that are imported from now on are left alone; those that are compiled stay so."""
        sys.meta_path[:] = [finder for finder in sys.meta_path if finder is not self]

    def __enter__(self) -> Hook:
        return self

    def __exit__(self, *exception: object) -> None:
        self.remove()

    def wants(self, fullname: str) -> bool:
        return not busy.now and matches(fullname, self.patterns)

    @like_importlib
    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The import system's question: the spec that the other finders give, with a loader that compiles."""
        if not self.wants(fullname):
            return None
        spec = _ask_others(self, fullname, path, target)
        if spec is not None and spec.loader is not None:
            spec.loader = self.loader(spec) or spec.loader
        return spec

    def loader(self, spec: ModuleSpec) -> Any:
        """A loader that compiles the module; None if it is to stay as it is."""
        return compiling(spec.loader, self.wishes)


@like_importlib
def _ask_others(
    hook: object, fullname: str, path: Sequence[str] | None, target: ModuleType | None
) -> ModuleSpec | None:
    for finder in list(sys.meta_path):
        find = None if finder is hook else getattr(finder, "find_spec", None)
        spec: ModuleSpec | None = None if find is None else find(fullname, path, target)
        if spec is not None:
            return spec
    return None


def matches(fullname: str, patterns: Sequence[str]) -> bool:
    """Whether one of the patterns fits: ``pkg`` is the package and all in it, ``pkg.*`` all in it; not coro2sm."""
    if fullname.partition(".")[0] == "coro2sm":
        return False
    return any(
        fnmatch.fnmatchcase(fullname, pattern)
        if any(char in pattern for char in "*?[")
        else fullname == pattern or fullname.startswith(f"{pattern}.")
        for pattern in patterns
    )


def install(*patterns: str, strict: bool = False, generators: bool = False) -> Hook:
    """Compiles every module that is imported from now on and whose name fits.

    ``"pkg"`` is the package with all its modules, ``"pkg.*"`` its modules alone; ``*``, ``?`` and ``[…]`` work as in
    file names. A module that can't be compiled runs as it was written, with one CompileWarning; with ``strict`` its
    import raises an ImportError. With ``generators``, generator functions are compiled, too. Modules that are already
    imported stay as they are, which a warning says.
    The hook that is returned can be removed, and is a context manager that removes itself.
    """
    hook = Hook(checked(patterns), Wishes(strict, generators))
    late = [name for name, module in sorted(sys.modules.items()) if hook.wants(name) and _is_native(module)]
    if late:
        warnings.warn(f"already imported, not compiled: {', '.join(late)}", CompileWarning, stacklevel=2)
    sys.meta_path.insert(0, hook)
    return hook


def checked(patterns: Sequence[str]) -> tuple[str, ...]:
    """The patterns; ValueError if one of them can't be part of a module's name."""
    for pattern in patterns:
        if not all(pattern.split(".")):
            raise ValueError(f"{pattern!r} names no module; write pkg, pkg.module or pkg.*")
    return tuple(patterns)


def _is_native(module: ModuleType) -> bool:
    return not isinstance(getattr(module, "__loader__", None), Compiles)


def patterns_in(text: str) -> tuple[str, ...]:
    """Patterns separated by commas."""
    return tuple(part.strip() for part in text.split(",") if part.strip())


def from_environment() -> tuple[tuple[str, ...], Wishes]:
    """What CORO2SM_PACKAGES, CORO2SM_STRICT and CORO2SM_GENERATORS ask for: patterns, and how to compile."""
    return patterns_in(os.environ.get("CORO2SM_PACKAGES", "")), wishes_in_environment()


def install_from_environment() -> Hook | None:
    """Installs what the environment asks for, in this process and its children; None if that is nothing."""
    patterns, wishes = from_environment()
    if not patterns:
        return None
    reach_children()
    return install(*patterns, strict=wishes.strict, generators=wishes.generators)


def reach_children() -> None:
    """Where CORO2SM_CHILDREN is 1, lets Python processes that are started from here read the environment, too."""
    if os.environ.get("CORO2SM_CHILDREN") != "1":
        return
    folder = os.path.join(os.path.dirname(__file__), "children")
    paths = [path for path in os.environ.get("PYTHONPATH", "").split(os.pathsep) if path]
    if folder not in paths:
        os.environ["PYTHONPATH"] = os.pathsep.join([folder, *paths])
