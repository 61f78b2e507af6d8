"""One sentence for each kind of event: what happens, and why.  Plain text; the page shows it as it is."""

from __future__ import annotations

from collections.abc import Sequence

from .values import cut


def begins(name: str, entry: str | None) -> str:
    """The first step."""
    what = f"{entry}() is run by asyncio.run" if entry else "the file runs as a program"
    return f"{name} is compiled into state machines, and {what} on a loop whose clock is virtual."


def created(task: str, maker: str | None) -> str:
    by = f"{maker} makes" if maker else "asyncio.run makes"
    return f"{by} task {task}: it stands in the ready queue, and nothing of it has run yet."


def turn_begins(turn: int, ready: Sequence[str], now: float, due: float | None, outside: str | None) -> str:
    if ready:
        order = "in this order: " if len(ready) > 1 else ""
        return f"Turn {turn} begins. The loop runs what is ready, {order}{', '.join(ready)}."
    if outside is not None:
        return f"Turn {turn} begins. Nothing is ready; the loop waits for {outside}."
    if due is not None:
        return f"Turn {turn} begins. Nothing is ready, so the clock jumps from {now:g} to {due:g}, when a timer is due."
    return f"Turn {turn} begins. Nothing is ready, and no timer runs."


def timer_fired(due: float, whom: str) -> str:
    return f"The timer of {due:g} is due: {whom} goes into the ready queue."


def scheduled(task: str) -> str:
    return f"{task} is ready again: its next step comes when the ready queue gets to it."


def cancel_asked(task: str, by: str | None) -> str:
    return f"{by or 'The loop'} asks {task} to end: CancelledError will be thrown into it where it waits."


def future_done(condition: str, tasks: Sequence[str]) -> str:
    whose = f"The future that {', '.join(tasks)} waits for" if tasks else "A future"
    return f"{whose} {condition}."


def started(machine: str, by: str | None) -> str:
    who = f"{by} awaits it" if by else "its task has its turn"
    return f"{machine} starts in state 0: {who}."


def resumed(machine: str, label: int, outcome: str | None, *, awaited: str, thrown: bool) -> str:
    what = f"{awaited} is done"
    if thrown:
        return f"{machine} goes on in state {label}: {outcome} is thrown in at {awaited}."
    with_value = f" with {outcome}" if outcome not in (None, "None") else ""
    return f"{machine} goes on in state {label}: {what}{with_value}."


def line_reached(machine: str, line: int, text: str, before: int, after: int) -> str:
    moved = f", now in state {after}" if before != after else ""
    return f"{machine} is at line {line}{moved}: {cut(text, 80)}"


def suspended(machine: str, label: int, awaited: str, kept: Sequence[str]) -> str:
    saved = f"saves {', '.join(kept)}, " if kept else "has nothing to save, "
    return f"{machine} {saved}notes state {label} to go on at, and suspends at {awaited}."


def yielded(machine: str, label: int, value: str) -> str:
    return f"{machine} yields {value} and stays in state {label} until the next item is asked for."


def returned(machine: str, value: str) -> str:
    return f"{machine} returns {value}: it has ended, and its fields are dropped."


def generator_ended(machine: str) -> str:
    return f"{machine} has no more items: it has ended, and its fields are dropped."


def raised(machine: str, error: str, line: int | None) -> str:
    return f"{error} is raised in {machine}" + (f" at line {line}." if line else ".")


def left_by(machine: str, error: str, outer: str | None) -> str:
    return f"{error} leaves {machine}" + (f" and goes on to {outer}, which awaits it." if outer else ".")


def library_waits(task: str, coroutine: str, waits: str) -> str:
    return f"{task} runs {coroutine}, which waits for {waits}."


def library_resumes(task: str, coroutine: str) -> str:
    return f"{task} goes on in {coroutine}."


def library_ended(task: str, condition: str, outcome: str) -> str:
    how = {"done": f"returns {outcome}", "failed": f"fails with {outcome}", "cancelled": "is cancelled"}
    return f"{task} {how[condition]}."


def ended(kind: str, text: str) -> str:
    match kind:
        case "result":
            return f"The program has ended{f' with {text}' if text else ''}."
        case "exception":
            return f"The program ends with {text}."
        case "deadlock":
            return "Deadlock: every task waits, and nothing is left that could wake one."
        case "exit":
            return f"The program asks to exit{f': {text}' if text else ''}."
        case _:
            return f"The recording is cut here: {text}."
