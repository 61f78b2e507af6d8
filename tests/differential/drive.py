"""The harness: runs a program native and compiled under the same scripts and shows the first difference.

In: the text of a module that defines `async def main(env)` (env.py says what `env` offers), and scripts
(scripts.py) that say how to drive it; no event loop takes part. Out: a `Difference` for each script under
which the two traces differ, or nothing.

    python -m tests.differential.drive program.py
    python -m tests.differential.drive program.py --script "2:throw ValueError  inside" --show
"""

from __future__ import annotations

import argparse
import gc
import pprint
import signal
import sys
import threading
import types
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from .env import Env
from .scripts import THROWN, Script, every_script
from .trace import Event, Runaway, Trace

FILENAME = "program.py"
MODULE = "program"
MOST_SUSPENSIONS = 60
SECONDS = 5.0


class Outer(Exception):
    """What the driver itself handles in the scripts that run `inside`."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Where the traces of one program part."""

    text: str
    script: Script
    at: int
    before: list[Event]
    native: Event | None
    compiled: Event | None

    def __str__(self) -> str:
        numbered = "\n".join(f"{number:4} {line}" for number, line in enumerate(self.text.splitlines(), 1))
        before = "\n".join(f"  {shown(event)}" for event in self.before)
        return (
            f"\nprogram:\n{numbered}\n\nscript: {self.script}\n\n"
            f"the first {self.at} events agree; the last of them:\n{before}\n"
            f"native:\n  {shown(self.native)}\ncompiled:\n  {shown(self.compiled)}\n"
        )


def differences(
    native: str, compiled: str, scripts: Iterable[Script] | None = None, frames: bool = False
) -> Iterator[Difference]:
    """Runs both texts under each script (all of them if None are given) and yields what differs."""
    first, second = module_code(native), module_code(compiled)
    if scripts is None:
        scripts = every_script(suspensions(native))
    for script in scripts:
        difference = compare(native, run(first, script, frames), run(second, script, frames), script)
        if difference is not None:
            yield difference


def compare(text: str, native: Trace, compiled: Trace, script: Script) -> Difference | None:
    """The first difference of two traces of the program `text`, or None.

    The native run may leave more to the garbage collector: a returned frame holds its callers, so what an
    exception has passed through easily comes to hold that exception.  On 3.11 it may leave less: an
    exception that is raised anew while it is handled loses entries of its traceback, hence frames.
    """
    one, two = list(native.events), list(compiled.events)
    if sys.version_info >= (3, 12) and not compiled.garbage <= native.garbage:
        one.append(("garbage", *sorted(native.garbage)))
        two.append(("garbage", *sorted(compiled.garbage)))
    if one == two:
        return None
    at = next((index for index, pair in enumerate(zip(one, two, strict=False)) if pair[0] != pair[1]), None)
    if at is None:
        at = min(len(one), len(two))
    here, there = (events[at] if at < len(events) else None for events in (one, two))
    return Difference(text, script, at, one[max(0, at - 6) : at], here, there)


def shown(event: Event | None) -> str:
    return "(nothing more)" if event is None else pprint.pformat(event, width=110).replace("\n", "\n  ")


def compiled_text(text: str) -> str:
    """What the compiler makes of a program; raises AssertionError if it refuses."""
    from coro2sm.compiler.api import compile_source

    result = compile_source(text, FILENAME)
    errors = [item for item in result.diagnostics if "error" in str(getattr(item, "severity", "")).lower()]
    assert not errors, f"the compiler refuses\n{text}\n{errors}"
    return str(result.code)


@lru_cache(maxsize=256)
def module_code(text: str) -> types.CodeType:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return compile(text, FILENAME, "exec", dont_inherit=True)


def suspensions(text: str) -> int:
    """How often a program suspends when values are sent."""
    return sum(event[0] == "yielded" for event in run(module_code(text), Script()).events)


def run(code: types.CodeType, script: Script, frames: bool = False) -> Trace:
    """Executes a module afresh and drives its `main` by the script."""
    trace = Trace(frames)
    env = Env(trace)
    gc.freeze()  # so that collecting looks at this run alone
    try:
        with observed(trace), time_limit(SECONDS):
            try:
                main = fresh_module(code).main
                if script.inside:
                    inside_handler(main, env, script)
                else:
                    drive(main, env, script)
            except Runaway as runaway:
                trace.events.append(("runaway", str(runaway)))
                trace.sealed = True  # before the coroutine dies
            trace.sealed = True
            sys.modules.pop(MODULE, None)
            gc.collect()  # what a run leaves behind must not be reported in the next one
    finally:
        gc.unfreeze()
    return trace


def fresh_module(code: types.CodeType) -> Any:
    module = types.ModuleType(MODULE)
    sys.modules[MODULE] = module
    exec(code, module.__dict__)
    return module


def inside_handler(main: Callable[[Env], Any], env: Env, script: Script) -> None:
    try:
        raise Outer("driver")
    except Outer:
        drive(main, env, script)


