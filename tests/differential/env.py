"""What a program of the corpus finds around it: `async def main(env)`.

Everything that `env` hands out writes down what is done to it, together with the exception that is being
handled at that moment, so that a program needs little text to make its whole order of events visible:

    env.note(things…)         writes them down; env.say(thing) gives it back, too
    env.child(tag)            suspends; `yields=`, `value=`; notes what is sent and thrown
    env.now(tag)              an awaitable that does not suspend; env.quiet() notes nothing either
    env.bare(tag)             an iterator that has neither send, throw nor close
    env.native(tag)           a native coroutine around a child
    env.stubborn(tag)         catches what is thrown and yields once more
    env.fail(tag, error)      raises, at once or after `yields=` suspensions
    env.swap(tag, error)      raises another exception when one is thrown in
    env.plain(tag)            an iterator object with send, throw and close written by hand
    env.manager(tag)          async context manager; `suppress=`, `enter=`, `leave=`, `yields=`
    env.sync_manager(tag)     the same for `with`
    env.rows(tag, items)      async iterator; `yields=`, `error=`
    env.each(tag, items)      sync iterable; `error=`
    env.thing(tag)            logs every special method (things.py)
    env.token(tag)            an object whose death is seen; `env.alive()` says which live
    env.root()                the coroutine that is being driven
"""

from __future__ import annotations

import copy
import weakref
from collections.abc import AsyncIterator, Coroutine, Generator, Iterable, Iterator
from typing import Any

from .things import Thing
from .trace import Trace


class Token:
    """An object that is only there to be kept alive."""

    def __init__(self, tag: str) -> None:
        self.tag = tag

    def __repr__(self) -> str:
        return f"<token {self.tag}>"


class Env:
    """The surroundings of one run; all that happens goes to `trace`."""

    def __init__(self, trace: Trace) -> None:
        self.trace = trace
        self._tokens: dict[str, weakref.ref[Token]] = {}
        self._root: weakref.ref[Any] | None = None

    def __repr__(self) -> str:
        return "<env>"

    def note(self, *things: Any) -> None:
        self.trace.add("note", *(self.trace.describe(thing) for thing in things), "in", self.trace.handled())

    def say(self, thing: Any) -> Any:
        """Notes an operand and gives it back, so that its turn in an expression is seen."""
        self.note("say", thing)
        return thing

    def started(self, root: Any) -> None:
        """Called by the driver: `root` is the coroutine that it drives."""
        self._root = weakref.ref(root)

    def root(self) -> Any:
        return None if self._root is None else self._root()

    def token(self, tag: str) -> Token:
        token = Token(tag)
        self._tokens[tag] = weakref.ref(token)
        return token

    def alive(self) -> tuple[str, ...]:
        return tuple(sorted(tag for tag, token in self._tokens.items() if token() is not None))

    # Awaitables.

    def child(self, tag: Any, value: Any = None, yields: int = 1) -> Awaitable:
        return Awaitable(steps(self, tag, value, yields))

    def now(self, tag: Any, value: Any = None) -> Awaitable:
        return Awaitable(steps(self, tag, value, 0))

    def quiet(self) -> Awaitable:
        """Neither suspends nor writes anything down."""
        return Awaitable(iter(()))

    def bare(self, tag: Any, value: Any = None, yields: int = 1) -> Awaitable:
        return Awaitable(Bare(self, tag, value, yields))

    def plain(self, tag: Any, value: Any = None, yields: int = 1) -> Awaitable:
        return Awaitable(Plain(self, tag, value, yields))

    def native(self, tag: Any, value: Any = None, yields: int = 1) -> Coroutine[Any, Any, Any]:
        return native(self, tag, value, yields)

    def stubborn(self, tag: Any, value: Any = None, yields: int = 1) -> Awaitable:
        return Awaitable(stubborn(self, tag, value, yields))

    def fail(self, tag: Any, error: BaseException, yields: int = 0) -> Awaitable:
        return Awaitable(fail(self, tag, error, yields))

    def swap(self, tag: Any, error: BaseException, yields: int = 1) -> Awaitable:
        return Awaitable(swap(self, tag, error, yields))

    # Managers and iterators.

    def manager(self, tag: str, **habits: Any) -> AsyncManager:
        return AsyncManager(self, tag, **habits)

    def sync_manager(self, tag: str, **habits: Any) -> SyncManager:
        return SyncManager(self, tag, **habits)

    def rows(self, tag: str, items: Iterable[Any], **habits: Any) -> Rows:
        return Rows(self, tag, items, **habits)

    def each(self, tag: str, items: Iterable[Any], error: BaseException | None = None) -> Each:
        return Each(self, tag, items, error)

    def thing(self, tag: str, truth: bool = True, value: Any = None) -> Thing:
        return Thing(self.trace, tag, truth, value)


class Awaitable:
    """`__await__` hands out the iterator that it was made with, as often as it is asked."""

    def __init__(self, iterator: Any) -> None:
        self._iterator = iterator

    def __await__(self) -> Generator[Any, Any, Any]:
        return self._iterator  # type: ignore[no-any-return]  # some are iterators only, as programs may have it

    def __repr__(self) -> str:
        return "<awaitable>"


def answer(tag: Any, value: Any, sent: Any) -> Any:
    """What a child returns: the value it was given, else its tag and what was sent to it last."""
    return f"{tag}={sent}" if value is None else value


def fresh(error: BaseException) -> BaseException:
    """A copy to raise: raised itself, it would sit in a frame of its own traceback, and that cycle would
    keep every frame alive through which it passed."""
    return copy.copy(error)


