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

_KNOWN: dict[str | int, tuple[str, tuple[tuple[int, int], ...]]] = {
    "entry12_protocol:collected_ignores_exit": (_REFUSED, ()),
    "entry07_unbinding:comprehension_reads_unbound": (_COMPREHENSION, ((3, 11),)),
    "entry09_order:call_double_star_errors": (
        "what follows ** is unpacked before the call, whose complaint names the callee",
        (),
    ),
    "entry09_order:dict_pairs": ("keys before a ** are hashed with those after it", ()),
    "entry11_names:super_with_self_deleted": (_SUPER, ()),
    "entry11_names:super_star_args": (_SUPER, ()),
    "entry12_protocol:not_iterable": ("async for over a list display names the type of the display", ()),
    "entry13_stop_iteration:in_comprehension": (
        "up to 3.11 an async comprehension is a coroutine, which turns StopIteration into RuntimeError",
        ((3, 11),),
    ),
    "async_generators:handles_while_it_yields": (_HANDLES, ((3, 11),)),
    "entry14_async_generators:yields_in_handler": (_GENERATORS, ((3, 11), (3, 12))),
    "entry14_async_generators:context_manager": (_GENERATORS, ((3, 11), (3, 12))),
    82: (
        "up to 3.11 a comprehension in a default handles what the function that calls it handles",
        ((3, 11),),
    ),
    124: (_COMPREHENSION, ((3, 11),)),
    128: (_PENDING, ((3, 11), (3, 12))),
}
"""By name, and drawn ones by their number in the fixed series."""


def known(program: str | int) -> str | None:
    """Why this program, named or drawn, differs on the running interpreter."""
    reason, versions = _KNOWN.get(program, (None, ()))
    return reason if not versions or sys.version_info[:2] in versions else None
