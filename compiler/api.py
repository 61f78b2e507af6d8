"""Compiling one source: text in, text and machines out. Bad input gives diagnostics, never an exception."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from .assemble import assemble, written
from .backends.python.limits import exceeds_limits
from .backends.python.lines import Line
from .backends.python.machine_class import stub_body, write_class
from .backends.python.names import ModuleNames
from .diagnostics import Diagnostic, Severity, in_order, render
from .diff.compare import Comparison, compare
from .diff.compare import Module as Compared
from .embed import Damaged, embedded_machines, machines_line
from .frontends.python.canonical import statements
from .frontends.python.functions import Outermost, Target, keep_native, lower_module
from .frontends.python.module import Module, Rejected, decode, read_module
from .frontends.python.pins import Pins
from .ir.function import Function
from .ir.show import show
from .machine.model import Arranged, StateMachine
from .pipeline import PASSES, build_machine
from .span import Span

_T = TypeVar("_T")
_DEEP_STACK = 512 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Options:
    """``only``: qualified names of the functions to compile, all if empty. ``outer.inner`` is written without
    ``<locals>``; where several have one name, ``f`` means all of them and ``f#2`` the second.

    ``strict``: what would stay native with a warning is an error, and nothing is compiled. ``embed``: the output
    ends with the JSON of its machines. ``optimize``: 0 writes every state out, 1 is the default. ``generators``: a
    ``def`` with ``yield`` becomes a machine, too.
    """

    only: tuple[str, ...] = ()
    strict: bool = False
    embed: bool = True
    optimize: int = 1
    generators: bool = False


@dataclass(frozen=True, slots=True)
class CompiledModule:
    """What became of a module. With an error among ``diagnostics``, ``code`` is the input.

    ``source_map`` has an entry for each line of ``code``: the place in the source that it stands for, the label of its
    state, and whether it is ours or the user's. The place is the statement that begins on the line (the first of
    several; a ``with`` as a whole for its head), else that line of the source, from column 0 to column 0. A line of
    ours has the place of the statement that it serves; ``NOWHERE`` is only outside machines. Empty where nothing was
    compiled. ``classes`` has each machine with its code, by the name of its class.
    """

    code: str
    machines: tuple[StateMachine, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    source_map: tuple[Line, ...] = ()
    dump: str = ""
    encoding: str = "utf-8"
    classes: Mapping[str, Arranged] = field(default_factory=dict)

    def encoded(self) -> bytes:
        """The output in the encoding of the source."""
        return self.code.encode(self.encoding)

    @property
    def has_errors(self) -> bool:
        return any(diagnostic.severity is Severity.ERROR for diagnostic in self.diagnostics)


def compile_source(
    text: str | bytes,
    filename: str = "<string>",
    options: Options | None = None,
    dump: str | None = None,
    taken: frozenset[str] = frozenset(),
) -> CompiledModule:
    """Compiles every async function of a module.

    ``taken`` are names that the module has besides those in the text. ``dump`` names a pass (see
    :func:`pass_names`) whose result is wanted as text. Never raises for bad input.
    """
    options = options or Options()
    encoding = "utf-8"
    try:
        if isinstance(text, bytes):
            data = text
            text = ""
            text, encoding = decode(data, filename)
        return _with_deep_stack(lambda: _compile(text, filename, options, dump, encoding, taken))
    except Rejected as rejected:
        code = text if isinstance(text, str) else ""
        return CompiledModule(code, diagnostics=(rejected.diagnostic,), encoding=encoding)


def compile_file(path: str | Path, options: Options | None = None) -> CompiledModule:
    """Compiles a file; one that can't be read gives a diagnostic."""
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        diagnostic = Diagnostic(
            "C2S003",
            Severity.ERROR,
            f"the file can't be read: {reason}",
            str(path),
            Span(0, 0, 0, 0),
            None,
            "Check the path and its permissions.",
        )
        return CompiledModule("", diagnostics=(diagnostic,))
    return compile_source(data, str(path), options)


def machines(source: str | bytes | Path) -> tuple[StateMachine, ...]:
    """The machines of a file or a text, in document order: compiled now, or read from the last line of compiled output.

    A ``Path``, and a string of one line that ends in ``.py`` or names a file, is a file. OSError: it can't be read.
    ValueError: it is no Python, or was compiled and then changed; the text is that of the diagnostic.
    """
    filename, text = "<string>", source
    if isinstance(source, Path) or (isinstance(source, str) and _names_a_file(source)):
        filename, text = str(source), Path(source).read_bytes()
    assert not isinstance(text, Path)
    try:
        decoded = text if isinstance(text, str) else decode(text, filename)[0]
        present = embedded_machines(decoded)
    except Rejected as rejected:
        raise ValueError(render(rejected.diagnostic)) from None
    if present is not None:
        return present
    module = compile_source(text, filename)
    if module.has_errors:
        raise ValueError("\n".join(render(found) for found in in_order(module.diagnostics)))
    return module.machines


def decoded(source: bytes, filename: str) -> str | None:
    """The text of a Python file in its own encoding; None: it can't be decoded, which compiling it explains."""
    try:
        return decode(source, filename)[0]
    except Rejected:
        return None


