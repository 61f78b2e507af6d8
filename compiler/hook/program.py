"""Runs a script, a directory or zip file with a ``__main__``, or a module, compiled, as the interpreter would run it.

The program gets ``sys.argv``, ``sys.path[0]`` and a ``__main__`` of its own; what it raises ends the process as ever,
but for frames of ours, which its last traceback doesn't show.
"""

from __future__ import annotations

import importlib
import importlib.util
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib.machinery import ModuleSpec, SourceFileLoader
from types import CodeType, ModuleType, TracebackType
from typing import Any

from .finder import install
from .loader import compiling
from .wishes import Wishes


class NoProgram(Exception):
    """There is nothing to run; the text says why."""


@dataclass(frozen=True, slots=True)
class Program:
    """``target``: a path, or with ``is_module`` a module's name. ``packages``: patterns of what else is compiled.

    ``wishes``: how. ``loop``: asyncio, or small for the runtime's event loop in its place.
    """

    target: str
    arguments: tuple[str, ...] = ()
    is_module: bool = False
    packages: tuple[str, ...] = ()
    wishes: Wishes = field(default_factory=Wishes)
    loop: str = "asyncio"

    def run(self) -> None:
        """Raises NoProgram before anything has run; else what the program raises."""
        main = ModuleType("__main__")
        sys.excepthook = _without_ours(sys.excepthook, vars(main))
        if self.packages:
            install(*self.packages, strict=self.wishes.strict, generators=self.wishes.generators)
        if self.loop == "small":
            importlib.import_module("coro2sm.runtime.facade").install()
        sys.argv = [self.target, *self.arguments]
        if self.is_module:
            _set_first_path(os.getcwd())
            self._run_module(main, self.target)
        elif os.path.isdir(self.target) or _is_archive(self.target):
            _set_first_path(os.path.join(os.getcwd(), self.target), always=True)
            self._run_module(main, "__main__")
        else:
            _set_first_path(os.path.dirname(os.path.realpath(self.target)))
            self._run_script(main, self.target)

    def _run_script(self, main: ModuleType, path: str) -> None:
        if not os.path.exists(path):
            raise NoProgram(f"can't open file {path!r}: No such file or directory")
        path = os.path.join(os.getcwd(), path)  # as the interpreter does, which leaves `.` and `..` in it
        loader: Any = compiling(SourceFileLoader("__main__", path), self.wishes)
        _execute(main, loader.get_code("__main__"), None, loader, path)

    def _run_module(self, main: ModuleType, name: str) -> None:
        spec = _spec_of(name)
        loader: Any = compiling(spec.loader, self.wishes) or spec.loader
        code = loader.get_code(spec.name)
        if code is None:
            raise NoProgram(f"No code object available for {name}")
        if self.is_module:
            sys.argv[0] = spec.origin or name
        _execute(main, code, spec, loader, spec.origin)


def _spec_of(name: str) -> ModuleSpec:
    """The module that ``-m name`` runs: a package's ``__main__``. Imports the packages around it."""
    try:
        spec = importlib.util.find_spec(name) if name != "__main__" else _main_spec()
    except (ImportError, AttributeError, TypeError, ValueError) as error:
        raise NoProgram(f"Error while finding module specification for {name!r} ({error})") from error
    if spec is None:
        raise NoProgram(f"No module named {name}")
    if spec.submodule_search_locations is not None:
        if name.endswith("__main__"):
            raise NoProgram("Cannot use package as __main__ module")
        return _spec_of(f"{name}.__main__")
    if not hasattr(spec.loader, "get_code"):
        raise NoProgram(f"{name} has no code to run")
    return spec


def _main_spec() -> ModuleSpec | None:
    """That of a directory or archive on ``sys.path``; ``__main__`` itself is imported already."""
    for finder in sys.meta_path:
        spec = finder.find_spec("__main__", None)
        if spec is not None:
            return spec
    return None


def _execute(
    module: ModuleType, code: CodeType, spec: ModuleSpec | None, loader: Any, path: str | None
) -> None:
    module.__loader__, module.__spec__ = loader, spec
    module.__package__ = None if spec is None else spec.parent
    vars(module).update(__file__=path, __cached__=None if spec is None else spec.cached)
    vars(module)["__builtins__"] = sys.modules["builtins"]
    if sys.version_info < (3, 14):
        module.__annotations__ = {}
    sys.modules["__main__"] = module
    exec(code, vars(module))


def _without_ours(hook: Callable[..., Any], program: dict[str, Any]) -> Callable[..., Any]:
    """An excepthook that leaves out what stands above the program: the interpreter's runner and we."""

    def excepthook(kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
        while traceback is not None and traceback.tb_frame.f_globals is not program:
            traceback = traceback.tb_next
        hook(kind, error.with_traceback(traceback), traceback)

    return excepthook


def _set_first_path(path: str, *, always: bool = False) -> None:
    """What the interpreter has put there belongs to ``python -m coro2sm``, not to the program."""
    if not sys.flags.safe_path:
        sys.path[0] = path
    elif always:
        sys.path.insert(0, path)


def _is_archive(path: str) -> bool:
    from zipfile import is_zipfile

    return os.path.isfile(path) and is_zipfile(path)