def drive(main: Callable[[Env], Any], env: Env, script: Script) -> None:
    """Calls `main(env)` and makes the moves of the script until the coroutine ends or is dropped."""
    trace, moves = env.trace, dict(script.moves)
    same = ValueError("the same")
    try:
        coroutine = main(env)
    except BaseException as error:
        trace.add("call raises", trace.exception(error, False))
        return
    env.started(coroutine)
    if script.through == "parent":
        coroutine = parent(coroutine)
    elif script.through == "iterator":
        coroutine = coroutine.__await__()
    step, silent = 0, False  # an iterator without a send of its own takes nothing but None
    while True:
        move = moves.get(step, "send")
        trace.add("move", move)
        try:
            if move == "send":
                yielded = trace.describe(coroutine.send(None if step == 0 or silent else f"s{step}"))
                silent = "'bare'" in yielded
                trace.add("yielded", yielded, env.alive(), trace.handled())
            elif move == "send loud":
                trace.add("yielded", trace.describe(coroutine.send("loud")), env.alive(), trace.handled())
            elif move == "send 1":
                moves[step] = "send"
                coroutine.send(1)
            elif move == "close":
                trace.add("closed", trace.describe(coroutine.close()))
                break
            elif move == "await":
                moves[step] = "send"
                parent(coroutine).send(None)
            elif move == "drop":
                coroutine = thrown = same = None  # what was thrown shall not outlive the run
                collect(env, trace)
                trace.add("dropped", env.alive())
                return
            else:
                thrown = same if move == "throw same" else make_thrown(move)
                trace.add("yielded", trace.describe(coroutine.throw(thrown)), env.alive(), trace.handled())
        except BaseException as error:
            trace.add("raises", trace.exception(error, False))
            if move not in ("send 1", "await"):
                break
            step -= 1
        thrown = None
        step += 1
        if step > MOST_SUSPENSIONS:
            raise Runaway("too many suspensions")
    thrown = same = None  # what was thrown shall not outlive the run
    collect(env, trace)
    trace.add("ended", env.alive())
    afterwards(coroutine, trace)
    del coroutine
    trace.add("released", env.alive())


def collect(env: Env, trace: Trace) -> None:
    """Ends what only the collector can end; the trace is told of it, but it is no event."""
    before = set(env.alive())
    gc.collect()
    trace.garbage = before.difference(env.alive())


async def parent(coroutine: Any) -> Any:
    """A native coroutine that awaits the driven one."""
    return await coroutine


def make_thrown(move: str) -> Any:
    name = move.removeprefix("throw ")
    return ValueError if name == "type" else THROWN[name]()


def afterwards(coroutine: Any, trace: Trace) -> None:
    """What a finished coroutine says to whoever goes on driving it."""
    acts: tuple[tuple[str, Callable[[], Any]], ...] = (
        ("send", lambda: coroutine.send(None)),
        ("throw", lambda: coroutine.throw(ValueError("late"))),
        ("close", lambda: coroutine.close()),
        ("await", lambda: parent(coroutine).send(None)),
    )
    for name, act in acts:
        try:
            trace.add(f"late {name}", trace.describe(act()))
        except BaseException as error:
            trace.add(f"late {name} raises", trace.exception(error))


@contextmanager
def observed(trace: Trace) -> Iterator[None]:
    """Warnings and unraisable exceptions become events; garbage is only collected when a script says so."""

    def on_warning(message: Any, category: type[Warning], *_: Any, **__: Any) -> None:
        trace.add("warning", category.__name__, trace.describe(str(message)))

    def on_unraisable(report: Any) -> None:
        trace.add("unraisable", trace.exception(report.exc_value))

    hook, enabled = sys.unraisablehook, gc.isenabled()
    gc.disable()
    sys.unraisablehook = on_unraisable
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("always")
            warnings.showwarning = on_warning
            yield
    finally:
        sys.unraisablehook = hook
        if enabled:
            gc.enable()


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Ends a run that never comes back, by processor time and where the platform can."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def expired(*_: Any) -> None:
        raise Runaway("too much time")

    before = signal.signal(signal.SIGVTALRM, expired)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds, 0.5)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="drive", description="compare a program native and compiled")
    parser.add_argument("program", type=Path)
    parser.add_argument(
        "--script", help="one script instead of all, for example '2:throw ValueError  inside'"
    )
    parser.add_argument("--frames", action="store_true", help="compare the functions named in tracebacks too")
    parser.add_argument("--show", action="store_true", help="print the native trace and the compiled text")
    parser.add_argument("--against", type=Path, help="compare with this text instead of compiling")
    chosen = parser.parse_args(arguments)
    text = chosen.program.read_text()
    compiled = chosen.against.read_text() if chosen.against else compiled_text(text)
    scripts = [Script.parse(chosen.script)] if chosen.script else list(every_script(suspensions(text)))
    if chosen.show:
        print(compiled)
        for event in run(module_code(text), scripts[0], chosen.frames).events:
            print(shown(event))
    found = list(differences(text, compiled, scripts, chosen.frames))
    for difference in found[:3]:
        print(difference)
    print(f"{len(found)} of {len(scripts)} scripts differ")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
