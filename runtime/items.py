"""`next_item(rows)`: the first step of what `async for` awaits, by the rules of `await_` (awaiting.py).

A compiled generator that stands at a yield is stepped on the spot: no turn is made unless it awaits something that
suspends (asyncgen.py, `suspend`).  Everything else is asked for its `__anext__`.
"""

from __future__ import annotations

import sys
from typing import Any

from .asyncgen import AsyncGenerator
from .awaiting import await_next
from .exceptions import hidden, leaving_generator, trim
from .links import NESTED_STARTS, finish, nested
from .outcomes import YIELDED, Suspension, Thrown
from .protocols import next_
from .turns import note_end


@hidden
def next_item(rows: Any) -> Any:
    """Ask the asynchronous iterator `rows`: the item, `Thrown`, or a `Suspension`."""
    depth = nested.depth
    if (
        not issubclass(type(rows), AsyncGenerator)
        or rows.label <= 0
        or rows.awaiting is not YIELDED
        or depth >= NESTED_STARTS
        or rows.ag_busy
    ):
        box = [rows]
        del rows
        return _asked(box)
    nested.depth = depth + 1
    references = sys.getrefcount(rows)
    rows.awaiting = None
    rows.ag_busy = True
    try:
        item = rows.step(None)
    except BaseException as error:
        nested.depth = depth
        trim(error)
        return _ended([rows], leaving_generator(error))
    else:
        nested.depth = depth
        if rows.awaiting is YIELDED:
            rows.ag_busy = False
            if sys.getrefcount(rows) > references or rows.ag_left is not None:
                rows.empty()
            return item
        if type(item) is Suspension:
            item.frame.clear()
            return item
        end = StopAsyncIteration()
        end.__context__ = sys.exception()
        return _ended([rows], end)
    finally:
        del rows  # driver.py, "Frames"


@hidden
def _asked(box: list[Any]) -> Any:
    try:
        box[0] = next_(box[0])
    except BaseException as error:
        box.clear()
        trim(error)
        return Thrown(error)
    return await_next(box.pop())


def _ended(box: list[Any], error: BaseException) -> Thrown:
    generator = box.pop()
    finish(generator)
    note_end(generator, error)
    return Thrown(error)
