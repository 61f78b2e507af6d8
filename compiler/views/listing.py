"""The listing: the canonical text of a machine, which people read in a terminal and tools compare.

It names states by key and lines relative to the function's own first line, so that an edit elsewhere in the file
changes nothing in it. ``with_lines`` adds the labels and the lines of the file.

    machine nap(n)
      fields  n: parameter

      state ba0beed50a/0  +0  start
        | suspend: await sleep(n)
        keep: n
        resume -> 5a1bbfc8c8/0
"""

from __future__ import annotations

from collections.abc import Iterator

from ..machine.model import Doing, Operation, State, StateMachine, Suspension, Transition, Way
from .facts import Facts, is_back, kept_text, suspension_text, title_of

_WORDS = {
    Doing.RUN: "",
    Doing.ASSIGN: "",
    Doing.BIND: "new binding: ",
    Doing.CHOOSE: "if: ",
    Doing.ARM: "",
    Doing.ADVANCE: "take next: ",
    Doing.SUSPEND: "suspend: ",
    Doing.RETURN: "return ",
    Doing.RAISE: "",
    Doing.LEAVE: "leave through the cleanup",
    Doing.END: "go on after the cleanup",
}


def listing(machine: StateMachine, with_lines: bool = False) -> str:
    """The text, which ends with a line end."""
    return "\n".join(_lines(Facts(machine), with_lines)) + "\n"


def operation_text(one: Operation, suspension: Suspension | None = None) -> str:
    """One operation as a phrase; may have several lines."""
    word = _WORDS[one.doing]
    if one.doing in (Doing.ASSIGN, Doing.BIND):
        return f"{word}{one.variable} = {one.text}" if one.text else f"{word}{one.variable}"
    if one.doing is Doing.LEAVE and one.text:
        return f"{word}, to return {one.text}"
    if one.doing is Doing.SUSPEND:
        text = one.text if suspension is None else suspension_text(suspension)
        return f"{word}{text}" + (f"  -> {one.variable}" if one.variable else "")
    return (word + one.text).rstrip()


def _lines(facts: Facts, with_lines: bool) -> Iterator[str]:
    machine = facts.machine
    where = f"  line {machine.span.line}" if with_lines and machine.span.line else ""
    yield f"machine {machine.qualname}({', '.join(machine.parameters)}){where}"
    if machine.fields:
        yield "  fields"
        for one in machine.fields:
            yield f"    {one.name}: {one.kind.value}"
    for state in machine.states:
        yield ""
        yield from (f"  {line}" for line in _state(facts, state, with_lines))


def _state(facts: Facts, state: State, with_lines: bool) -> Iterator[str]:
    yield "  ".join(filter(None, _head(facts, state, with_lines)))
    around = facts.around(state.label)
    if around:
        yield f"  in: {' > '.join(nest.title for nest in around)}"
    if held := facts.suspension_at.get(state.label):
        yield f"  resumed with: {kept_text(held)}"
    for one, suspension in facts.operations(state.label):
        yield from (f"  | {line}".rstrip() for line in operation_text(one, suspension).split("\n"))
        if suspension is not None:
            yield f"  keep: {kept_text(suspension)}"
            if dropped := facts.dropped(suspension):
                yield f"  drop: {', '.join(dropped)}"
    for nest in around:
        if nest.region is not None and nest.first == state.label:
            for handler, does in facts.handled_in_line(nest.region):
                yield f"  in line: {title_of(handler)}"
                yield from (
                    f"    | {line}".rstrip() for one in does for line in operation_text(one).split("\n")
                )
    for each in facts.leaving(state.label):
        yield f"  {transition_text(facts.machine, each, with_lines)}"
    if state.label in facts.unreachable:
        yield "  unreachable"


def _head(facts: Facts, state: State, with_lines: bool) -> tuple[str, ...]:
    line, first = state.span.line, facts.machine.span.line
    relative = f"+{line - first}" if line and first else ""
    absolute = f"[{state.label}]" + (f" line {line}" if line else "") if with_lines else ""
    return f"state {state.key}", absolute, relative, f"{state.role.value}: {state.title}".rstrip(": ")


def transition_text(machine: StateMachine, each: Transition, with_lines: bool) -> str:
    """resume -> KEY, branch [n > 0] -> KEY, exception [LookupError] -> KEY, return -> end"""
    word = each.way.value if not is_back(each) or each.way is Way.LOOP else f"{each.way.value}, back"
    text = f" [{' '.join(each.text.split())}]" if each.text else ""
    if each.target is None:
        return f"{word}{text} -> end"
    label = f" [{each.target}]" if with_lines else ""
    return f"{word}{text} -> {machine.states[each.target].key}{label}"