def steps(env: Env, tag: Any, value: Any, yields: int) -> Generator[Any, Any, Any]:
    sent = None
    env.note(tag, "begins")
    for step in range(yields):
        try:
            sent = yield (tag, step)
        except BaseException as error:
            env.note(tag, "thrown", error)
            raise
        env.note(tag, "sent", sent)
    return answer(tag, value, sent)


async def native(env: Env, tag: Any, value: Any, yields: int) -> Any:
    env.note(tag, "native")
    try:
        return await env.child(tag, value, yields)
    finally:
        env.note(tag, "native ends")


def stubborn(env: Env, tag: Any, value: Any, yields: int) -> Generator[Any, Any, Any]:
    sent: Any = None
    env.note(tag, "begins")
    for step in range(yields):
        try:
            sent = yield (tag, step)
        except BaseException as error:
            env.note(tag, "caught", error)
            sent = yield (tag, "still here")
            env.note(tag, "goes on", sent)
    return answer(tag, value, sent)


def fail(env: Env, tag: Any, error: BaseException, yields: int) -> Generator[Any, Any, Any]:
    yield from steps(env, tag, None, yields)
    env.note(tag, "fails")
    raise fresh(error)


def swap(env: Env, tag: Any, error: BaseException, yields: int) -> Generator[Any, Any, Any]:
    try:
        return (yield from steps(env, tag, None, yields))
    except BaseException as thrown:
        env.note(tag, "swaps", thrown)
        raise fresh(error) from None


class Bare:
    """Yields, and knows nothing but `__next__`."""

    def __init__(self, env: Env, tag: Any, value: Any, yields: int) -> None:
        self.env, self.tag, self.value, self.left = env, tag, value, yields

    def __iter__(self) -> Bare:
        return self

    def __next__(self) -> Any:
        self.env.note(self.tag, "next", self.left)
        if self.left == 0:
            raise StopIteration(answer(self.tag, self.value, None))
        self.left -= 1
        return (self.tag, "bare", self.left)


class Plain(Bare):
    """An iterator with send, throw and close of its own."""

    def send(self, sent: Any) -> Any:
        self.env.note(self.tag, "send", sent)
        return next(self)

    def throw(self, *thrown: Any) -> Any:
        self.env.note(self.tag, "throw", *thrown)
        try:
            raise thrown[0]
        finally:
            del thrown

    def close(self) -> None:
        self.env.note(self.tag, "close")


class AsyncManager:
    """Suspends on entry and on exit `yields` times; `enter` and `leave` are exceptions to raise there.

    `suppress` is what `__aexit__` returns; `value` is bound by `as`.
    """

    def __init__(
        self,
        env: Env,
        tag: str,
        suppress: Any = False,
        value: Any = None,
        enter: BaseException | None = None,
        leave: BaseException | None = None,
        yields: int = 1,
    ) -> None:
        self.env, self.tag, self.suppress, self.value = env, tag, suppress, value
        self.enter, self.leave, self.yields = enter, leave, yields

    async def __aenter__(self) -> Any:
        await self.env.child(f"{self.tag} enters", yields=self.yields)
        if self.enter is not None:
            raise fresh(self.enter)
        return self.tag if self.value is None else self.value

    async def __aexit__(self, kind: Any, error: Any, traceback: Any) -> Any:
        self.env.note(self.tag, "leaves", kind, error, traceback is not None)
        await self.env.child(f"{self.tag} leaves", yields=self.yields)
        if self.leave is not None:
            raise fresh(self.leave)
        return self.suppress


class SyncManager:
    """The same for `with`, without suspensions."""

    def __init__(
        self,
        env: Env,
        tag: str,
        suppress: Any = False,
        value: Any = None,
        enter: BaseException | None = None,
        leave: BaseException | None = None,
    ) -> None:
        self.env, self.tag, self.suppress, self.value = env, tag, suppress, value
        self.enter, self.leave = enter, leave

    def __enter__(self) -> Any:
        self.env.note(self.tag, "enters")
        if self.enter is not None:
            raise fresh(self.enter)
        return self.tag if self.value is None else self.value

    def __exit__(self, kind: Any, error: Any, traceback: Any) -> Any:
        self.env.note(self.tag, "leaves", kind, error, traceback is not None)
        if self.leave is not None:
            raise fresh(self.leave)
        return self.suppress


class Rows:
    """An async iterator over `items`; `error` is raised instead of the end."""

    def __init__(
        self, env: Env, tag: str, items: Iterable[Any], yields: int = 1, error: BaseException | None = None
    ) -> None:
        self.env, self.tag, self.items, self.yields, self.error = env, tag, iter(items), yields, error

    def __aiter__(self) -> AsyncIterator[Any]:
        self.env.note(self.tag, "aiter")
        return self

    async def __anext__(self) -> Any:
        await self.env.child(f"{self.tag} next", yields=self.yields)
        for item in self.items:
            return item
        raise StopAsyncIteration if self.error is None else fresh(self.error)


class Each:
    """A sync iterable that notes `iter` and `next`; `error` is raised instead of the end."""

    def __init__(self, env: Env, tag: str, items: Iterable[Any], error: BaseException | None) -> None:
        self.env, self.tag, self.items, self.error = env, tag, items, error

    def __iter__(self) -> Iterator[Any]:
        self.env.note(self.tag, "iter")
        for item in self.items:
            self.env.note(self.tag, "next", item)
            yield item
        self.env.note(self.tag, "ends")
        if self.error is not None:
            raise fresh(self.error)

    def __repr__(self) -> str:
        return f"<each {self.tag}>"
