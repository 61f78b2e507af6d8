"""`except*` whose clauses suspend.

The clauses run as states, one after the other; what became of each is recorded; then one real `except*`
splits the same exception once more and raises what was recorded, so that the interpreter itself does the
regrouping.

    groups = Groups(caught)
    matched = groups.match(ValueError)                     # for each clause
        ... the body; an exception that leaves it: groups.record(error)
    if groups.finish(): rethrow(groups.take())             # what is to be raised, if anything
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache
from typing import Any

from .exceptions import hidden, rethrow, trim

_PASSED: Any = None
_RERAISED: Any = object()


class Groups:
    """The exception of one `except*` statement, split clause by clause."""

    __slots__ = ("_kinds", "_outcomes", "_traceback", "_wrapper", "handled", "matched", "original", "rest")

    def __init__(self, original: BaseException) -> None:
        self.original: BaseException | None = original
        self.handled: BaseException | None = original
        self.rest: BaseException | None = original
        self.matched: BaseException | None = None
        self._wrapper: BaseException | None = None
        self._kinds: list[Any] = []
        self._outcomes: list[Any] = []

    @hidden
    def match(self, kind: Any) -> BaseException | None:
        """The part of what is left that is of this kind; the rest waits for the next clause."""
        rest = self.rest
        self.matched = None
        if rest is None:
            return None
        traceback = rest.__traceback__
        found: list[BaseException] = []
        self._kinds.append(kind)
        self._outcomes.append(_PASSED)
        try:
            _split(rest, kind, found)
        except BaseException as left:
            if isinstance(rest, BaseExceptionGroup) != isinstance(left, BaseExceptionGroup):
                rest.__traceback__ = traceback
                raise  # the kind is none that can be caught
            if found:
                self.rest = left
            elif sys.version_info >= (3, 12) and isinstance(rest, BaseExceptionGroup):
                self.rest = rest.split(kind)[1]  # a copy: `left` may be the original
            if self.rest is not None:
                self.rest.__traceback__ = traceback
        else:
            self.rest = None
        rest.__traceback__ = traceback
        if found:
            self.matched = self.handled = found[0]
            self.matched.__traceback__ = traceback
            self._traceback = traceback
            if not isinstance(rest, BaseExceptionGroup):
                self._wrapper, self._traceback = found[0], None
                found[0].__traceback__ = None
        return self.matched

    def record(self, error: BaseException) -> None:
        """The clause that matched last was left by `error`; a bare `raise` leaves the traceback as it was."""
        is_reraised = error is self.matched and error.__traceback__ is self._traceback
        self._outcomes[-1] = _RERAISED if is_reraised else error

    def finish(self) -> bool:
        """Whether the statement raises something in the end; only that is kept."""
        self.original = self._regrouped()
        self.handled = self.matched = self.rest = None
        self._kinds, self._outcomes, self._traceback, self._wrapper = [], [], None, None
        return self.original is not None

    def take(self) -> BaseException:
        """What is to be raised; whoever raises it must not hold it as well."""
        raised, self.original = self.original, None
        assert raised is not None, "it is taken once, where there is something to raise"
        return raised

    def _regrouped(self) -> BaseException | None:
        assert self.original is not None
        if self._wrapper is not None:  # a single exception: only one clause had a part in it
            return self._wrapper if self._outcomes[-1] is _RERAISED else self._outcomes[-1]
        raised = [outcome for outcome in self._outcomes if isinstance(outcome, BaseException)]
        tracebacks = [error.__traceback__ for error in (self.original, *raised)]
        result: BaseException | None = None
        try:
            _replay(len(self._kinds))(rethrow, self.original, self._kinds, self._outcomes, _RERAISED)
        except BaseException as error:
            result = error
        for each, traceback in zip((self.original, *raised), tracebacks, strict=True):
            each.__traceback__ = traceback
        if result is not None and result is not self.original and result not in raised:
            result.__traceback__ = None if raised else tracebacks[0]  # a new group, or a part of the original
            for member in getattr(
                result, "exceptions", ()
            ):  # what no clause took is a part made in the replay
                trim(member)
        return result


@hidden
def _split(rest: BaseException, kind: Any, found: list[BaseException]) -> None:
    try:
        rethrow(rest)
    except* kind as matched:
        found.append(matched)


@cache
def _replay(clauses: int) -> Callable[..., None]:
    """A real `except*` of so many clauses; `hidden`, since its frame is none of the user's."""
    lines = [
        "def replay(rethrow, original, kinds, outcomes, reraised):",
        "    try:",
        "        rethrow(original)",
    ]
    for index in range(clauses):
        lines += [
            f"    except* kinds[{index}]:",
            f"        if outcomes[{index}] is reraised:",
            "            raise",
            f"        if outcomes[{index}] is not None:",
            f"            rethrow(outcomes[{index}])",
        ]
    namespace: dict[str, Any] = {}
    exec("\n".join(lines), namespace)
    replay: Callable[..., None] = namespace["replay"]
    return hidden(replay)
