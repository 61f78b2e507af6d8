"""``coro2sm compile``: options, and the run: plan, compile, put each result where it belongs, report."""

from __future__ import annotations

import difflib
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import click

from .. import config, output, tree, vendor
from ..diagnostics import Diagnostic, Severity, has_errors
from ..span import NOWHERE
from . import terminal
from .batch import Form, Job, Result, compile_all
from .plan import STDIN, Compilation, Plan, Wish, make_plan, refuse_inputs, targets_of

HELP = """Compile async functions to state-machine classes.

PATH is a Python file, - for standard input, or a directory. One file goes to standard output, or to the file
or directory OUT. Several files go into the directory OUT. Of a directory, OUT becomes the new root: every
Python file is compiled to the same place below OUT, all other files are copied.

A file that cannot be compiled is reported. In a directory, or among several files, it is copied unchanged;
alone, it is not written. An input is never overwritten without --in-place, no output is ever half written.

\b
Examples:
  coro2sm compile job.py                        print the compiled file
  coro2sm compile job.py -o job_machine.py      write it
  coro2sm compile src -o build/src              compile a whole tree
  coro2sm compile src -o build/src --check      is build/src up to date?
  coro2sm compile job.py --diff                 what would change
  coro2sm compile job.py --only Client.fetch    compile one function
  coro2sm compile job.py -o out/job.py --vendor-runtime out
                                                runs where coro2sm is not installed
  cat job.py | coro2sm compile - > out.py       as a filter

\b
Settings come from [tool.coro2sm] in the nearest pyproject.toml above PATH (include, exclude, strict,
optimisation, generators); the environment (CORO2SM_INCLUDE, CORO2SM_EXCLUDE, CORO2SM_STRICT,
CORO2SM_OPTIMISATION, CORO2SM_GENERATORS) goes over the file, the options go over both. NO_COLOR turns colours off.

\b
Exit status: 0 all went well (warnings included), 1 something could not be compiled or written, or is stale
(--check), 2 the command line makes no sense.
"""


@dataclass(frozen=True, slots=True)
class Request:
    """What the options say, as they were given."""

    wish: Wish
    only: tuple[str, ...]
    embed: bool
    dump: str | None
    check: bool
    diff: bool
    vendor_to: str | None
    processes: int | None


@dataclass(slots=True)
class Outcome:
    """What has happened so far: the findings, the stale outputs, whether anything failed."""

    found: list[Diagnostic] = field(default_factory=list)
    stale: list[str] = field(default_factory=list)

    def add(self, code: str, path: str | Path, message: str, advice: str | None = None) -> None:
        self.found.append(Diagnostic(code, Severity.ERROR, message, str(path), NOWHERE, None, advice))

    def status(self) -> int:
        return 1 if self.stale or has_errors(self.found) else 0


@click.command("compile", help=HELP, short_help="Compile async functions to state-machine classes.")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option(
    "-o", "--output", "out", metavar="OUT", help="File or directory for the result; - is standard output."
)
@click.option("--in-place", is_flag=True, help="Overwrite the input files themselves.")
@click.option(
    "--check", is_flag=True, help="Write nothing; exit status 1 if OUT is not what would be written."
)
@click.option("--diff", is_flag=True, help="Write nothing; print a unified diff from source to machine.")
@click.option(
    "--only",
    metavar="QUALNAME",
    multiple=True,
    help="Compile only this function: outer.inner without <locals>, f#2 for the second f. May be repeated.",
)
@click.option("--dump", metavar="PASS", help="Print the intermediate form after this pass instead of Python.")
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(["python", "json"]),
    default="python",
    help="What to write: the compiled file, or its machines as JSON (x.py becomes x.json in a directory).",
)
@click.option(
    "--vendor-runtime", "vendor_to", metavar="DIR", help="Put a copy of the runtime into DIR/coro2sm."
)
@click.option("--python-only", is_flag=True, help="Of a directory, do not copy what is not Python.")
@click.option("--strict/--no-strict", default=None, help="A function that cannot be compiled is an error.")
@click.option("--generators/--no-generators", default=None, help="Compile generator functions, too.")
@click.option(
    "--embed/--no-embed", default=True, help="End the file with its machines as a comment line (default)."
)
@click.option(
    "--optimisation", type=click.IntRange(config.LEVELS[0], config.LEVELS[-1]), help="1 (default) or 0."
)
@click.option(
    "--include", metavar="PATTERN", multiple=True, help="Of a directory, compile only what matches."
)
@click.option(
    "--exclude", metavar="PATTERN", multiple=True, help="Of a directory, do not compile what matches."
)
@click.option(
    "-j", "--jobs", "processes", type=click.IntRange(1), help="Number of processes (default: as many as pay)."
)
def compile_command(
    paths: tuple[str, ...],
    out: str | None,
    in_place: bool,
    check: bool,
    diff: bool,
    only: tuple[str, ...],
    dump: str | None,
    form: str,
    vendor_to: str | None,
    python_only: bool,
    strict: bool | None,
    generators: bool | None,
    embed: bool,
    optimisation: int | None,
    include: tuple[str, ...],
    exclude: tuple[str, ...],
    processes: int | None,
) -> int:
    """The command; returns its exit status."""
    here = Path.cwd()
    upper = config.Settings(strict=strict, optimisation=optimisation, generators=generators)
    if include:
        upper = config.with_patterns(upper, "include", include, here)
    if exclude:
        upper = config.with_patterns(upper, "exclude", exclude, here)
    try:
        upper = upper.over(config.from_environment(os.environ, here))
    except config.EnvironmentMistake as error:
        raise click.UsageError(str(error)) from None
    given: Form = "dump" if dump is not None else "json" if form == "json" else "python"
    wish = Wish(paths, out, in_place, given, python_only, upper, needs_target=not diff)
    request = Request(wish, only, embed, dump, check, diff, vendor_to, processes)
    _refuse_contradictions(request)
    return run(request)


