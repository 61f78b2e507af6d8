"""The state machine of one coroutine: immutable data from which every view is made.

States with their labels and stable keys, the ways between them, what is kept across each suspension, what protects
what. It holds nothing that can't be written down (``document`` does), and no word of the host language but in texts
that are shown. What a program is printed from is :class:`Arranged`, which has the code as well.

    async def nap(n):          states        0 start, 1 resume
        await sleep(n)    →    transitions   0 → 1 resume, 1 → end return
        return n               suspensions   in 0, resumes at 1: await sleep(n), saved n
                               fields        n parameter
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from ..analysis.dataflow import Dataflow
from ..analysis.flow import Flow
from ..ir.function import BlockId, Function, Mode, Origin, RegionId, RegionKind
from ..ir.spill import Spill
from ..span import NOWHERE, Span
from .layout import Layout

if TYPE_CHECKING:
    from networkx import MultiDiGraph

START = 0
"""The label of the state that every machine begins in."""


class Role(Enum):
    START = "start"
    RESUME = "resume"
    HANDLER = "handler"
    JOIN = "join"


class Way(Enum):
    """Kinds of transitions. ``LOOP`` is a jump or branch backwards; ``CLEANUP`` leads into one or on from it."""

    RESUME = "resume"
    BRANCH = "branch"
    JUMP = "jump"
    EXCEPTION = "exception"
    CLEANUP = "cleanup"
    RETURN = "return"
    RAISE = "raise"
    LOOP = "loop"


class Kept(Enum):
    """Kinds of fields. ``EXIT``: the exit of a ``with``; ``HANDLED``: an exception that is being handled;

    ``PENDING``: where a cleanup goes on and what it returns; ``CAPTURED``: shared with functions around or inside.
    """

    PARAMETER = "parameter"
    LOCAL = "local"
    ITERATOR = "iterator"
    EXIT = "exit"
    HANDLED = "handled"
    PENDING = "pending"
    TEMPORARY = "temporary"
    CAPTURED = "captured"


@dataclass(frozen=True, slots=True)
class State:
    """``title`` is the source line that it begins with."""

    label: int
    key: str
    role: Role
    title: str
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Transition:
    """``target`` None is the end. ``text``: the condition, the arm, the handler's clause."""

    source: int
    target: int | None
    way: Way
    text: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """Something that may be kept across a suspension, under the name that ``machine.fields`` shows."""

    name: str
    kind: Kept


@dataclass(frozen=True, slots=True)
class Suspension:
    """In state ``state``; goes on at ``resume``.

    ``saved`` is what the machine holds while it is suspended here, ``saved_if_bound`` what it perhaps does;
    ``restored`` is what goes back into locals on resume. ``normal`` is the operand by syntax, not text; ``callee``
    what it calls, None if it isn't a call.
    """

    state: int
    resume: int
    mode: Mode
    origin: Origin
    operand: str
    normal: str
    callee: str | None
    result: str | None
    path: tuple[str, ...]
    pin: str | None
    saved: tuple[str, ...]
    saved_if_bound: tuple[str, ...]
    restored: tuple[str, ...]
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class MachineRegion:
    """A node of the region tree. ``first`` and ``last`` label: the states in it, None where it has none of its own.

    ``handlers``, ``cleanup``: regions that take the exceptions of this one; ``match``, ``binding``, ``group``: the
    clause of a handler.
    """

    id: RegionId
    parent: RegionId | None
    kind: RegionKind
    construct: str
    first: int | None
    last: int | None
    handlers: tuple[RegionId, ...] = ()
    cleanup: RegionId | None = None
    match: str | None = None
    binding: str | None = None
    group: bool = False
    span: Span = field(default=NOWHERE, compare=False)


class Doing(Enum):
    """Kinds of operations. ``ADVANCE`` takes the next item of an iterator, ``ARM`` is one choice of the ``CHOOSE``

    before it, ``LEAVE`` goes into a cleanup, ``END`` on from it.
    """

    RUN = "run"
    ASSIGN = "assign"
    BIND = "bind"
    CHOOSE = "choose"
    ARM = "arm"
    ADVANCE = "advance"
    SUSPEND = "suspend"
    RETURN = "return"
    RAISE = "raise"
    LEAVE = "leave"
    END = "end"


@dataclass(frozen=True, slots=True)
class Operation:
    """``text`` is host code as it was written; ``variable`` is assigned, advanced, or takes the result.

    ``reads``, ``writes``: the variables that the text may read, and may bind or unbind; ``binds``: those that surely
    are bound once it is done.
    """

    doing: Doing
    text: str
    variable: str | None = None
    reads: tuple[str, ...] = ()
    writes: tuple[str, ...] = ()
    binds: tuple[str, ...] = ()
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class MachineBlock:
    """A stretch of operations, written in state ``state`` (None: in a handler that stands in line).

    ``next``, ``caught``: the blocks that follow, and that take its exceptions, in the order in which they are tried.
    ``pending``: where it goes on after the cleanup that it leaves for.
    """

    state: int | None
    region: RegionId
    operations: tuple[Operation, ...]
    next: tuple[int, ...]
    caught: tuple[int, ...]
    pending: int | None = None


@dataclass(frozen=True, slots=True)
class StateMachine:
    """``states`` by label. ``completions``: the pending fields that hold where to go on.

    ``blocks``: what it does, from ``blocks[0]`` on; ``variables``: every name that means one in their texts.
    """

    name: str
    qualname: str
    language: str
    parameters: tuple[str, ...]
    states: tuple[State, ...]
    transitions: tuple[Transition, ...]
    fields: tuple[Field, ...]
    suspensions: tuple[Suspension, ...]
    regions: tuple[MachineRegion, ...]
    completions: tuple[str, ...] = ()
    variables: tuple[str, ...] = ()
    blocks: tuple[MachineBlock, ...] = ()
    span: Span = field(default=NOWHERE, compare=False)

    def state(self, label: int) -> State:
        return self.states[label]

    def to_json(self) -> dict[str, object]:
        """The machine as a document of :data:`~.document.SCHEMA_VERSION`, ready for ``json.dumps``."""
        from .document import to_json

        return to_json(self)

    def to_networkx(self) -> MultiDiGraph[int | str]:
        """A node for each label, with key, role, title, line and fields; an edge for each transition, and the ends."""
        from ..views.network import to_networkx

        return to_networkx(self)

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        """How a notebook shows it: the graph where Graphviz is there, and the listing."""
        from ..notebook import bundle

        return bundle(self)

    def _repr_svg_(self) -> str | None:
        from ..notebook import svg

        return svg(self)

    def _repr_html_(self) -> str:
        from ..notebook import html

        return html(self)

    @staticmethod
    def from_json(document: object) -> StateMachine:
        """The machine that :meth:`to_json` wrote down. ValueError: it is none, or of another version."""
        from .document import from_json

        return from_json(document)


@dataclass(frozen=True, slots=True)
class Arranged:
    """A machine together with the code of its states: what a backend prints a program from."""

    machine: StateMachine
    function: Function
    spills: dict[BlockId, Spill]
    layout: Layout
    flow: Flow
    facts: Dataflow
