"""What a drawing of a machine consists of, before any syntax of a drawing program.

In: the facts of a machine, and what is wanted: runs of states folded, the neighbourhood of one state, the way of a
cancellation. Out: boxes, arrows and frames by stable names, in document order.

    picture(Facts(nap))   →   boxes   nap.0 start, nap.1 resume, nap.return
                              arrows  nap.0 → nap.1 resume, nap.1 → nap.return return [n]
"""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from ..machine.model import START, Role, State, StateMachine, Transition, Way
from .facts import Done, Facts, Nest, is_back, kept_text, names_apart, suspension_text, title_of
from .listing import operation_text

FEW_LINES = 5
"""So many lines of what a state does, awaits or holds are shown; all stand in the tooltip."""
WIDTH = 48
MANY_STATES = 24
"""A machine with more states is big: it is folded unless somebody says otherwise."""


@dataclass(frozen=True, slots=True)
class Wish:
    """``around``: the label in the middle, None for all; ``depth``: how far from it."""

    around: int | None = None
    depth: int = 2
    folds: bool = False
    cancels: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """``kind``: a role, or return, raise, cancelled, more. ``label`` None: it is no state."""

    name: str
    kind: str
    head: str
    lines: tuple[str, ...] = ()
    waits: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    tooltip: str = ""
    label: int | None = None
    reachable: bool = True


@dataclass(frozen=True, slots=True)
class Arrow:
    """``frame``: the name of a frame if the arrow is that of every box in it; ``source`` is one of those then."""

    source: str
    target: str
    kind: str
    text: str = ""
    back: bool = False
    frame: str = ""


@dataclass(slots=True)
class Frame:
    """A region or loop with the names of the boxes that stand directly in it.

    ``lines``: its clauses that have no state of their own, each with what it does.
    """

    name: str
    title: str
    kind: str
    boxes: list[str] = field(default_factory=list)
    inner: list[Frame] = field(default_factory=list)
    lines: tuple[str, ...] = ()
    tooltip: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """``whole``: the frame around everything."""

    title: str
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    whole: Frame


def picture(facts: Facts, wish: Wish | None = None, prefix: str = "") -> Picture:
    """``prefix`` keeps the names of several machines apart."""
    wish = wish or Wish()
    machine = facts.machine
    shown = _neighbourhood(facts, wish)
    run_of = _runs(facts, shown) if wish.folds else {label: label for label in shown}
    runs: dict[int, list[State]] = {}
    for label in sorted(shown):
        runs.setdefault(run_of[label], []).append(machine.states[label])
    boxes = [_box(facts, prefix, states) for states in runs.values()]
    arrows: dict[Arrow, None] = {}
    ends: dict[str, Box] = {}
    for each in machine.transitions:
        arrow = _arrow(each, prefix, run_of, ends)
        if arrow is not None:
            arrows[arrow] = None
    if wish.cancels:
        arrows |= dict.fromkeys(_cancellations(facts, prefix, run_of, ends))
    whole = Frame(
        f"{prefix}machine", _title(facts), "machine", inner=_frames(facts, facts.nests, prefix, Counter())
    )
    for head in runs:
        _place(facts, whole, head, prefix)
    order = ("return", "raise", "cancelled", "more")
    last = sorted(ends.values(), key=lambda box: order.index(box.kind))
    whole.boxes += [box.name for box in last]
    whole = _without_empty(whole)
    drawn = _merged(arrows)
    if wish.folds:
        for frame in whole.inner:
            drawn = _shared(frame, drawn)
    return Picture(whole.title, (*boxes, *last), drawn, whole)


def is_big(machine: StateMachine) -> bool:
    return len(machine.states) > MANY_STATES


def _title(facts: Facts) -> str:
    machine = facts.machine
    return f"{machine.qualname}({', '.join(machine.parameters)})"


# Boxes.


def _box(facts: Facts, prefix: str, states: list[State]) -> Box:
    first = states[0]
    does = [done for state in states for done in facts.operations(state.label)]
    lines = [line for done in does if done[1] is None for line in operation_text(done[0]).split("\n")]
    waits = [suspension_text(done[1]) for done in does if done[1] is not None]
    line = f"  line {first.span.line}" if first.span.line else ""
    title = _short(first.title) or first.role.value
    held = facts.suspension_at.get(first.label)
    numbers = f"{first.label}" if len(states) == 1 else f"{first.label}-{states[-1].label}"
    reachable = first.label not in facts.unreachable
    title = title if reachable else f"unreachable: {title}"
    return Box(
        name=f"{prefix}{first.label}",
        kind=first.role.value if len(states) == 1 else Role.JOIN.value,
        head=f"{numbers}  {title}{line}",
        lines=_few([_short(line) for line in lines if line.strip()]),
        waits=_few(list(map(_short, waits))),
        held=() if held is None else _few(textwrap.wrap(f"holds {kept_text(held)}", WIDTH)),
        tooltip=_tooltip(facts, states, does),
        label=first.label,
        reachable=reachable,
    )


