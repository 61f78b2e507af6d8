# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Closures, cells, comprehensions."""

#: inner_sees_rebinding
async def main(env):
    x = 1
    read = lambda: x
    await env.child('a')
    x = 2
    env.note(read())

#: inner_rebinds
async def main(env):
    x = 1
    def change(v):
        nonlocal x
        x = v
    await env.child('a')
    change(5)
    env.note(x)
    await env.child('b')
    change(6)
    env.note(x)

#: inner_coroutine_rebinds
async def main(env):
    x = 1
    async def change(v):
        nonlocal x
        x = await env.child('v', value=v)
        return x
    env.note(x, await change(2), x)

#: loop_shares_one_cell
async def main(env):
    fs = []
    for n in range(3):
        fs.append(lambda: n)
        await env.child(n)
    env.note([f() for f in fs])
    n = 'later'
    env.note([f() for f in fs])

#: async_loop_shares_one_cell
async def main(env):
    fs = []
    async for n in env.rows('r', range(3)):
        fs.append(lambda: n)
    env.note([f() for f in fs])

#: loop_default_binds_each
async def main(env):
    fs = []
    for n in range(3):
        fs.append(lambda n=n: n)
        await env.child(n)
    env.note([f() for f in fs])

#: comprehension_closures
async def main(env):
    fs = [lambda: n for n in range(3)]
    await env.child('a')
    gs = [lambda: n async for n in env.rows('r', range(3))]
    env.note([f() for f in fs], [g() for g in gs])

#: comprehension_target_stays_inside
async def main(env):
    n = 'outer'
    env.note([await env.child(n) for n in range(2)], n)
    env.note({n: n async for n in env.rows('r', range(2))}, n)

#: comprehension_reads_outer
async def main(env):
    k = 10
    env.note([k + n for n in range(2)], [await env.child(k + n) for n in range(2)])

#: walrus_in_comprehension
async def main(env):
    env.note([last := n for n in range(3)], last)
    env.note([(seen := await env.child(n)) for n in range(2)], seen)
    env.note([y for n in range(3) if (y := n * 2)], y)

#: walrus_in_comprehension_captured
async def main(env):
    read = lambda: last
    [last := await env.child(n, value=n) for n in range(3)]
    env.note(read(), last)

#: walrus_in_comprehension_global
async def main(env):
    global found
    [found := await env.child(n, value=n) for n in range(2)]
    env.note(found, globals()['found'])

#: generator_expression_first_iterable_at_once
async def main(env):
    g = (n for n in env.each('first', [1, 2]))
    env.note('made')
    await env.child('a')
    env.note(list(g))
    try:
        g = (n for n in 5)
    except TypeError as e:
        env.note(e)

#: generator_expression_rest_late
async def main(env):
    k = [1]
    g = (a + b for a in [1, 2] for b in k)
    await env.child('a')
    k = [10, 20]
    env.note(list(g))

#: generator_expression_iterable_awaits
async def main(env):
    g = (n * k for n in await env.child('first', value=[1, 2]))
    k = 3
    env.note(list(g))

#: generator_expression_unbound_later
async def main(env):
    g = (late for _ in range(1))
    await env.child('a')
    try:
        list(g)
    except NameError as e:
        env.note(e)
    late = 1

#: class_body_does_not_close
async def main(env):
    x = 'function'
    await env.child('a')
    class C:
        x = 'class'
        y = x
        def read(self):
            return x
        z = [x for _ in range(1)]
    env.note(C.x, C.y, C().read(), C.z)

#: class_body_reads_function
async def main(env):
    x = 'function'
    class C:
        y = x
    await env.child('a')
    env.note(C.y)

#: class_body_reads_then_binds
async def main(env):
    x = 'function'
    await env.child('a')
    class C:
        y = x
        x = 'class'
        z = x
    env.note(C.y, C.z, x)

#: class_body_nonlocal
async def main(env):
    x = 1
    class C:
        nonlocal x
        x = 2
    await env.child('a')
    env.note(x, hasattr(C, 'x'))

#: class_body_global
async def main(env):
    x = 1
    class C:
        global x
        x = 2
    await env.child('a')
    env.note(x, globals()['x'], hasattr(C, 'x'))

#: nested_two_levels
async def main(env):
    x = 1
    def middle():
        def low():
            nonlocal x
            x += 1
            return x
        return low
    low = middle()
    await env.child('a')
    env.note(low(), x)
    await env.child('b')
    env.note(low(), x)

#: nested_coroutines_two_levels
async def main(env):
    x = 1
    async def middle():
        y = 10
        async def low():
            nonlocal x, y
            await env.child('low')
            x += 1
            y += x
            return x, y
        return await low(), await low(), y
    env.note(await middle(), x)

#: inner_shadows
async def main(env):
    x = 1
    async def inner():
        x = 2
        await env.child('in')
        return x
    env.note(await inner(), x)

#: parameter_captured
async def run(env, p, *args, k=1, **named):
    def see():
        return p, args, k, named
    await env.child('a')
    p, k = 'new', 'newer'
    return see()

async def main(env):
    env.note(await run(env, 1, 2, 3, k=4, z=5))

#: two_calls_have_their_own
async def counter(env):
    n = 0
    async def bump():
        nonlocal n
        await env.child('bump')
        n += 1
        return n
    return bump

async def main(env):
    a, b = await counter(env), await counter(env)
    env.note(await a(), await a(), await b())

#: closure_outlives
async def make(env):
    kept = env.token('kept')
    dropped = env.token('dropped')
    await env.child('a')
    return lambda: kept

async def main(env):
    f = await make(env)
    env.note(env.alive())
    await env.child('b')
    env.note(f())

