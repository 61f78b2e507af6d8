"""Compiles many files, in several processes where that pays, and gives the results in the order asked for.

Whatever happens to one file, a fault of ours or the death of a process included, becomes a diagnostic of that
file, and the other files go on.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from .. import documents, tree
from ..diagnostics import Diagnostic, Severity, has_errors, in_order, internal_error, to_json
from ..span import NOWHERE

if TYPE_CHECKING:
    from ..api import CompiledModule, Options

Form = Literal["python", "json", "dump"]

FEWEST_FOR_PROCESSES = 8
"""Below so many files, starting processes costs more than it saves."""


@dataclass(frozen=True, slots=True)
class Job:
    """One file to compile. ``source`` is its content if it has been read already (standard input)."""

    path: str
    options: Options
    form: Form = "python"
    dump: str | None = None
    source: bytes | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one job: ``content`` is the generated file, None if there was nothing to read.

    Where the diagnostics hold an error, the content of the form "python" is the source as it was.
    """

    source: bytes | None
    content: bytes | None
    mode: int | None
    diagnostics: tuple[Diagnostic, ...]


def compile_all(jobs: Sequence[Job], processes: int | None = None) -> Iterator[Result]:
    """The result of each job, in the same order. ``processes`` None means: as many as pay."""
    count = processes if processes is not None else _processes_for(len(jobs))
    if count <= 1 or len(jobs) <= 1:
        yield from map(compile_one, jobs)
        return
    pool = _pool(min(count, len(jobs)))
    try:
        waiting = deque((job, pool.submit(compile_one, job)) for job in jobs)
        while waiting:
            job, future = waiting.popleft()
            try:
                result = future.result()
            except BrokenExecutor:
                # A process died, over this file or over one that was compiled beside it.
                pool.shutdown(wait=True, cancel_futures=True)
                result = _compile_apart(job)
                pool = _pool(min(count, len(jobs)))
                waiting = deque(
                    (other, late if _is_good(late) else pool.submit(compile_one, other))
                    for other, late in waiting
                )
            yield result
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _is_good(future: Future[Result]) -> bool:
    return future.done() and not future.cancelled() and future.exception() is None


def compile_one(job: Job) -> Result:
    """Reads and compiles one file; raises nothing but what ends the whole run."""
    source, mode = job.source, None
    if source is None:
        try:
            source, mode = tree.read_file(job.path)
        except OSError as error:
            return Result(None, None, None, (tree.unreadable(job.path, error),))
    try:
        from ..api import compile_source

        module = compile_source(source, job.path, job.options, job.dump)
        failed = job.form == "python" and has_errors(module.diagnostics)
        content = source if failed else _content(module, job)
        return Result(source, content, mode, tuple(in_order(module.diagnostics)))
    except Exception as error:
        return Result(source, source, mode, (internal_error(job.path, error),))


def _content(module: CompiledModule, job: Job) -> bytes:
    if job.form == "python":
        return module.encoded()
    if job.form == "dump":
        return module.dump.encode("utf-8", "backslashreplace")
    body = {
        "path": job.path,
        "machines": [machine.to_json() for machine in module.machines],
        "diagnostics": [to_json(found) for found in in_order(module.diagnostics)],
    }
    return (json.dumps(documents.document("module", body), indent=2) + "\n").encode("ascii")


def _processes_for(files: int) -> int:
    if files < FEWEST_FOR_PROCESSES:
        return 1
    present = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(present, files // 4)


def _pool(processes: int) -> ProcessPoolExecutor:
    # A forked process has the compiler loaded already; forking beside other threads may hang it.
    forks = sys.platform == "linux" and _threads() == 1
    context = multiprocessing.get_context("fork" if forks else "spawn")
    return ProcessPoolExecutor(processes, mp_context=context, initializer=_leave_interrupts_to_parent)


def _threads() -> int:
    """How many threads this process has, those that Python did not start included."""
    try:
        return len(os.listdir("/proc/self/task"))
    except OSError:
        return threading.active_count()


def _leave_interrupts_to_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _compile_apart(job: Job) -> Result:
    """Compiles in a process of its own: one of several died, and nobody knows over which file."""
    with _pool(1) as pool:
        try:
            return pool.submit(compile_one, job).result()
        except BrokenExecutor:
            pass
    message = "internal error: the process that compiled it died"
    advice = "The file is probably nested too deeply or too large; exclude it, or report it."
    problem = Diagnostic("C2S090", Severity.ERROR, message, job.path, NOWHERE, None, advice)
    try:
        source, mode = tree.read_file(job.path)
    except OSError as error:
        return Result(None, None, None, (problem, tree.unreadable(job.path, error)))
    return Result(source, source, mode, (problem,))