def run(request: Request) -> int:
    """Does what the request says and returns the exit status."""
    plan = make_plan(request.wish)
    _refuse_for_several(request, plan)
    outcome = Outcome(found=list(plan.problems))
    runtime = _runtime_files(request, plan, outcome)
    try:
        if not request.diff and not request.check:
            _make_directories(request, plan, outcome)
        for each, result in _results(request, plan, outcome):
            _put(each, result, request, outcome)
        if not request.diff:
            for source, target in plan.copies:
                _copy(source, target, request, outcome)
            for source, target, text in plan.links:
                _link(source, target, text, request, outcome)
            for target, content in runtime.items():
                _place(target, content, None, None, request, outcome)
    finally:
        terminal.report(outcome.found)
    for line in outcome.stale:
        terminal.say(line)
    return outcome.status()


def _refuse_contradictions(request: Request) -> None:
    wish = request.wish
    given = {
        "--in-place": wish.in_place,
        "--diff": request.diff,
        "--check": request.check,
        "--dump": request.dump is not None,
        "--format json": wish.form == "json",
        "--vendor-runtime": request.vendor_to is not None,
    }
    for one, others in {
        "--dump": ("--diff", "--check", "--in-place", "--vendor-runtime"),
        "--format json": ("--diff", "--in-place", "--vendor-runtime"),
        "--diff": ("--vendor-runtime", "--in-place"),
    }.items():
        for other in others:
            if given[one] and given[other]:
                raise click.UsageError(f"{one} and {other} exclude each other.")
    if request.check and not wish.in_place and wish.out in (None, "-"):
        raise click.UsageError(
            "--check compares with what -o OUT names (or with the input itself: --in-place)."
        )
    if request.vendor_to == "":
        raise click.UsageError("an empty path names nothing.")
    if request.dump is not None:
        from ..api import pass_names

        names = tuple(pass_names())
        if request.dump not in names:
            advice = config.suggestion(request.dump, names)
            raise click.UsageError(
                f"--dump {request.dump}: no such pass. {advice} Passes: {', '.join(names)}."
            )


def _refuse_for_several(request: Request, plan: Plan) -> None:
    """Some options speak about one file."""
    if not plan.is_large:
        return
    if request.dump is not None:
        raise click.UsageError("--dump takes exactly one file.")
    if request.only:
        raise click.UsageError("--only takes exactly one file.")


def _results(request: Request, plan: Plan, outcome: Outcome) -> Iterator[tuple[Compilation, Result]]:
    jobs = []
    todo = []
    for each in plan.compilations:
        source = None
        if each.source == STDIN:
            try:
                source = _read_stdin()
            except OSError as error:
                outcome.found.append(tree.unreadable("<stdin>", error))
                continue
        todo.append(each)
        jobs.append(_job(each, request, source))
    results = compile_all(jobs, request.processes)
    yield from zip(todo, terminal.with_progress(results, len(jobs), plan.is_large), strict=True)


def _read_stdin() -> bytes:
    if sys.stdin is None:
        raise OSError(9, "it is closed")
    return sys.stdin.buffer.read()


def _job(each: Compilation, request: Request, source: bytes | None) -> Job:
    from ..api import Options

    settings = each.settings
    level = 1 if settings.optimisation is None else settings.optimisation
    options = Options(request.only, bool(settings.strict), request.embed, level, bool(settings.generators))
    path = "<stdin>" if each.source == STDIN else each.source
    return Job(path, options, request.wish.form, request.dump, source)