#: recursive_inner_coroutine
async def main(env):
    async def down(n):
        await env.child(n)
        return n and n + await down(n - 1)
    env.note(await down(3))

#: native_function_around
def make(env, x):
    y = 'y'
    def set_y(v):
        nonlocal y
        y = v
    async def inner():
        nonlocal x
        env.note(x, y)
        x = await env.child('a')
        env.note(x, y)
        del x
        return set_y
    return inner, lambda: x, set_y

async def main(env):
    inner, read, set_y = make(env, 1)
    env.note(read())
    set_y('z')
    await inner()
    set_y('w')
    try:
        read()
    except NameError as e:
        env.note(e)

#: native_function_around_two_coroutines
def make(env):
    n = 0
    async def up():
        nonlocal n
        await env.child('up')
        n += 1
    async def down():
        nonlocal n
        n -= 1
        return await env.child('down', value=n)
    return up, down

async def main(env):
    up, down = make(env)
    await up()
    await up()
    env.note(await down())

#: native_function_unbound_later
def make(env):
    async def inner():
        await env.child('a')
        return late
    if False:
        late = 1
    return inner

async def main(env):
    await make(env)()

#: function_between
async def main(env):
    x = 1
    def sync():
        y = 2
        async def inner():
            nonlocal x, y
            await env.child('in')
            x, y = y, x
            return x, y
        return inner, lambda: y
    inner, read = sync()
    env.note(await inner(), x, read())

#: generator_inside_shares
async def main(env):
    x = 1
    def gen():
        nonlocal x
        while x < 4:
            x += 1
            yield x
    for v in gen():
        await env.child(v)
        x += 1
        env.note(v, x)

#: async_generator_inside_shares
async def main(env):
    x = 1
    async def gen():
        nonlocal x
        while x < 5:
            x += 1
            await env.child('gen')
            yield x
    async for v in gen():
        x += 1
        env.note(v, x)

#: list_in_cell_mutated
async def main(env):
    log = []
    async def add(v):
        log.append(await env.child(v))
        return len(log)
    env.note(await add(1) + await add(2), log)

#: lambda_in_default
async def main(env):
    x = 1
    def f(get=lambda: x):
        return get()
    await env.child('a')
    x = 2
    env.note(f())

#: closure_attribute
async def main(env):
    x = 1
    f = lambda: x
    await env.child('a')
    env.note(f.__code__.co_freevars, f())

#: nested_comprehension_scopes
async def main(env):
    x = 2
    env.note([[x * a + b for a in range(2)] for b in range(2)])
    env.note([[x * a + await env.child(b, value=b) for a in range(2)] for b in range(2)])
    env.note([[(a, b) async for a in env.rows('r', [1, 2])] for b in [3, 4]])

#: comprehension_first_iterable_outside
async def main(env):
    n = [1, 2]
    env.note([await env.child(n) for n in n])
    env.note([n async for n in env.rows('r', n)], n)

#: del_then_read_through_closure
async def main(env):
    x = 1
    read = lambda: x
    del x
    await env.child('a')
    try:
        read()
    except NameError as e:
        env.note(e)
    x = 2
    env.note(read())

#: rebinding_while_suspended
async def main(env):
    x = 1
    def poke():
        nonlocal x
        x += 1
        return x
    class Poker:
        def __await__(self):
            poke()
            yield 'p'
            poke()
            return x
    env.note(x, await Poker(), x)
    x += await Poker()
    env.note(x)

#: with_target_captured
async def main(env):
    async with env.manager('m') as m:
        see = lambda: m
        await env.child('a')
    m = 'rebound'
    env.note(see())

#: for_target_rebound_by_inner
async def main(env):
    def change():
        nonlocal n
        n = 'changed'
    for n in range(2):
        await env.child(n)
        change()
        env.note(n)

#: match_capture_captured
async def main(env):
    match await env.child('s', value=(1, 2)):
        case (a, b):
            see = lambda: (a, b)
            await env.child('x')
            a = 5
    env.note(see())

#: import_captured
async def main(env):
    import math
    see = lambda: math.floor(2.5)
    await env.child('a')
    env.note(see())

#: class_captured_by_its_method
async def main(env):
    class C:
        def make(self):
            return C
    await env.child('a')
    old = C
    C = 'rebound'
    env.note(old().make())

#: machine_name_is_free
async def main(env):
    machine, sent, label, handled, after, result, each, step = 1, 2, 3, 4, 5, 6, 7, 8
    see = lambda: (machine, sent, label, handled, after, result, each, step)
    await env.child('a')
    machine += 1
    for each in range(1):
        try:
            return see()
        finally:
            await env.child('b')
            env.note(machine, sent, label, handled, after, result, each, step)

#: runtime_names_are_free
Machine = Suspension = Thrown = rethrow = untrace = await_ = 'mine'

async def main(env):
    await env.child('a')
    try:
        raise ValueError
    except ValueError:
        await env.child('b')
    return Machine, Suspension, Thrown, rethrow, untrace, await_

#: captured_names_deleted_twice
async def main(env):
    c = 1
    def g(): return c
    await env.child('a')
    del c
    try:
        del c
    except NameError as e: env.note(e, e.name)
    try:
        env.note(c)
    except NameError as e: env.note(e, e.name)
    try:
        c += 1
    except NameError as e: env.note(e, e.name)
    c = d = 2
    def h():
        nonlocal d
        del d
    h()
    try:
        if env:
            env.note(c)
            del c, d
    except NameError as e:
        env.note(e, e.name)
        del e
        try: env.note(e)
        except NameError as e: env.note(e)
    k = lambda: (e, c)
    await env.child('z')
    c = max(await env.child('y', value=1), c)
