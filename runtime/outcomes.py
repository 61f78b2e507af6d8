"""What one step may come back with, as plain values that cross every boundary of the runtime.

A step function, `await_` and the driver talk to each other in four kinds of values:

    any object          the operand's result
    Thrown(exception)   the operand failed; the step that gets it raises `take()` in its own frame
    Suspension          the operand suspends; the step saves its variables and passes it up
    a raised exception  only out of a step: what the user's code raised

A label is an int: 0 the start, 1… a state to go on at.  The labels below are never a state's.
`UNSTARTED` equals 0, so that a step begins at label 0 without anyone having to store it once more,
and is told from "began, has not suspended yet" by identity.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from .links import Driven

UNSTARTED: Final = False
RAISE: Final = -1
FINISHED: Final = -2


class Yielded:
    """What stands for a leaf at a `yield`: whatever is sent next is its result."""

    __slots__ = ()

    def __next__(self) -> Any:
        raise StopIteration

    def send(self, value: Any) -> Any:
        raise StopIteration(value)


YIELDED: Final = Yielded()
"""What a generator awaits that is suspended at a `yield`."""


class Thrown:
    """An exception on its way into a step.  `take()` empties it: else the step's frame, which the
    exception's traceback holds, would hold the exception.

    `keeps` is what refused to be closed: it dies where the step takes the exception, as it natively does.
    """

    __slots__ = ("exc", "keeps")

    def __init__(self, exc: BaseException, keeps: object = None) -> None:
        self.exc: BaseException | None = exc
        self.keeps = keeps

    def take(self) -> BaseException:
        exc, self.exc = self.exc, None
        self.keeps = None
        assert exc is not None, "an exception is taken once"
        return exc


class Suspension:
    """A chain of machines on its way to its driver.

    `leaf` is the iterator that the innermost machine awaits and `value` what it yielded; or `leaf` is a
    machine that the driver has to start, since its start would nest too deep.
    `machines` are those that suspended so far, innermost first; each appends itself.  The driver empties it.
    `frame` is that of the step that suspended last; who gets the suspension clears it (driver.py, "Frames").
    """

    __slots__ = ("frame", "leaf", "machines", "value")

    frame: Any
    leaf: Any
    machines: list[Driven]
    value: Any
