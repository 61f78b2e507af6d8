"""`AsyncGenerator`, the base of classes that asynchronous generator functions become.

The step function is a machine's, with one thing more: it hands a value out by

    return machine.yields(value, 3)

and goes on at label 3 with what is sent.  So a generator is suspended in one of two ways: at an await
(`awaiting` is what it awaits), or at a yield (`awaiting is YIELDED`).

Nobody awaits the generator.  What is awaited is a turn (turns.py), which `__anext__`, `asend`, `athrow` and
`aclose` make.  A turn stands in the chain of machines in the generator's place, so that the driver needs to
know nothing of generators; the generator knows its turn only while it runs.
"""

from __future__ import annotations

import gc
import inspect
import sys
import types
import warnings
from typing import Any

from .exceptions import generator_exit, hidden, trim, unraisable
from .frames import Frame, frame_of
from .generated import Generated
from .links import code_of, is_awaiting, is_suspended
from .outcomes import FINISHED, UNSTARTED, YIELDED, Suspension, Thrown
from .turns import Closing, Sending, Throwing, Turn

_LONG_FORM = "the (type, exc, tb) signature of athrow() is deprecated, use the single-arg signature instead."


class AsyncGenerator(Generated):
    """Base of the classes of asynchronous generators; `step` is theirs, the rest is the protocol.

    From the first iteration on: `ag_busy` while a turn is under way; `ag_closed`; `ag_finalizer` of
    `sys.set_asyncgen_hooks`; `ag_turn`, the turn that steps it now; `ag_left`, the frame that yielded last.
    """

    __slots__ = ("__weakref__", "ag_busy", "ag_closed", "ag_finalizer", "ag_left", "ag_turn")

    native_kind = "async_generator"
    native_flag = inspect.CO_ASYNC_GENERATOR

    ag_busy: bool
    ag_closed: bool
    ag_finalizer: Any
    ag_left: types.FrameType | None
    ag_turn: Turn | None

    # What a step calls.

    def suspend(self, suspension: Suspension, label: int, handling: bool = False) -> Suspension:
        """Note where to go on; the turn joins the chain."""
        turn = self.ag_turn or Sending.under_way(self)
        machines = suspension.machines
        suspension.frame = sys._getframe(1)
        self.label = turn.label = label
        self.awaiting = turn.awaiting = machines[-1] if machines else suspension.leaf
        self.handled = turn.handled = sys.exception() if handling else None
        machines.append(turn)
        return suspension

    def yields(self, value: Any, label: int, handling: bool = False) -> Any:
        """Note where to go on; the step returns what this returns."""
        self.label = label
        self.awaiting = YIELDED
        self.handled = sys.exception() if handling else None
        return value

    def yields_and_tells(self, value: Any, label: int, handling: bool = False) -> Any:
        """The same, where the frame may outlive the step (`empty`)."""
        self.ag_left = sys._getframe(1)
        return AsyncGenerator.yields(self, value, label, handling)

    def empty(self) -> None:
        """Empty the frame that the last item came from (driver.py, "Frames"): something keeps it.

        To take hold of every frame would cost more than a step.  But one that is kept holds the generator, so that
        whoever steps it finds more references than before; and a class that was met so tells its frames from then on.
        """
        if self.ag_left is not None:
            self.ag_left.clear()
            self.ag_left = None
            return
        cls = type(self)
        cls.yields = AsyncGenerator.yields_and_tells  # type: ignore[method-assign]  # see above
        for frame in gc.get_referrers(self):
            if type(frame) is types.FrameType and frame.f_code is cls.step_code:
                frame.clear()

    # The protocol.

    def __aiter__(self) -> AsyncGenerator:
        return self

    @hidden
    def __anext__(self) -> Turn:
        begin(self)
        return Sending(self, None)

    @hidden
    def asend(self, value: Any, /) -> Turn:
        begin(self)
        return Sending(self, value)

    @hidden
    def athrow(self, /, *thrown: Any) -> Turn:
        if len(thrown) > 1 and sys.version_info >= (3, 12):
            warnings.warn(_LONG_FORM, DeprecationWarning, stacklevel=2)
        begin(self)
        return Throwing(self, thrown)

    @hidden
    def aclose(self) -> Turn:
        begin(self)
        return Throwing(self, None)

    @hidden
    def __del__(self) -> None:
        if self.label != FINISHED:
            collected(self)

    # Looking at it.

    @property  # type: ignore[misc]  # nobody assigns it
    def __class__(self) -> type:
        return types.AsyncGeneratorType

    @property
    def ag_await(self) -> Any:
        return self.awaiting if is_awaiting(self) else None

    @property
    def ag_running(self) -> bool:
        return has_begun(self) and self.ag_busy

    if sys.version_info >= (3, 12):

        @property
        def ag_suspended(self) -> bool:
            return is_suspended(self)

    @property
    def ag_frame(self) -> Frame | None:
        return None if self.label == FINISHED else frame_of(self)

    @property
    def ag_code(self) -> types.CodeType:
        return code_of(self)


def generator_expression(
    cls: type[AsyncGenerator], each: Any, around: types.FunctionType | None = None
) -> AsyncGenerator:
    """The machine of an asynchronous generator expression: it goes over `each`, its first field.

    The closure of `around` holds the variables of the functions around.
    """
    machine = cls()
    machine.label = UNSTARTED
    setattr(machine, cls.slots[0], each)
    if cls.shared or cls.free:
        machine.bind(around.__closure__ or () if around is not None else ())
    return machine


def has_begun(generator: AsyncGenerator) -> bool:
    """Whether anybody has asked for its first item."""
    return hasattr(generator, "ag_busy")


@hidden
def begin(generator: AsyncGenerator) -> None:
    """Before the first item: the hooks."""
    if has_begun(generator):
        return
    generator.ag_busy = generator.ag_closed = False
    generator.ag_turn = generator.ag_left = None
    first, generator.ag_finalizer = sys.get_asyncgen_hooks()
    if first is not None:
        first(generator)


@hidden
def collected(generator: AsyncGenerator) -> None:
    """Nobody holds `generator` any more: its finalizer gets it, or it is closed."""
    if not has_begun(generator):
        if generator.label is UNSTARTED:
            return
        generator.ag_finalizer, generator.ag_closed, generator.ag_turn = None, False, None
    try:
        if generator.ag_finalizer is not None and not generator.ag_closed:
            generator.ag_finalizer(generator)
        elif is_suspended(generator):
            close(generator)
    except BaseException as error:
        trim(error)
        unraisable(error, generator)


@hidden
def close(generator: AsyncGenerator) -> None:
    """Close it on the spot, as the interpreter does where no finalizer is set: it may not even await."""
    try:
        Closing(generator).resume(Thrown(generator_exit()))
    except GeneratorExit:
        return
    raise RuntimeError("async generator ignored GeneratorExit")