def _few(lines: list[str]) -> tuple[str, ...]:
    if len(lines) <= FEW_LINES:
        return tuple(lines)
    return *lines[: FEW_LINES - 1], f"… {len(lines) - FEW_LINES + 1} more lines"


def _tooltip(facts: Facts, states: list[State], does: list[Done]) -> str:
    head = [f"{state.label}: {state.title} ({state.key})" for state in states]
    held = facts.suspension_at.get(states[0].label)
    tail = [] if held is None else [f"holds {kept_text(held)}"]
    return "\n".join([*head, *(operation_text(*done) for done in does), *tail])


def _short(text: str) -> str:
    text = text.split("\n")[0] + (" …" if "\n" in text else "")
    return text if len(text) <= WIDTH else text[: WIDTH - 1] + "…"


# Arrows.


def _arrow(each: Transition, prefix: str, run_of: dict[int, int], ends: dict[str, Box]) -> Arrow | None:
    """None: between states that are not shown, or inside a folded run."""
    source = run_of.get(each.source)
    words = each.text.split()
    # What raises says so itself.
    text = _short(" ".join(words[1:] if words[:1] == [each.way.value] else words))
    if each.target is None:
        if source is None:
            return None
        kind = "return" if each.way is Way.RETURN else "raise"
        name = f"{prefix}{kind}"
        ends[name] = Box(name, kind, kind)
        return Arrow(f"{prefix}{source}", name, each.way.value, text)
    target = run_of.get(each.target)
    if source is None and target is None:
        return None
    if source == target and each.source != each.target and not is_back(each):
        return None
    more = f"{prefix}more.{target if source is None else source}"
    if source is None or target is None:
        ends[more] = Box(more, "more", "…")
    start, end = (more if label is None else f"{prefix}{label}" for label in (source, target))
    return Arrow(start, end, each.way.value, text, is_back(each))


def _cancellations(
    facts: Facts, prefix: str, run_of: dict[int, int], ends: dict[str, Box]
) -> Iterator[Arrow]:
    for waits, target in facts.cancellation():
        if waits not in run_of:
            continue
        source = run_of[waits]
        if target is None:
            end = f"{prefix}cancelled"
            ends[end] = Box(end, "cancelled", "cancelled")
        elif target in run_of:
            end = f"{prefix}{run_of[target]}"
        else:
            end = f"{prefix}more.{source}"
            ends[end] = Box(end, "more", "…")
        yield Arrow(f"{prefix}{source}", end, "cancel")


def _merged(arrows: Iterable[Arrow]) -> tuple[Arrow, ...]:
    """Exceptions that go the same way share an arrow: LookupError or OSError."""
    shared: dict[tuple[str, str, str, str], list[Arrow]] = {}
    for each in arrows:
        apart = "" if each.kind == Way.EXCEPTION.value else each.text
        shared.setdefault((each.source, each.target, each.kind, apart), []).append(each)
    return tuple(
        replace(first, text=" or ".join(each.text or "any" for each in (first, *rest)))
        if first.kind == Way.EXCEPTION.value
        else first
        for first, *rest in shared.values()
    )


_OUT = ("exception", "cleanup", "raise", "cancel")
"""The kinds of arrows that a region has, rather than one state of it."""


def _shared(frame: Frame, arrows: tuple[Arrow, ...]) -> tuple[Arrow, ...]:
    """Once from the frame what leads from every box in it to the same place outside; a ``try`` inside has its own."""
    inside = _boxes_in(frame)
    concerned = [*frame.boxes, *(box for f in frame.inner if f.kind != "protected" for box in _boxes_in(f))]
    ways: dict[Arrow, list[Arrow]] = {}
    for each in arrows:
        if each.source in inside and each.target not in inside and each.kind in _OUT and not each.frame:
            ways.setdefault(replace(each, source=""), []).append(each)
    merged: dict[Arrow, Arrow] = {}
    for found in ways.values():
        if len(found) > 1 and {each.source for each in found} >= set(concerned):
            merged |= dict.fromkeys(found, replace(found[-1], frame=frame.name))
    arrows = tuple(dict.fromkeys(merged.get(each, each) for each in arrows))
    for inner in frame.inner:
        arrows = _shared(inner, arrows)
    return arrows


