"""The import hook under pytest: what pytest rewrites for its assertions is compiled first, then rewritten.

In: a module that pytest's own hook has claimed. Out: its machines, at the original's positions, with asserts that
explain themselves as ever.
"""

from __future__ import annotations

import ast
import functools
import sysconfig
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import Any, cast

import pytest
from _pytest.assertion.rewrite import AssertionRewritingHook, rewrite_asserts

from .cache import Entry
from .finder import Hook, matches
from .loader import Compiles, busy, compiled, compiled_modules
from .wishes import Wishes


class RewritingHook(Hook):
    """A hook that also compiles what pytest rewrites; and with ``tests``, every such module below ``root``."""

    def __init__(self, patterns: tuple[str, ...], wishes: Wishes, *, tests: bool, root: Path) -> None:
        super().__init__(patterns, wishes)
        self.tests = tests
        self.root = root

    def wants(self, fullname: str) -> bool:
        return not busy.now and (self.tests or super().wants(fullname))

    def loader(self, spec: ModuleSpec) -> Any:
        is_rewritten = isinstance(spec.loader, AssertionRewritingHook)
        if matches(spec.name, self.patterns) or (self.tests and is_rewritten and self._is_test(spec)):
            return rewriting(spec.loader, self.wishes) if is_rewritten else super().loader(spec)
        return None

    def _is_test(self, spec: ModuleSpec) -> bool:
        """What is installed isn't one, though pytest rewrites its plugins."""
        if spec.origin is None or spec.name.partition(".")[0] == "coro2sm":
            return False
        path = Path(spec.origin)
        installed = [Path(sysconfig.get_path(kind)) for kind in ("purelib", "platlib", "stdlib")]
        return path.is_relative_to(self.root) and not any(path.is_relative_to(place) for place in installed)


def rewriting(hook: Any, wishes: Wishes) -> Any:
    """Pytest's hook, of which it is a twin with the same state, as a loader that compiles."""
    kind: Any = type(hook)
    twin: Any = object.__new__(_derived(kind, wishes))
    twin.__dict__ = hook.__dict__
    return twin


@functools.cache
def _derived(kind: type, wishes: Wishes) -> type:
    return type(kind.__name__, (_Rewriting, kind), {"__module__": kind.__module__, "wishes": wishes})


class _Rewriting(Compiles):
    config: pytest.Config

    def exec_module(self, module: ModuleType) -> None:
        native: Any = super()
        assert module.__spec__ is not None and module.__spec__.origin is not None
        path = module.__spec__.origin
        source = Path(path).read_bytes()
        if not self.wishes.concern(source) or not _is_python(source, path):
            native.exec_module(module)
            return
        version = "".join(part for part in pytest.__version__ if part.isalnum())
        entry = Entry(path, source, (*self.wishes.tags, "pytest", version))
        found = entry.read()
        if found is None:

            def rewrite(tree: ast.Module) -> None:
                rewrite_asserts(tree, source, path, self.config)

            found = compiled(source, path, module.__name__, entry, self.wishes, rewrite=rewrite)
        if found.code is None:
            native.exec_module(module)
            return
        compiled_modules[module.__name__] = found.functions
        cast(Any, self)._rewritten_names[module.__name__] = Path(path)
        exec(found.code, vars(module))


def _is_python(source: bytes, path: str) -> bool:
    try:
        ast.parse(source, path)
    except (SyntaxError, ValueError):
        return False
    return True
