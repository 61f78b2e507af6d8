# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Generator expressions that are asynchronous generators: functions of their own, inside everything."""

#: goes_over_rows
async def main(env):
    g = (n * 2 async for n in env.rows('r', [1, 2, 3]) if n != 2)
    env.note(g.__name__, g.__qualname__, g.ag_running, g.ag_await)
    async for n in g:
        env.note('got', n)

#: awaits_in_each_place
async def main(env):
    env.note([x async for x in (await env.child(n) for n in range(2))])
    env.note([x async for x in (n for n in range(3) if await env.child(n, value=n))])
    env.note([x async for x in ((n, m) for n in range(2) for m in await env.child(n, value=[n, n + 1]))])
    env.note([x async for x in (n for n in await env.child('first', value=[5, 6]))] if False else 'sync')
    env.note([*(n for n in await env.child('first', value=[5, 6]))])

#: first_iterable_is_evaluated_at_once
def source(env, what):
    env.note('source', what)
    return env.rows(what, [1])

async def main(env):
    g = (env.note('inside', x) async for x in source(env, 'outer') async for y in source(env, 'inner'))
    env.note('made')
    async for x in g:
        env.note(x)

#: iterable_is_not_asynchronous
async def main(env):
    try:
        (x async for x in [1])
    except TypeError as e:
        env.note(e)
    g = (x + await env.child('y') for x in env.each('e', [1]))
    env.note('made')
    try:
        (x + await env.child('y') for x in 5)
    except TypeError as e:
        env.note(e)
    await g.aclose()

#: shares_variables_both_ways
async def main(env):
    k = 1
    g = (n + k async for n in env.rows('r', [10, 20, 30]))
    async for n in g:
        env.note(n)
        k += 1
    h = [last := n async for n in env.rows('s', [1, 2])]
    w = (seen := n async for n in env.rows('t', [7, 8]))
    env.note(await w.__anext__(), seen)
    env.note(await w.__anext__(), seen, last, h)

#: sees_what_is_rebound_and_unbound
async def main(env):
    k = 1
    g = (n + k async for n in env.rows('r', [10, 20]))
    env.note(await g.__anext__())
    del k
    try:
        await g.__anext__()
    except NameError as e:
        env.note(e)

#: targets_stay_inside
async def main(env):
    n = 'outer'
    g = ((n, m) async for n, m in env.rows('r', [(1, 2), (3, 4)]))
    env.note([x async for x in g], n)

#: captured_by_a_lambda_inside
async def main(env):
    g = [x async for x in ((lambda: n) async for n in env.rows('r', [1, 2]))]
    env.note([f() for f in g])
    g = (lambda: n + k async for n in env.rows('r', [1, 2]))
    k = 5
    f = await g.__anext__()
    env.note(f())
    await g.__anext__()
    env.note(f())

#: in_each_other
async def main(env):
    k = 2
    g = (sum([x async for x in (m * n * k async for m in env.rows('i', [1, 2]))]) async for n in env.rows('o', [3, 4]))
    env.note([x async for x in g])
    h = (x async for x in (y async for y in env.rows('deep', [1, k])))
    env.note([x async for x in h])
    j = ((y async for y in env.rows('gen', [n])) async for n in env.rows('gens', [1, 2]))
    async for x in j:
        async for y in x:
            env.note(y)

#: inside_inner_functions
async def main(env):
    k = 3
    def make(rows, *, by=1):
        return (n * by + k async for n in rows)
    env.note([x async for x in make(env.rows('r', [1, 2]), by=10)])
    scaled = lambda rows, by: (n * by + k async for n in rows)
    env.note([x async for x in scaled(env.rows('l', [1, 2]), 7)])
    env.note(make(env.rows('q', [])).__qualname__, scaled(env.rows('q', []), 1).__qualname__)

#: inside_a_class
class Numbers:
    __step = 2
    def __init__(self, env):
        self.__env = env
        self.__k = 4
    async def all(self):
        return [x async for x in (n * self.__k + self.__step async for n in self.__env.rows('r', [1, 2]))]
    def made(self):
        return self.__k

async def main(env):
    env.note(await Numbers(env).all())
    class Local:
        rows = env.rows('c', [1, 2])
        g = (x async for x in rows)
    env.note(Local.g.__qualname__, [x async for x in Local.g])

#: protocol
async def main(env):
    g = (await env.child(n) for n in range(5))
    env.note(await g.asend(None))
    env.note(await g.asend('ignored'))
    try:
        await g.athrow(KeyError('k'))
    except KeyError as e:
        env.note(e)
    env.note([x async for x in g])
    h = (x async for x in env.rows('r', [1, 2]))
    await h.__anext__()
    await h.aclose()
    env.note([x async for x in h])

#: exception_inside
async def main(env):
    g = (1 // n async for n in env.rows('r', [1, 0, 1]))
    try:
        async for x in g:
            env.note(x)
    except ZeroDivisionError as e:
        env.note(e)
    g = (await env.fail(n, StopAsyncIteration('s')) for n in range(2))
    try:
        env.note([x async for x in g])
    except RuntimeError as e:
        env.note(e, e.__cause__)

#: argument_of_a_call
async def last(rows):
    found = None
    async for found in rows:
        pass
    return found

async def main(env):
    env.note(await last(x async for x in env.rows('r', [1, 2])))
    env.note(await last(
        # the first
        x
        async for x in
        env.rows('s', [3, 4])  # all of them
        if x
    ), await last((await env.child(x) for x in (1, 2))))

#: lives_as_long_as_somebody_wants_it
async def main(env):
    t = env.token('held')
    g = (n async for n in env.rows('r', [t, 1]))
    del t
    env.note(env.alive())
    await g.__anext__()
    env.note(env.alive())
    await g.__anext__()
    env.note(env.alive())
    await g.aclose()
    del g
    env.note(env.alive())

#: yielded_value_is_not_kept
async def gen(env):
    yield await env.child('made', value=env.token('a'))
    yield 2

async def main(env):
    g = gen(env)
    x = await g.__anext__()
    env.note(env.alive())
    del x
    env.note(env.alive())
    await g.aclose()

#: argument_of_an_awaited_call_is_not_kept
async def consume(env, token):
    del token
    await env.child('wait')
    env.note(env.alive())

async def main(env):
    await consume(env, await env.child('made', value=env.token('a')))
    value = await consume(env, [await env.child('more', value=env.token('b'))])
