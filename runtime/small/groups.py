"""`TaskGroup`: an `async with` that ends when all tasks in it have.

    async with TaskGroup() as group:
        first = group.create_task(fetch(1))
        second = group.create_task(fetch(2))

If one of them fails, the others and the body are cancelled, and all that went wrong comes out as an
ExceptionGroup; CancelledError isn't an error here.
"""

from __future__ import annotations

import contextvars
from asyncio.exceptions import CancelledError
from collections.abc import Coroutine
from typing import Any, TypeVar

from .futures import Future
from .tasks import Task, current_task, spawn
from .traps import Park

T = TypeVar("T")


class TaskGroup:
    """Enter it with `async with`, once; then `create_task`."""

    def __init__(self) -> None:
        self._parent: Task[Any] | None = None
        self._tasks: dict[Task[Any], None] = {}  # those that run, in order
        self._errors: list[BaseException] = []
        self._fatal: BaseException | None = None  # KeyboardInterrupt or SystemExit
        self._exiting = self._aborting = self._parent_cancelled = False
        self._all_done: Future[None] | None = None

    def __repr__(self) -> str:
        parts = [f"tasks={len(self._tasks)}"] if self._tasks else []
        parts += [f"errors={len(self._errors)}"] if self._errors else []
        parts += ["cancelling" if self._aborting else "entered"] if self._parent is not None else []
        return f"<{' '.join(['TaskGroup', *parts])}>"

    def create_task(
        self,
        coro: Coroutine[Any, Any, T],
        *,
        name: object = None,
        context: contextvars.Context | None = None,
    ) -> Task[T]:
        """Drive a coroutine as a task of the group; RuntimeError if that isn't open."""
        closed = (
            "has not been entered" if self._parent is None
            else "is finished" if self._exiting and not self._tasks
            else "is shutting down" if self._aborting
            else ""
        )  # fmt: skip
        if closed:
            coro.close()
            raise RuntimeError(f"TaskGroup {self!r} {closed}")
        task = spawn(coro, name=name, context=context)
        self._tasks[task] = None
        task.add_done_callback(self._task_ended)
        return task

    async def __aenter__(self) -> TaskGroup:
        if self._parent is not None:
            raise RuntimeError(f"TaskGroup {self!r} has already been entered")
        self._parent = current_task()
        if self._parent is None:
            raise RuntimeError(f"TaskGroup {self!r} cannot determine the parent task")
        return self

    async def __aexit__(self, exc_type: Any, exc: BaseException | None, traceback: Any) -> None:
        parent = self._parent
        assert parent is not None, "it was entered"
        self._exiting = True
        if isinstance(exc, (KeyboardInterrupt, SystemExit)):
            self._fatal = self._fatal or exc
        cancelled = exc if isinstance(exc, CancelledError) else None
        if exc is not None:
            self._abort()
        while self._tasks:
            self._all_done = Future()
            try:
                await Park(self._all_done, "TaskGroup", list(self._tasks))
            except CancelledError as error:
                if not self._aborting:
                    cancelled = error
                    self._abort()
        if self._fatal is not None:
            raise self._fatal
        if self._parent_cancelled and parent.uncancel() == 0:
            cancelled = None  # it was us who asked for it
        try:
            if cancelled is not None and not self._errors:
                raise cancelled
            if exc is not None and not isinstance(exc, CancelledError):
                self._errors.append(exc)
            if self._errors:
                if parent.cancelling():  # by somebody else: he is to see it at the next await
                    parent.uncancel()
                    parent.cancel()
                raise BaseExceptionGroup("unhandled errors in a TaskGroup", self._errors) from None
        finally:
            exc = cancelled = None  # they hold this frame
            self._errors = []

    def _abort(self) -> None:
        if not self._aborting:
            self._aborting = True
            for task in self._tasks:
                task.cancel()

    def _task_ended(self, task: Task[Any]) -> None:
        del self._tasks[task]
        if self._all_done is not None and not self._tasks and not self._all_done.done():
            self._all_done.set_result(None)
        error = None if task.cancelled() else task.exception()
        if error is None:
            return
        self._errors.append(error)
        if isinstance(error, (KeyboardInterrupt, SystemExit)):
            self._fatal = self._fatal or error
        parent = self._parent
        assert parent is not None, "it was entered"
        if parent.done():
            text = f"Task {task!r} has errored out but its parent task {parent} is already completed"
            task.get_loop().call_exception_handler({"message": text, "exception": error, "task": task})
        elif not self._aborting and not self._parent_cancelled:
            self._abort()
            self._parent_cancelled = True
            parent.cancel()
