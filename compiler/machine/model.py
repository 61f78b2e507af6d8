"""The state machine of one coroutine: immutable data from which every view is made.

A machine is a function after all passes, with its states: labels in document order, what each suspension saves, and
a stable key for each state, by which machines of two versions are compared and suspended runs are resumed.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ..analysis.dataflow import Dataflow
from ..analysis.flow import Flow
from ..ir.function import BlockId, Function
from ..passes.spill import Spill
from ..span import NOWHERE, Span
from .layout import Layout

START = 0


@dataclass(frozen=True, slots=True)
class State:
    """``role``: start, resume, handler, join or end. ``title`` is the source line that it begins with."""

    label: int
    key: str
    role: str
    block: BlockId
    title: str
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class StateMachine:
    function: Function
    states: tuple[State, ...]
    spills: dict[BlockId, Spill]
    layout: Layout
    flow: Flow
    facts: Dataflow

    @property
    def name(self) -> str:
        return self.function.name

    @property
    def qualname(self) -> str:
        return self.function.qualname

    def state(self, label: int) -> State:
        return self.states[label]