def diff(old: str | bytes | Path, new: str | bytes | Path) -> Comparison:
    """What changed between the machines of two files or texts, as :func:`machines` takes them, and raises."""
    before, after = (Compared("", _name_of(side), machines(side)) for side in (old, new))
    return compare([before], [after], statements)


def compare_modules(old: Sequence[Compared], new: Sequence[Compared]) -> Comparison:
    """What changed between the machines of two trees."""
    return compare(old, new, statements)


def _name_of(source: str | bytes | Path) -> str:
    is_file = isinstance(source, Path) or (isinstance(source, str) and _names_a_file(source))
    return str(source) if is_file else "<string>"


def _names_a_file(text: str) -> bool:
    if "\n" in text or "\r" in text or "\0" in text:
        return False
    try:
        return text.endswith((".py", ".pyw")) or (text != "" and Path(text).is_file())
    except OSError:
        return False


def pass_names() -> tuple[str, ...]:
    """The passes whose results can be dumped, in their order."""
    return PASSES


def _with_deep_stack(work: Callable[[], _T]) -> _T:
    """Deep expressions need deep recursion: tried again on a large stack only if the ordinary one was too small."""
    try:
        return work()
    except RecursionError:
        pass
    outcome: list[_T] = []
    failure: list[BaseException] = []

    def run() -> None:
        try:
            outcome.append(work())
        except BaseException as error:  # handed on to the caller
            failure.append(error)

    limit = sys.getrecursionlimit()
    size = threading.stack_size(_DEEP_STACK)
    sys.setrecursionlimit(max(limit, 200_000))
    try:
        thread = threading.Thread(target=run)
        thread.start()
        thread.join()
    finally:
        sys.setrecursionlimit(limit)
        threading.stack_size(size)
    if failure:
        raise failure[0]
    return outcome[0]


def _compile(
    text: str, filename: str, options: Options, dump: str | None, encoding: str, taken: frozenset[str]
) -> CompiledModule:
    present = _machines_of_compiled(text)
    if present is not None:
        return CompiledModule(text, present, encoding=encoding)
    module = read_module(text, filename, options.only, generators=options.generators)
    pins = Pins(module)
    if module.diagnostics or not any(definition.is_compiled for definition in module.definitions.values()):
        module.diagnostics.extend(pins.problems())
        return _result(module, text, (), (), options, "", encoding)
    names = ModuleNames(module.identifiers | taken, module.bound | taken, binds_unknown=module.binds_unknown)
    dumped: list[str] = []

    def observe(name: str, function: Function) -> None:
        if name == dump:
            dumped.append(show(function))

    kept: dict[str, Arranged] = {}
    compiled: list[tuple[Outermost, list[list[Line]]]] = []
    target = Target(names.fresh, names.builtin, partial(stub_body, names))
    for outermost in lower_module(module, target):
        classes: list[list[Line]] = []
        built: dict[str, Arranged] = {}
        for lowered in outermost.lowered:
            arranged = build_machine(pins.place(lowered.function), observe)
            built[lowered.class_name] = arranged
            classes.append(
                write_class(arranged, names, lowered.identifiers, lowered.class_name, mangles=lowered.mangles)
            )
        excess = next((found for found in map(exceeds_limits, classes) if found is not None), None)
        if excess is not None:
            keep_native(module, outermost.definition, f"its nesting ({excess})")
            continue
        kept |= built
        compiled.append((outermost, classes))
    module.diagnostics.extend(pins.problems())
    machines = sorted((each.machine for each in kept.values()), key=lambda machine: machine.span)
    if not compiled:
        return _result(module, text, (), (), options, "".join(dumped), encoding)
    lines = assemble(module, names, compiled)
    code = written(module, lines)
    if options.embed:
        code += "" if code.endswith(("\n", "\r")) else module.newline
        lines.append(Line(machines_line(code, machines)))
        code += lines[-1].text + module.newline
    result = _result(
        module, code, tuple(machines), _by_physical_line(lines), options, "".join(dumped), encoding
    )
    return replace(result, classes=kept)


def _by_physical_line(lines: list[Line]) -> tuple[Line, ...]:
    """A string literal may go on over several lines."""
    return tuple(replace(line, text=text) for line in lines for text in line.text.split("\n"))


def _machines_of_compiled(text: str) -> tuple[StateMachine, ...] | None:
    """The machines of a text that is a compiler's output as it was written: there is nothing left to compile."""
    try:
        return embedded_machines(text)
    except Damaged:
        return None


def _result(
    module: Module,
    code: str,
    machines: tuple[StateMachine, ...],
    lines: tuple[Line, ...],
    options: Options,
    dump: str,
    encoding: str,
) -> CompiledModule:
    diagnostics = [
        *module.diagnostics,
        *(d.native for d in module.definitions.values() if d.native is not None),
    ]
    if options.strict:
        diagnostics = [replace(each, severity=Severity.ERROR) for each in diagnostics]
    if any(each.severity is Severity.ERROR for each in diagnostics):
        code, machines, lines = module.text, (), ()
    return CompiledModule(code, machines, tuple(diagnostics), lines, dump, encoding)
