"""Every kind of finding: what it means, what it looks like, what to do about it.

Levels are nested: what shows at one shows at all stricter ones, TEXT > GRAPH > BEHAVIOUR > RESUME.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Level(IntEnum):
    """How strictly machines are compared."""

    RESUME = 0
    BEHAVIOUR = 1
    GRAPH = 2
    TEXT = 3


@dataclass(frozen=True, slots=True)
class Rule:
    """``before`` and ``after``: a small example of an edit that is found."""

    name: str
    level: Level
    meaning: str
    before: str
    after: str
    remedy: str


_RESUME, _BEHAVIOUR, _GRAPH, _TEXT = Level.RESUME, Level.BEHAVIOUR, Level.GRAPH, Level.TEXT
_LET_FINISH = "Let runs that are parked there finish with the old version, or drop them."

RULES: dict[str, Rule] = {
    "C2D101": Rule(
        "state-added",
        _BEHAVIOUR,
        "The new machine suspends at a point that the old one does not have.",
        "a = await load()",
        "a = await load()\nawait log(a)",
        "Nothing, if it is meant. Runs parked behind it have not done it: see their verdicts.",
    ),
    "C2D102": Rule(
        "state-removed",
        _BEHAVIOUR,
        "The new machine has no state for a suspension point of the old one.",
        "a = await load()\nawait log(a)",
        "a = await load()",
        _LET_FINISH,
    ),
    "C2D103": Rule(
        "state-ambiguous",
        _BEHAVIOUR,
        "Several states are equally alike, so that nobody can say which of them an old one became.",
        "await tick()\nawait tick()",
        "await tick()",
        "Pin the states in both versions (`# coro2sm: state=NAME`), so that they keep their names.",
    ),
    "C2D104": Rule(
        "state-moved",
        _GRAPH,
        "A suspension point stands in other loops, tries, withs or handlers than before.",
        "await load()",
        "try:\n    await load()\nfinally:\n    close()",
        "Nothing for new runs. Its key changed: pin the state if saved runs go by it.",
    ),
    "C2D105": Rule(
        "state-edited",
        _BEHAVIOUR,
        "What is awaited at a suspension point was edited.",
        "await sleep(1)",
        "await sleep(2)",
        "Nothing, if it is meant. A run parked there awaits the old expression to its end.",
    ),
    "C2D106": Rule(
        "key-changed",
        _GRAPH,
        "A state is the same but has another key: a pin came or went, or an equal state stands before it.",
        "await tick()",
        "await tick()  # coro2sm: state=tick",
        "Restore saved runs at the new key.",
    ),
    "C2D107": Rule(
        "join-added",
        _GRAPH,
        "The new machine has a state where control meets, or a handler's entry, that the old one lacks.",
        "await load()",
        "if more:\n    await load()\nawait save()",
        "Nothing: no run is ever parked there.",
    ),
    "C2D108": Rule(
        "join-removed",
        _GRAPH,
        "The old machine has a state where control meets, or a handler's entry, that the new one lacks.",
        "if more:\n    await load()\nawait save()",
        "await load()",
        "Nothing: no run is ever parked there.",
    ),
    "C2D201": Rule(
        "ways-changed",
        _BEHAVIOUR,
        "From a state that both machines have, control goes elsewhere than before.",
        "while True:\n    await step()\n    break",
        "while True:\n    await step()\n    continue",
        "Check that the new course is meant.",
    ),
    "C2D301": Rule(
        "handler-added",
        _BEHAVIOUR,
        "A try, a clause, a finally or a with is new.",
        "await load()",
        "try:\n    await load()\nexcept OSError:\n    pass",
        "Check that exceptions, cancellation among them, go where they should.",
    ),
    "C2D302": Rule(
        "handler-removed",
        _BEHAVIOUR,
        "A try, a clause, a finally or a with is gone.",
        "try:\n    await load()\nexcept OSError:\n    pass",
        "await load()",
        "Check that exceptions, cancellation among them, go where they should.",
    ),
    "C2D303": Rule(
        "handler-changed",
        _BEHAVIOUR,
        "A clause catches something else, or binds another name.",
        "except OSError:",
        "except Exception:",
        "Check that exceptions, cancellation among them, go where they should.",
    ),
    "C2D401": Rule(
        "field-added",
        _GRAPH,
        "The new machine may keep a variable across suspensions that the old one does not have.",
        "await load()",
        "n = 1\nawait load()\nreturn n",
        "Nothing for new runs. Where a parked run needs it, its verdict is UNSAFE.",
    ),
    "C2D402": Rule(
        "field-removed",
        _GRAPH,
        "The old machine may keep a variable across suspensions that the new one does not have.",
        "n = 1\nawait load()\nreturn n",
        "await load()",
        "Drop the field from saved runs.",
    ),
    "C2D403": Rule(
        "field-renamed",
        _GRAPH,
        "A variable has another name, and is used in the same way.",
        "total = 0",
        "count = 0",
        "Rename the field in saved runs.",
    ),
    "C2D404": Rule(
        "field-kind-changed",
        _GRAPH,
        "A field is kept in another way, as when an inner function now shares the variable.",
        "n = 1",
        "n = 1\nf = lambda: n",
        "Nothing: restoring takes the value either way.",
    ),
    "C2D405": Rule(
        "field-kept-otherwise",
        _GRAPH,
        "A field is kept at other suspension points than before, or only perhaps.",
        "await load()\nn = 1",
        "n = 1\nawait load()",
        "See the verdicts of these suspension points.",
    ),
    "C2D501": Rule(
        "operations-changed",
        _BEHAVIOUR,
        "Between two suspensions, the new machine does something else.",
        "count += 1\nawait step()",
        "count += 2\nawait step()",
        "Nothing, if it is meant. What ran before a parked run was the old code.",
    ),
    "C2D601": Rule(
        "machine-added",
        _BEHAVIOUR,
        "A function is new.",
        "",
        "async def load(): ...",
        "Nothing.",
    ),
    "C2D602": Rule(
        "machine-removed",
        _RESUME,
        "A function is gone, and no new one has its states.",
        "async def load(): ...",
        "",
        _LET_FINISH,
    ),
    "C2D603": Rule(
        "machine-renamed",
        _GRAPH,
        "A function has another name, or stands in another class or file.",
        "async def load(): ...",
        "async def fetch(): ...",
        "Restore saved runs in the class of the new name.",
    ),
    "C2D604": Rule(
        "parameters-changed",
        _BEHAVIOUR,
        "A function takes other parameters.",
        "async def load(url): ...",
        "async def load(url, limit): ...",
        "Parked runs have no value for a new parameter: see their verdicts.",
    ),
    "C2D701": Rule(
        "resume-migratable",
        _RESUME,
        "A run parked there may go on once its fields have been renamed or dropped as the finding says.",
        "total = 0\nawait load()",
        "count = 0\nawait load()",
        "Apply the printed edits to the fields before restoring.",
    ),
    "C2D702": Rule(
        "resume-skip",
        _RESUME,
        "The new machine does something before this point that a parked run has not done, and never will.",
        "await load()",
        "check()\nawait load()",
        "Do it for parked runs by hand, or let them finish with the old version.",
    ),
    "C2D703": Rule(
        "resume-stale",
        _RESUME,
        "Something before this point was changed or removed: fields and effects are those of the old code.",
        "n = 1\nawait load(n)",
        "n = 2\nawait load(n)",
        "Check that the old values still make sense, or let parked runs finish with the old version.",
    ),
    "C2D704": Rule(
        "resume-repeat",
        _RESUME,
        "Something that a parked run has done comes after this point now, so that it would be done twice.",
        "charge()\nawait receipt()",
        "await receipt()\ncharge()",
        "Do not resume, unless doing it twice is harmless.",
    ),
    "C2D705": Rule(
        "resume-unsafe",
        _RESUME,
        "A field that the new machine needs is not surely there, or other handlers, cleanups or withs are active.",
        "await load()",
        "async def f(limit): ...",
        _LET_FINISH,
    ),
    "C2D706": Rule(
        "resume-ambiguous",
        _RESUME,
        "Several states of the new machine are equally like the one that a run is parked at.",
        "await tick()\nawait tick()",
        "await tick()",
        "Pin the states in both versions (`# coro2sm: state=NAME`).",
    ),
    "C2D707": Rule(
        "resume-gone",
        _RESUME,
        "The state that a run is parked at is not in the new machine.",
        "await load()",
        "pass",
        _LET_FINISH,
    ),
    "C2D708": Rule(
        "resume-callee",
        _RESUME,
        "The function itself may go on, but one that it awaits, and that would be parked below it, may not.",
        "await retry()  # as it was",
        "await retry()  # whose body changed",
        "See the findings of the function that is awaited.",
    ),
    "C2D801": Rule(
        "text-changed",
        _TEXT,
        "The same machine is written otherwise: quotes, spaces, parentheses, places.",
        "f('a')",
        'f("a")',
        "Nothing.",
    ),
    "C2D901": Rule(
        "format-changed",
        _RESUME,
        "The machines are of different languages, so that their states cannot be compared.",
        "a machine of Python",
        "a machine of another language",
        "Compare machines of one language.",
    ),
    "C2D902": Rule(
        "other-change",
        _GRAPH,
        "The machines differ in a way that no other finding names.",
        "",
        "",
        "Look at both machines (`coro2sm compile --format json`), and please report it.",
    ),
    "C2D903": Rule(
        "allowance-without-reason",
        _RESUME,
        "A comment `# coro2sm: allow C2D501 reason` has no reason, or names no finding there is; it allows nothing.",
        "# coro2sm: allow C2D501",
        "# coro2sm: allow C2D501 the counter is only logged",
        "Say why the change is all right.",
    ),
}
