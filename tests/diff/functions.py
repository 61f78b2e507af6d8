"""Functions that the edits of edits.py are made to: forty and more, each `async def f(s, n)`.

`s` is a Script (script.py); every await, note and manager has a tag of its own, but for those that are twins on
purpose. `unused` is bound and never read.
"""

from __future__ import annotations

STRAIGHT = """
async def f(s, n):
    unused = 1
    a = await s.a("one", n)
    s.note(a)
    b = await s.a("two", a)
    s.note("sum", a + b)
    c = await s.a("three")
    return a, b, c
"""

BODIES = {
    "branch": """
    unused = n
    a = await s.a("one")
    if a > 3:
        s.note("big")
        b = await s.a("two", a)
    else:
        b = await s.a("three")
        s.note("small")
    await s.a("four", b)
    return b
""",
    "loop": """
    unused = 0
    total = 0
    for i in range(n):
        total += await s.a("item", i)
        s.note(total)
    await s.a("end", total)
    return total
""",
    "while": """
    unused = 0
    left = n
    while left > 0:
        left -= 1
        got = await s.a("turn", left)
        if got > 7:
            break
        s.note("again")
    await s.a("after", left)
    return left
""",
    "try": """
    unused = 0
    got = 0
    try:
        got = await s.a("risky")
        s.note("fine")
    except ValueError as error:
        s.note(str(error))
        got = await s.a("handler")
    await s.a("after", got)
    return got
""",
    "finally": """
    unused = 0
    got = 0
    try:
        got = await s.a("risky")
        s.note("fine")
    finally:
        s.note("finally")
        await s.a("cleanup", got)
    await s.a("after")
    return got
""",
    "return in finally": """
    unused = 0
    got = n
    try:
        got += await s.a("first")
        if got > 5:
            return got
        got += await s.a("second")
    finally:
        await s.a("cleanup")
    s.note(got)
    return await s.a("last")
""",
    "with": """
    unused = 0
    with s.held("lock") as lock:
        s.note(lock)
        a = await s.a("inside")
        s.note(a)
    b = await s.a("outside", a)
    return b
""",
    "async with": """
    unused = 0
    async with s.manager("session") as session:
        a = await s.a("inside", session)
        s.note(a)
    b = await s.a("outside")
    return a, b
""",
    "async for": """
    unused = 0
    total = 0
    async for row in s.rows("rows", 2):
        total += row
        await s.a("row", row)
    await s.a("done", total)
    return total
""",
    "twins": """
    unused = 0
    a = await s.a("tick")
    s.note("between")
    b = await s.a("tick")
    c = await s.a("other", b)
    return a, b, c
""",
    "closure": """
    unused = 0
    count = 0
    def add(by):
        nonlocal count
        count += by
    add(await s.a("one"))
    s.note(count)
    add(await s.a("two"))
    await s.a("three", count)
    return count
""",
    "retry": """
    unused = 0
    tries = 0
    while True:
        tries += 1
        try:
            got = await s.a("ask", tries)
            return got
        except ValueError:
            if tries == 3:
                raise
            await s.a("pause", tries)
        finally:
            await s.a("release")
""",
    "nested loops": """
    unused = 0
    for i in range(2):
        for j in range(n - 1):
            await s.a("cell", i, j)
        await s.a("row", i)
    s.note("all")
    return await s.a("end")
""",
    "continue": """
    unused = 0
    for i in range(n):
        got = await s.a("look", i)
        if got > 5:
            continue
        s.note(got)
        await s.a("small", got)
    return await s.a("end")
""",
    "handler in loop": """
    unused = 0
    bad = 0
    for i in range(n):
        try:
            await s.a("item", i)
        except ValueError:
            bad += 1
            await s.a("bad", bad)
    await s.a("end", bad)
    return bad
""",
    "expression": """
    unused = 0
    a = s.say("left") + await s.a("right")
    s.note(a)
    b = [await s.a("first"), 1]
    s.note(b)
    c = await s.a("second", *b)
    return a + c
""",
    "else of try": """
    unused = 0
    try:
        got = await s.a("risky")
    except ValueError:
        got = 1
    else:
        s.note("else")
        got += await s.a("else")
    await s.a("end", got)
    return got
""",
    "two handlers": """
    unused = 0
    got = 0
    try:
        got = await s.a("risky")
    except ValueError:
        await s.a("value")
    except KeyError:
        await s.a("key")
    s.note(got)
    return await s.a("end")
""",
    "deep": """
    unused = 0
    with s.held("outer"):
        for i in range(2):
            try:
                async with s.manager("inner"):
                    await s.a("deep", i)
            except ValueError:
                s.note("caught")
    return await s.a("end")
""",
    "match": """
    unused = 0
    a = await s.a("one")
    match a % 3:
        case 0:
            s.note("zero")
            await s.a("zero")
        case 1:
            await s.a("one more")
        case _:
            s.note("rest")
    return await s.a("end", a)
""",
}

BEFORE = "    first = s.say(4)\n    await s.a('before', first)\n    s.note(first)\n"
AROUND = "    async with s.manager('around'):\n        await s.a('within')\n    s.note('left')\n"


def functions() -> dict[str, str]:
    """Text by name: every body alone, and behind a beginning with suspensions of its own."""
    found = {"straight": STRAIGHT.strip() + "\n"}
    for name, body in BODIES.items():
        found[name] = "async def f(s, n):\n" + body.lstrip("\n")
        found[f"{name} after await"] = "async def f(s, n):\n" + BEFORE + body.lstrip("\n")
    for name in ("loop", "try", "with", "twins"):
        found[f"{name} after manager"] = "async def f(s, n):\n" + AROUND + BODIES[name].lstrip("\n")
    return found
