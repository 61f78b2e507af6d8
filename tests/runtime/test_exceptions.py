"""The tools by which exceptions pass through the runtime unseen, each beside what the interpreter does."""

from __future__ import annotations

import gc
import importlib
import itertools
import os
import pkgutil
import traceback
import weakref
from collections.abc import Callable
from types import FunctionType
from typing import Any

import coro2sm.runtime
import pytest
from coro2sm.runtime import Thrown, rethrow, untrace
from coro2sm.runtime.exceptions import _own, chain, hidden, instantiate, trim


def links(errors: list[BaseException]) -> list[int | None]:
    """Each exception's context, as an index."""
    return [None if error.__context__ is None else errors.index(error.__context__) for error in errors]


def linked(contexts: tuple[int | None, ...]) -> list[BaseException]:
    errors: list[BaseException] = [ValueError(number) for number in range(len(contexts))]
    for error, context in zip(errors, contexts, strict=True):
        error.__context__ = None if context is None else errors[context]
    return errors


@pytest.mark.parametrize("contexts", list(itertools.product([None, 0, 1, 2, 3], repeat=4)))
def test_chain_sets_the_context_as_raise_does(contexts: tuple[int | None, ...]) -> None:
    """Also where there are cycles, made or to be made.  Exception 0 is raised while 1 is handled."""
    native, ours = linked(contexts), linked(contexts)
    try:
        rethrow(native[1])
    except ValueError:
        try:
            raise native[0]
        except ValueError:
            pass
    chain(ours[0], ours[1])
    assert links(ours) == links(native)


def test_chain_without_a_handled_exception() -> None:
    error = ValueError()
    error.__context__ = context = KeyError()
    chain(error, None)
    chain(error, error)
    assert error.__context__ is context


@pytest.mark.parametrize("exc", [ValueError("v"), StopIteration(1), GeneratorExit(), KeyboardInterrupt()])
def test_rethrow_changes_nothing(exc: BaseException) -> None:
    exc.__context__ = context = KeyError("context")
    try:
        raise OSError("handled")
    except OSError:
        with pytest.raises(type(exc)) as caught:
            rethrow(exc)
    assert caught.value is exc
    assert exc.__context__ is context
    assert exc.__cause__ is None
    names = [entry.name for entry in traceback.extract_tb(exc.__traceback__)]
    assert names == ["test_rethrow_changes_nothing"]


def test_a_handler_entered_again_leaves_no_trace() -> None:
    def fails() -> None:
        raise ValueError

    with pytest.raises(ValueError) as caught:
        fails()
    error = caught.value
    before = error.__traceback__
    for _ in range(3):
        try:
            rethrow(error)
        except BaseException as again:
            untrace(again)
    assert error.__traceback__ is before


def test_trim() -> None:
    @hidden
    def driver(function: Callable[[], Any]) -> Any:
        return inner(function)

    @hidden
    def inner(function: Callable[[], Any]) -> Any:
        return function()

    @hidden
    def helper() -> None:
        raise KeyError

    def step() -> None:
        helper()

    try:
        driver(step)
    except KeyError as error:
        untrace(error)  # this test's own entry
        trim(error)
        assert [entry.name for entry in traceback.extract_tb(error.__traceback__)] == ["step"]


def test_thrown_is_taken_once() -> None:
    error = ValueError()
    thrown = Thrown(error)
    assert thrown.take() is error
    assert thrown.exc is None


class Picky(Exception):
    def __init__(self, one: int, two: int) -> None:
        super().__init__(one, two)


class Other(Exception):
    def __new__(cls, *args: object) -> Any:
        return 5


FORMS: list[tuple[Any, ...]] = [
    (ValueError,),
    (ValueError, None, None),
    (ValueError, "text"),
    (ValueError, (1, 2)),
    (ValueError, ()),
    (ValueError, KeyError("another")),
    (ValueError, UnicodeError("a subclass")),
    (Picky, (1, 2)),
    (Picky,),
    (Other,),
    (ValueError("instance"),),
    (ValueError("instance"), "and value"),
    (ValueError, 1, "no traceback"),
    (int,),
    ("text",),
    (None,),
]


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("form", FORMS, ids=repr)
def test_what_throw_makes_of_its_arguments(form: tuple[Any, ...]) -> None:
    def generator() -> Any:
        yield

    results = []
    for throw in (generator().throw, lambda *form: rethrow(instantiate(*form))):
        with pytest.raises(BaseException) as caught:  # any
            throw(*form)
        results.append((type(caught.value), repr(caught.value)))
    assert results[0] == results[1]


def test_hidden_is_the_code_of_functions_that_live() -> None:
    """Code that is gone, since its function got another one, would lend its address to a user's function."""
    for module in pkgutil.iter_modules(coro2sm.runtime.__path__, "coro2sm.runtime."):
        importlib.import_module(module.name)
    gc.unfreeze()  # what is frozen is not listed
    codes = {id(each.__code__) for each in gc.get_objects() if isinstance(each, FunctionType)}
    ours = os.path.dirname(hidden.__code__.co_filename)
    own = [code for code in _own.values() if code.co_filename.startswith(ours)]
    assert own and [code.co_name for code in own if id(code) not in codes] == []


def test_the_code_that_was_hidden_is_kept() -> None:
    def passing() -> None:
        raise LookupError

    code = weakref.ref(hidden(passing).__code__)
    del passing
    assert code() is not None, "else the next function at its address would be hidden, too"
