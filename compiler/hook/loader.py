"""Loaders of source files whose modules come compiled.

Each is the loader that the import system found, of a class derived from its class, with another ``get_code``:
resources, sources, file names and ``isinstance`` stay what they are, in directories and in zip files.
"""

from __future__ import annotations

import functools
import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.machinery import SourceFileLoader
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any, TypeVar, cast
from zipimport import zipimporter

from .cache import Compiled, Entry
from .wishes import Wishes

if TYPE_CHECKING:
    import ast

    from ..diagnostics import Diagnostic

_Function = TypeVar("_Function", bound=Callable[..., Any])


class CompileWarning(UserWarning):
    """A module could not be compiled and runs as it was written."""


class NotCompiled(ImportError):
    """A module could not be compiled, and ``strict`` was asked for."""


compiled_modules: dict[str, int] = {}
"""How many machines each module has that was compiled for this process, now or earlier and found in the cache."""


def like_importlib(function: _Function) -> _Function:
    """The interpreter takes the import system's frames out of tracebacks; it knows them by their file name."""
    plain = cast(FunctionType, function)
    plain.__code__ = plain.__code__.replace(co_filename="<frozen importlib._bootstrap_external>")
    return function


def compiling(loader: Any, wishes: Wishes) -> Any:
    """A loader like ``loader`` that compiles; None where it doesn't read Python source in the usual way."""
    kind: Any = type(loader)
    if isinstance(loader, Compiling):
        return loader
    if not _reads_source(kind):
        return None
    copy: Any = object.__new__(_derived(kind))
    copy.__dict__.update(loader.__dict__)
    copy.wishes = wishes
    return copy


def _reads_source(kind: type) -> bool:
    """Whether its ``get_code`` is that of the import system, so that nobody else's rewriting is lost."""
    if issubclass(kind, SourceFileLoader):
        usual = ("get_code", "exec_module", "source_to_code")
        return all(getattr(kind, name) == getattr(SourceFileLoader, name) for name in usual)
    return kind is zipimporter


@functools.cache
def _derived(kind: type) -> type:
    return type(kind.__name__, (Compiling, kind), {"__module__": kind.__module__})


class Compiles:
    """Any loader that compiles."""

    wishes: Wishes


class Compiling(Compiles):
    """What is put before the class of a loader."""

    @like_importlib
    def get_code(self, fullname: str) -> CodeType | None:
        """The compiled module's code; the original's, where there is nothing to compile or it can't be."""
        loader: Any = super()
        path = loader.get_filename(fullname)
        source = loader.get_data(path) if path.endswith((".py", ".pyw")) else b""
        if not self.wishes.concern(source) or busy.now:
            return cast("CodeType | None", loader.get_code(fullname))
        entry = Entry(path, source, self.wishes.tags)
        found = entry.read()
        native = None
        if found is None:
            native = loader.get_code(fullname)  # what is wrong with the source is said as ever
            found = compiled(source, path, fullname, entry, self.wishes)
        if found.functions:
            compiled_modules[fullname] = found.functions
        return found.code or native or cast("CodeType | None", loader.get_code(fullname))


@like_importlib
def compiled(
    source: bytes,
    path: str,
    fullname: str,
    entry: Entry,
    wishes: Wishes,
    *,
    rewrite: Callable[[ast.Module], None] | None = None,
) -> Compiled:
    """The module compiled, and kept in the cache; without code where it can't be compiled, which is said.

    ``rewrite`` changes the tree before it becomes code. Raises NotCompiled where that is wished for.
    """
    problems: tuple[Diagnostic, ...] = ()
    try:
        with _compiling():
            from .code import machines_of

            machines = machines_of(source, path, wishes)
            problems = machines.problems
            code = None
            if machines.tree is not None:
                if rewrite is not None:
                    rewrite(machines.tree)
                code = compile(machines.tree, path, "exec", dont_inherit=True)
    except Exception as error:
        from ..diagnostics import internal_error

        problems = (internal_error(path, error),)
    if problems:
        _complain(problems, path, fullname, strict=wishes.strict)
        return Compiled(None)
    found = Compiled(code, machines.functions)
    entry.write(found)
    return found


@like_importlib
def _complain(problems: tuple[Diagnostic, ...], path: str, fullname: str, *, strict: bool) -> None:
    from ..diagnostics import in_order, render

    text = "\n".join(render(each) for each in in_order(problems))
    if strict:
        raise NotCompiled(f"{fullname} can't be compiled:\n{text}", name=fullname, path=path) from None
    message = f"{fullname} runs as it was written, it can't be compiled:\n{text}"
    try:
        warnings.warn(message, CompileWarning, stacklevel=2)
    except CompileWarning:  # filters that make errors of warnings must not break the program
        print(f"coro2sm: {message}", file=sys.stderr)


class _Busy(threading.local):
    """Whether this thread is compiling: what the compiler itself imports stays as it is."""

    now = False


busy = _Busy()


@contextmanager
def _compiling() -> Iterator[None]:
    busy.now = True
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # those about the source were given when it was read
            yield
    finally:
        busy.now = False
