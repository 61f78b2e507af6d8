"""The intermediate representation: one coroutine as basic blocks in a tree of exception regions.

Language-neutral. What the host language writes stays opaque in leaves (:class:`HostCode`), which carry the facts
that passes need: what they read, bind and unbind. Blocks, regions and variables are ids and names, never
pointers, so that a function prints, hashes, pickles and compares as data.

Invariants (checked by ``ir.verify``):

* every block ends in exactly one terminator, and a suspension is always a terminator;
* ``blocks`` stand in document order: a protected region, its handlers, what follows, its cleanup, what follows;
  hence the blocks of a region, with those of the regions inside it, are contiguous;
* control enters a handler or a cleanup through an exception or a ``Leave`` alone.

>>> a = 1; b = await f(a); return b     becomes
    block 0: a = 1; Suspend(f(a), result=b, resume=1)
    block 1: Return(b)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import Enum

from ..span import NOWHERE, Span

BlockId = int
RegionId = int

ROOT: RegionId = 0


class Storage(Enum):
    """Where a variable lives. Only parameters, locals and temporaries are ever saved and restored."""

    PARAMETER = "parameter"
    LOCAL = "local"
    TEMPORARY = "temporary"
    ITERATOR = (
        "iterator"  # a temporary that is always in its field, where it can be let go when the step fails
    )
    CAPTURED = "captured"  # the function's own, shared with functions inside it
    ENVIRONMENT = "environment"  # of a function around this one


class Binding(Enum):
    """Whether a captured variable is one for the whole call, or fresh at each ``Bind`` (JavaScript's ``let``)."""

    ONCE = "once"
    FRESH = "fresh"


@dataclass(frozen=True, slots=True)
class Variable:
    """``may_vanish``: a function that shares it may unbind it at any time. ``purpose``: what a temporary is for."""

    name: str
    storage: Storage
    binding: Binding = Binding.ONCE
    may_vanish: bool = False
    purpose: str = ""

    @property
    def spillable(self) -> bool:
        return self.storage in (Storage.PARAMETER, Storage.LOCAL, Storage.TEMPORARY)

    @property
    def is_temporary(self) -> bool:
        return self.storage in (Storage.TEMPORARY, Storage.ITERATOR)


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention of a variable inside host code.

    ``guards``: not its value, only the complaint if it is unbound, before a statement that unbinds or changes it.
    """

    variable: str
    guards: bool = False


@dataclass(frozen=True, slots=True)
class LineStart:
    """The start of a line of host code; ``indent`` is relative to the leaf's first line."""

    indent: str = ""


Part = str | Reference | LineStart


@dataclass(frozen=True, slots=True)
class HostCode:
    """A piece of the host language: one expression, or one or more whole statements.

    ``parts`` is the text as it was written. ``reads`` may be read, ``writes`` may be bound, ``binds`` (a subset)
    surely are once the leaf completes; ``unbinds`` may be unbound. ``exits``: the leaf may return from the
    function by itself. ``normal`` is the canonical text by which machines are compared.
    ``lines`` has a span for each line of the text, if known: of the statement that begins there, else that line.
    ``is_comment``: it does nothing.
    """

    parts: tuple[Part, ...]
    reads: frozenset[str] = frozenset()
    writes: frozenset[str] = frozenset()
    binds: frozenset[str] = frozenset()
    unbinds: frozenset[str] = frozenset()
    captures: frozenset[str] = frozenset()
    may_raise: bool = True
    exits: bool = False
    is_comment: bool = False
    normal: str = ""
    span: Span = field(default=NOWHERE, compare=False)
    lines: tuple[Span, ...] = field(default=(), compare=False)

    @property
    def text(self) -> str:
        return self.written(lambda part: "" if part.guards else part.variable)

    def written(self, show: Callable[[Reference], str], indent: str = "") -> str:
        """The text with references as ``show`` has them, and ``indent`` before each line but the first."""
        return "".join(
            part
            if isinstance(part, str)
            else indent + part.indent
            if isinstance(part, LineStart)
            else show(part)
            for part in self.parts
        )

    @property
    def is_reference(self) -> bool:
        return len(self.parts) == 1 and isinstance(self.parts[0], Reference)


@dataclass(frozen=True, slots=True)
class Execute:
    """Runs statements of the host."""

    code: HostCode


@dataclass(frozen=True, slots=True)
class Assign:
    """Evaluates an expression into a variable. ``copy``: of a local, which a pass may do without."""

    target: str
    value: HostCode
    copy: bool = False


@dataclass(frozen=True, slots=True)
class Unset:
    """Forgets a temporary, so that what it held dies as early as it does natively."""

    variable: str


@dataclass(frozen=True, slots=True)
class Bind:
    """Makes a fresh binding of a ``FRESH`` captured variable."""

    variable: str


Instruction = Execute | Assign | Unset | Bind


class Mode(Enum):
    AWAIT = "await"
    YIELD = "yield"
    DELEGATE = "delegate"


class Origin(Enum):
    """Which construct of the source suspends."""

    AWAIT = "await"
    ENTER = "enter"
    EXIT = "exit"
    NEXT = "next"
    YIELD = "yield"
    DELEGATE = "delegate"


@dataclass(frozen=True, slots=True)
class Jump:
    target: BlockId


@dataclass(frozen=True, slots=True)
class Branch:
    test: HostCode
    then: BlockId
    otherwise: BlockId


@dataclass(frozen=True, slots=True)
class Arm:
    """``always``: it matches whatever the subject is, so that it is the last."""

    match: HostCode
    target: BlockId
    always: bool = False


@dataclass(frozen=True, slots=True)
class Switch:
    """The host's own multi-way choice: the first arm that matches ``subject``, else ``otherwise``."""

    subject: HostCode
    arms: tuple[Arm, ...]
    otherwise: BlockId


@dataclass(frozen=True, slots=True)
class Advance:
    """Takes the next item of ``iterator`` into the host's ``target``; goes to ``done`` when there is none."""

    iterator: str
    target: HostCode
    body: BlockId
    done: BlockId


@dataclass(frozen=True, slots=True)
class Suspend:
    """Hands ``operand`` to whoever drives the machine; goes on at ``resume`` with what comes back in ``result``.

    It is resumed by a value, by an exception thrown in, or by a return completion. ``path`` names the enclosing
    constructs that hold something at run time, for the state key; ``pin`` is a key that the author wrote.
    """

    mode: Mode
    origin: Origin
    operand: HostCode
    result: str | None
    resume: BlockId
    path: tuple[str, ...] = ()
    pin: str | None = None
    callee: str | None = None
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Return:
    """``releases``: temporaries that live until the value has been evaluated."""

    value: HostCode | None = None
    releases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Raise:
    """A statement of the host that never completes."""

    code: HostCode
    releases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Leave:
    """Runs ``cleanup`` first, then goes on at ``target``; ``value`` is what the pending return returns.

    Where the cleanup never ends normally, ``target`` is its own entry after ``simplify``.
    """

    cleanup: RegionId
    target: BlockId
    value: HostCode | None = None
    releases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EndCleanup:
    """The end of a cleanup: goes on where its completion says."""

    cleanup: RegionId


Terminator = Jump | Branch | Switch | Advance | Suspend | Return | Raise | Leave | EndCleanup


@dataclass(frozen=True, slots=True)
class Block:
    """``end`` is the statement that the terminator belongs to; ``is_way_out``: all that it says is where to go."""

    id: BlockId
    region: RegionId
    body: tuple[Instruction, ...]
    terminator: Terminator
    title: str = ""
    span: Span = field(default=NOWHERE, compare=False)
    end: Span = field(default=NOWHERE, compare=False)
    is_way_out: bool = field(default=False, compare=False)


class RegionKind(Enum):
    FUNCTION = "function"
    PROTECTED = "protected"  # what a try covers
    HANDLER = "handler"  # runs with an exception being handled
    CLEANUP = "cleanup"  # runs whichever way the protected region is left
    EXIT = "exit"  # a cleanup of normal exits alone; exceptions go to a handler


@dataclass(frozen=True, slots=True)
class Region:
    """A node of the region tree.

    ``handlers`` and ``cleanup`` belong to a protected region: where its exceptions go (at most one of the two).
    ``match`` and ``binding`` belong to a handler: the host's clause (None catches everything) and the variable
    it binds. ``group`` marks handlers of the host's exception groups. ``after`` and ``result`` belong to a
    cleanup: the variables of its completion; ``entry`` is the first block of a handler or cleanup.
    """

    id: RegionId
    parent: RegionId | None
    kind: RegionKind
    construct: str
    handlers: tuple[RegionId, ...] = ()
    cleanup: RegionId | None = None
    match: HostCode | None = None
    binding: str | None = None
    group: bool = False
    after: str | None = None
    result: str | None = None
    entry: BlockId | None = None
    span: Span = field(default=NOWHERE, compare=False)


class Kind(Enum):
    """What calling the function gives."""

    COROUTINE = "coroutine"
    ASYNC_GENERATOR = "async generator"
    GENERATOR = "generator"


@dataclass(frozen=True, slots=True)
class Function:
    """``globals``: names that the function declares to be the module's."""

    name: str
    qualname: str
    parameters: tuple[str, ...]
    variables: tuple[Variable, ...]
    blocks: tuple[Block, ...]
    regions: tuple[Region, ...]
    entry: BlockId
    globals: frozenset[str] = frozenset()
    kind: Kind = Kind.COROUTINE
    language: str = "python"
    span: Span = field(default=NOWHERE, compare=False)

    def block(self, id: BlockId) -> Block:
        return self.blocks_by_id()[id]

    def blocks_by_id(self) -> dict[BlockId, Block]:
        return {block.id: block for block in self.blocks}

    def regions_by_id(self) -> dict[RegionId, Region]:
        return {region.id: region for region in self.regions}

    def variables_by_name(self) -> dict[str, Variable]:
        return {variable.name: variable for variable in self.variables}

    def suspensions(self) -> Iterator[tuple[Block, Suspend]]:
        for block in self.blocks:
            if isinstance(block.terminator, Suspend):
                yield block, block.terminator