def _put(each: Compilation, result: Result, request: Request, outcome: Outcome) -> None:
    """Puts one result where it belongs, or compares it with what stands there."""
    outcome.found.extend(result.diagnostics)
    if result.content is None or result.source is None:
        return
    failed = has_errors(result.diagnostics)
    if request.diff:
        if not failed:
            _emit(unified_diff(result.source, result.content, each.source, each.target), outcome)
        return
    if failed and each.alone and request.wish.form != "json":
        return
    if each.target is None:
        _emit(result.content, outcome)
    elif not request.wish.in_place or request.check or result.content != result.source:
        source_mode = None if request.wish.in_place else result.mode
        # A file that was named on the command line goes into a directory that is there; a typing error in -o
        # must not make directories.
        exact = each.alone and not str(request.wish.out).endswith((os.sep, "/"))
        _place(each.target, result.content, result.mode, source_mode, request, outcome, not exact)


def _place(
    target: Path,
    content: bytes,
    mode: int | None,
    source_mode: int | None,
    request: Request,
    outcome: Outcome,
    makes_directory: bool = True,
) -> None:
    try:
        if request.check:
            _compare(target, content, outcome)
        else:
            if makes_directory:
                target.parent.mkdir(parents=True, exist_ok=True)
            output.write(target, content, mode, source_mode)
    except OSError as error:
        outcome.add(
            "C2S004", target, f"cannot be written: {error.strerror or error}", _advice_for(target, error)
        )


def _advice_for(target: Path, error: OSError) -> str | None:
    if isinstance(error, FileNotFoundError):
        return f"Make the directory {target.parent} first."
    if isinstance(error, output.OutputRefused):
        return "Make it writable, or choose another place with -o."
    return None


def _compare(target: Path, content: bytes, outcome: Outcome) -> None:
    try:
        present = target.read_bytes()
    except FileNotFoundError:
        outcome.stale.append(f"{target}: missing")
    except OSError as error:
        outcome.stale.append(f"{target}: cannot be read: {error.strerror or error}")
    else:
        if present != content:
            outcome.stale.append(f"{target}: stale")


def _copy(source: Path, target: Path, request: Request, outcome: Outcome) -> None:
    try:
        content = source.read_bytes()
        mode = os.stat(source).st_mode & 0o777
    except OSError as error:
        outcome.found.append(tree.unreadable(str(source), error))
        return
    _place(target, content, mode, mode, request, outcome)


def _link(source: Path, target: Path, text: str, request: Request, outcome: Outcome) -> None:
    try:
        if request.check:
            if not target.is_symlink() or os.readlink(target) != text:
                outcome.stale.append(f"{target}: stale")
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            output.copy_link(source, target, text)
    except OSError as error:
        outcome.add("C2S004", target, f"cannot be written: {error.strerror or error}")


def _emit(content: bytes, outcome: Outcome) -> None:
    try:
        terminal.emit(content)
    except terminal.OutputFailed as error:
        outcome.add("C2S004", "<stdout>", f"cannot be written: {error}")


def _make_directories(request: Request, plan: Plan, outcome: Outcome) -> None:
    wanted = list(plan.directories)
    if request.wish.out is not None and plan.is_large and (plan.compilations or plan.copies):
        wanted.insert(0, Path(request.wish.out))
    for directory in wanted:
        try:
            directory.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            outcome.add("C2S004", directory, f"cannot be made: {error.strerror or error}")


def _runtime_files(request: Request, plan: Plan, outcome: Outcome) -> dict[Path, bytes]:
    if request.vendor_to is None:
        return {}
    try:
        wanted = vendor.files(Path(request.vendor_to))
    except OSError as error:
        outcome.add(
            "C2S004", error.filename or request.vendor_to, f"cannot be written: {error.strerror or error}"
        )
        return {}
    refuse_inputs(plan.inputs, wanted)
    for target in targets_of(plan):
        if target in wanted:
            raise click.UsageError(
                f"both {target} of the input and the runtime's would be written to {target}."
            )
    return wanted


def unified_diff(source: bytes, content: bytes, path: str, target: Path | None) -> bytes:
    """A unified diff of two files as bytes, in their own encoding and with their own line ends."""
    old, new = _lines(source), _lines(content)
    name = "<stdin>" if path == STDIN else path
    after = f"{name} (compiled)" if target is None else str(target)
    lines = difflib.diff_bytes(difflib.unified_diff, old, new, os.fsencode(name), os.fsencode(after))
    return b"".join(
        line if line.endswith(b"\n") else line + b"\n\\ No newline at end of file\n" for line in lines
    )


def _lines(content: bytes) -> list[bytes]:
    lines = content.split(b"\n")
    return [line + b"\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])
