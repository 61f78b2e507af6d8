"""Differences that are known and not mended yet: program, reason, interpreters (all if none are named).

Each is an expected failure that must fail: a program that begins to pass has to leave this list.
"""

from __future__ import annotations

import sys

_REFUSED = "a machine that is dropped while it handles its GeneratorExit dies by garbage collection"
_GENERATORS = (
    "up to 3.12 a GeneratorExit doesn't reach the generator that is awaited, which is closed when it dies: what a "
    "loop or a with holds dies with the function that the exception leaves, not with the statement"
)
_HANDLES = "thrown past, a generator that is suspended in a handler is closed later; not diagnosed"
_COMPREHENSION = "up to 3.11 a comprehension is a function, whose complaint about an unbound name differs"
_SUPER = "super() without a first parameter, or with a deleted one: the function stays native"

_PENDING = (
    "up to 3.12 a loop's async generator is closed when it dies: inside a finally that handles an exception, with "
    "that one as context, which is out of sight once the exception has left"
)

_STOP = "up to 3.11 an async comprehension is a coroutine, which turns StopIteration into RuntimeError"
_CYCLE = (
    "an exception and the frame of a finished step hold each other: what the step held is garbage, which dies "
    "at once natively"
)
_TOKEN = "a traceback keeps something alive natively, and not compiled"
_INLINE = (
    "up to 3.12 an iterator or generator that dies inside a finally or a handler sees what is handled there"
)
_OPEN = "not diagnosed"
_TO_311 = ((3, 11),)
_TO_312 = ((3, 11), (3, 12))
_SINCE_312 = ((3, 12), (3, 13))

_KNOWN: dict[str | int, tuple[str, tuple[tuple[int, int], ...]]] = {
    "entry12_protocol:collected_ignores_exit": (_REFUSED, ()),
    "entry07_unbinding:comprehension_reads_unbound": (_COMPREHENSION, _TO_311),
    "entry09_order:call_double_star_errors": (
        "what follows ** is unpacked before the call, whose complaint names the callee",
        (),
    ),
    "entry09_order:dict_pairs": ("keys before a ** are hashed with those after it", ()),
    "entry11_names:super_with_self_deleted": (_SUPER, ()),
    "entry11_names:super_star_args": (_SUPER, ()),
    "entry12_protocol:not_iterable": ("async for over a list display names the type of the display", ()),
    "entry13_stop_iteration:in_comprehension": (_STOP, _TO_311),
    "async_generators:handles_while_it_yields": (_HANDLES, _TO_311),
    "entry14_async_generators:yields_in_handler": (_GENERATORS, _TO_312),
    "entry14_async_generators:context_manager": (_GENERATORS, _TO_312),
    82: (
        "up to 3.11 a comprehension in a default handles what the function that calls it handles",
        _TO_311,
    ),
    124: (_COMPREHENSION, _TO_311),
    128: (_PENDING, _TO_312),
    295: (_STOP, _TO_311),
    312: (_STOP, _TO_311),
    453: (_COMPREHENSION, _TO_311),
    476: (_INLINE, _TO_312),
    504: (_INLINE, _TO_312),
    531: (_CYCLE, _SINCE_312),
    534: (_COMPREHENSION, _TO_311),
    558: (_INLINE, _TO_312),
    561: (_INLINE, _TO_312),
    582: (_CYCLE, _SINCE_312),
    640: (_OPEN, _TO_311),
    651: (_REFUSED, ()),
    658: (_CYCLE, _SINCE_312),
    670: (_TOKEN, _SINCE_312),
    725: (_REFUSED, ()),
    746: (_TOKEN, ()),
    762: (_OPEN, ()),
    767: (_OPEN, _TO_311),
    807: (_OPEN, _TO_312),
    819: (_OPEN, ()),
    865: (_OPEN, _TO_312),
    993: (_INLINE, _TO_312),
    1003: (_OPEN, _TO_312),
    1031: (_OPEN, _TO_312),
    1037: (_OPEN, _TO_312),
    1192: (_OPEN, ()),
}
"""By name, and drawn ones by their number in the fixed series."""


def known(program: str | int) -> str | None:
    """Why this program, named or drawn, differs on the running interpreter."""
    reason, versions = _KNOWN.get(program, (None, ()))
    return reason if not versions or sys.version_info[:2] in versions else None