def _boxes_in(frame: Frame) -> list[str]:
    return [*frame.boxes, *(box for inner in frame.inner for box in _boxes_in(inner))]


# Which states.


def _neighbourhood(facts: Facts, wish: Wish) -> set[int]:
    states = {state.label for state in facts.machine.states}
    if wish.around is None:
        return states
    near = {wish.around}
    for _ in range(wish.depth):
        ways = [each for each in facts.machine.transitions if each.target is not None]
        near |= {label for each in ways if near & {each.source, each.target} for label in _ends_of(each)}
    return near


def _ends_of(each: Transition) -> tuple[int, ...]:
    return (each.source,) if each.target is None else (each.source, each.target)


def _runs(facts: Facts, shown: set[int]) -> dict[int, int]:
    """The first state of the straight run that a state belongs to: nothing else leads in or out between."""
    leading: dict[int, set[int]] = {}
    for each in facts.machine.transitions:
        if each.target is not None:
            leading.setdefault(each.target, set()).add(each.source)
    run_of: dict[int, int] = {}
    for label in sorted(shown):
        run_of[label] = label
        before = leading.get(label, set())
        previous = next(iter(before)) if len(before) == 1 else None
        if previous is None or previous not in run_of or previous >= label or label == START:
            continue
        straight = {each.target for each in facts.leaving(previous) if each.way in (Way.RESUME, Way.JUMP)}
        others = {each.target for each in facts.leaving(previous)} - straight
        same = [nest.title for nest in facts.around(previous)] == [n.title for n in facts.around(label)]
        # What can fail in both goes to the same handlers.
        also = {each.target for each in facts.leaving(label) if each.way in (Way.EXCEPTION, Way.CLEANUP)}
        if straight == {label} and same and others <= also:
            run_of[label] = run_of[previous]
    return run_of


# Frames.


def _frames(facts: Facts, nests: list[Nest], prefix: str, taken: Counter[str]) -> list[Frame]:
    """By their states; of several around the same states the second is called -2."""
    frames = []
    for nest in nests:
        name = f"{prefix}{nest.kind}.{nest.first}.{nest.last}"
        taken[name] += 1
        if taken[name] > 1:
            name += f"-{taken[name]}"
        clauses = _clauses(facts, nest)
        frames.append(
            Frame(
                name,
                nest.title,
                nest.kind,
                inner=_frames(facts, nest.inner, prefix, taken),
                lines=_few(list(map(_short, clauses))),
                tooltip="\n".join([nest.title, *clauses]),
            )
        )
    return frames


def _clauses(facts: Facts, nest: Nest) -> list[str]:
    """The clauses in line that do something, what each does below its head."""
    lines: list[str] = []
    for handler, does in facts.handled_in_line(nest.region) if nest.region is not None else ():
        if does and title_of(handler) != nest.title:
            lines.append(title_of(handler))
        lines += [f"    {line}" for one in does for line in operation_text(one).split("\n") if line.strip()]
    return lines


def _place(facts: Facts, whole: Frame, label: int, prefix: str) -> None:
    frame, level = whole, facts.nests
    while inside := [index for index, nest in enumerate(level) if label in nest]:
        frame, level = frame.inner[inside[0]], level[inside[0]].inner
    frame.boxes.append(f"{prefix}{label}")


def _without_empty(frame: Frame) -> Frame:
    frame.inner = [each for each in map(_without_empty, frame.inner) if each.boxes or each.inner]
    return frame


def called(machines: Sequence[StateMachine]) -> list[Arrow]:
    """From each state that awaits a function of the same module to that function's start."""
    arrows: dict[Arrow, None] = {}
    for name, machine in zip(names_apart(machines), machines, strict=True):
        for suspension in machine.suspensions:
            found = _callee(machine, suspension.callee or "", machines)
            if found is not None:
                source = f"{name}.{suspension.state}"
                arrows[Arrow(source, f"{found.qualname}.{START}", "call")] = None
    return list(arrows)


def _callee(machine: StateMachine, callee: str, machines: Sequence[StateMachine]) -> StateMachine | None:
    """A function by its name in the nearest scope; ``self.fetch`` in a method is the class's own ``fetch``."""
    receiver, _, method = callee.rpartition(".")
    scope = machine.qualname.rpartition(".")[0]
    if receiver:
        own = machine.parameters[:1] == (receiver,)
        return next((each for each in machines if own and each.qualname == f"{scope}.{method}"), None)
    wanted = [f"{machine.qualname}.<locals>.{callee}", callee]
    return next((each for name in wanted for each in machines if each.qualname == name), None)
