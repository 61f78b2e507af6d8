# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Statements: assignment in all its forms, del, return, raise, assert, global, nonlocal, import, expression."""

#: expression_statements
async def main(env):
    await env.child('a')
    (await env.child('b'), await env.child('c'))
    env.thing('t').x
    await env.child('d') if env else None
    'a string'
    5

#: assignments
async def main(env):
    x = await env.child('x')
    y: int = await env.child('y')
    (z) = await env.child('z')
    a = b = await env.child('ab')
    (c, d), [e, *f] = await env.child('cdef', value=((1, 2), 'xyz'))
    env.note(x, y, z, a, b, c, d, e, f)

#: augmented_local
async def main(env):
    x = 1
    x += await env.child('a', value=2)
    x *= await env.child('b', value=3)
    x **= 2
    env.note(x)

#: augmented_attribute_of_self
class A:
    def __init__(self):
        self.n = 1
    async def f(self, env):
        self.n += await env.child('n', value=5)
        self.n -= await env.child('m', value=2)
        return self.n

async def main(env):
    env.note(await A().f(env))

#: augmented_attribute_changed_meanwhile
class A:
    n = 1

async def main(env):
    a = A()
    async def g():
        a.n = 100
        return await env.child('g', value=1)
    a.n += await g()
    env.note(a.n)
    d = {'k': 1}
    async def h():
        d['k'] = 100
        return await env.child('h', value=1)
    d['k'] += await h()
    env.note(d)

#: augmented_error_leaves_target
async def main(env):
    x, d = 1, {'k': 1}
    try:
        x += await env.fail('f', ValueError('v'), yields=1)
    except ValueError:
        env.note(x)
    try:
        d['missing'] += await env.child('never')
    except KeyError as e:
        env.note(e, d)

#: annotated_without_value
async def main(env):
    x: int
    y: (await env.child('never evaluated for a local')) = 1
    env.note(y)
    x = 2
    env.note(x)

#: unpacking_errors
async def main(env):
    for value in ((1,), (1, 2, 3), 5, [], 'ab'):
        try:
            a, b = await env.child('v', value=(value,))
        except (ValueError, TypeError) as e:
            env.note(e)
        try:
            a, b = (await env.child('v', value=(value,)))[0]
            env.note(a, b)
        except (ValueError, TypeError) as e:
            env.note(e)
        try:
            a, *b, c = (await env.child('v', value=(value,)))[0]
            env.note(a, b, c)
        except (ValueError, TypeError) as e:
            env.note(e)

#: del_statements
async def main(env):
    x, l, t = 1, [0, 1, 2, 3], env.thing('t')
    del x
    del l[await env.child('i', value=1)], l[0:await env.child('j', value=1)]
    del (await env.child('t', value=t)).attribute, (t.a, [t.b])
    env.note(l)
    try:
        del l[await env.child('k', value=10)]
    except IndexError as e:
        env.note(e)

#: return_forms
async def a(env):
    return await env.child('a')

async def b(env):
    await env.child('b')
    return

async def c(env):
    await env.child('c')

async def d(env):
    return await env.child('d1'), *await env.child('d2', value=[1, 2])

async def e(env):
    return (yes := await env.child('e')), yes

async def main(env):
    env.note(await a(env), await b(env), await c(env), await d(env), await e(env))

#: return_in_the_middle
async def inner(env, n):
    if n == 0:
        return 'early'
    x = await env.child(n)
    if n == 1:
        return x
    await env.child('more')
    if n == 2:
        return
    return await env.child('last')

async def main(env):
    for n in range(4):
        env.note(await inner(env, n))

#: code_after_return
async def main(env):
    await env.child('a')
    return 1
    await env.child('never')

#: raise_forms
async def main(env):
    for n in range(5):
        try:
            if n == 0:
                raise await env.child('instance', value=ValueError(n))
            if n == 1:
                raise ValueError from await env.child('cause', value=KeyError)
            if n == 2:
                raise ValueError(await env.child('argument'))
            if n == 3:
                raise (await env.child('class', value=KeyError))(n) from None
            raise
        except (ValueError, KeyError, RuntimeError) as e:
            env.note(e)

#: assert_forms
async def main(env):
    assert await env.child('a', value=1)
    assert 1, await env.child('never')
    for bad in (0, '', None):
        try:
            assert await env.child('b', value=env.thing('no', truth=False)), f'{bad} {await env.child("m")}'
        except AssertionError as e:
            env.note(e)

#: assertion_error_shadowed
AssertionError = KeyError

async def main(env):
    try:
        assert not await env.child('a'), 'message'
    except Exception as e:
        env.note(type(e).__mro__[1].__name__)

#: imports
async def main(env):
    import os.path, json as j
    from math import floor as f, pi
    await env.child('a')
    env.note(os.path.basename('a/b'), j.loads('[1]'), f(pi))

#: import_errors
async def main(env):
    await env.child('a')
    try:
        import no_such_module_anywhere
    except ImportError as e:
        env.note(e)
        await env.child('b')
    try:
        from math import no_such_name
    except ImportError as e:
        env.note(type(e))

#: global_statement
total = 0

async def main(env):
    global total, made
    total += await env.child('a', value=1)
    made = total + 1
    await env.child('b')
    env.note(total, made, globals()['made'])

#: nonlocal_chain
async def main(env):
    x = 1
    async def a():
        nonlocal x
        x += await env.child('a', value=1)
        async def b():
            nonlocal x
            x += await env.child('b', value=10)
        await b()
    await a()
    env.note(x)

#: walrus_everywhere
async def main(env):
    env.note((a := await env.child('a')), a)
    if (b := await env.child('b', value=0)) or (c := await env.child('c')):
        env.note(b, c)
    env.note([d := 1, (e := await env.child('e')), d, e])
    while (f := await env.child('f', value=0)):
        env.note('never')
    env.thing('t')[(g := await env.child('g'))](h := 2)
    env.note(f, g, h, x := 5, x)

#: walrus_in_lambda_default_and_slice
async def main(env):
    l = [0, 1, 2, 3]
    env.note(l[(lo := await env.child('lo', value=1)):(hi := lo + 1)], lo, hi)
    f = lambda a=(d := await env.child('d')): (a, d)
    env.note(f())

#: await_in_every_operand
async def main(env):
    c = env.child
    env.note((await c(1, value=1)) + (await c(2, value=2)) * (await c(3, value=3)) - -(await c(4, value=4)))
    env.note(await c(5, value=[1, 2]) + [await c(6)] * await c(7, value=2))
    env.note((await c('x', value='ab'))[await c('i', value=1)].upper() + 'z')
    env.note(not (await c(8, value=0)) and ~await c(9, value=9) or await c(10))
    env.note(2 ** await c(11, value=3) ** await c(12, value=2))
    env.note(await c(13, value=5) if await c(14) else await c(15))
    env.note(await c(16, value=1) in await c(17, value=[1]), await c(18) is not await c(19))

#: star_expressions
async def main(env):
    env.note(*[await env.child('a')], *await env.child('b', value=(1, 2)), **await env.child('c', value={}))
    x = *await env.child('d', value=[3]), 4
    [*y], z = await env.child('e', value=[5, 6]), 7
    env.note(x, y, z)
    for v in *x, *await env.child('f', value=[8]):
        env.note(v)

#: conditional_expression_nesting
async def main(env):
    for n in range(4):
        env.note(
            'zero' if n == 0 else
            await env.child('one') if n == 1 else
            (await env.child('two') if await env.child('c', value=n == 2) else 'other')
        )

#: short_circuit_returns_operand
async def main(env):
    e, z = [], 0
    env.note(e or z or await env.child('x', value='') or 'last', (await env.child('y', value=1) and e) is e)
    env.note(not e and (z or await env.child('z', value=e)), e and await env.child('never'))

#: big_expression
async def main(env):
    x = await env.child('a', value=1)
    env.note(
        {'k': [await env.child('b'), *(n for n in range(x)), {await env.child('c'): (x, *[await env.child('d')])}]}
    )
    env.note(sum([await env.child(n, value=n) for n in range(3)]) + max(x, await env.child('m', value=7)) * -x)

#: yield_like_names
async def main(env):
    match, case, type, _ = 1, 2, 3, 4
    await env.child('a')
    env.note(match, case, type, _)

#: print_return_value_of_statement_calls
async def main(env):
    l = []
    l.append(await env.child('a'))
    l.extend([await env.child('b'), 'c'])
    l.sort(key=lambda s: s, reverse=bool(await env.child('r')))
    env.note(l)

#: long_sum
async def main(env):
    c = env.now
    env.note(await c(1, 1) + await c(2, 2) + await c(3, 3) + await c(4, 4) + await c(5, 5) + await c(6, 6))
    await env.child('a')

#: complex_slices
async def main(env):
    l = list(range(10))
    env.note(l[await env.child('a', value=1):await env.child('b', value=8):await env.child('c', value=3)])
    l[await env.child('d', value=0):2] = await env.child('e', value=['x'])
    l[::await env.child('f', value=4)] = await env.child('g', value=[1, 2, 3])
    env.note(l)
    del l[await env.child('h', value=2)::2]
    env.note(l)

#: tuple_index
async def main(env):
    t = env.thing('t')
    t[await env.child('a'), 1:2, ...] = t[0, await env.child('b')]
    t[*await env.child('c', value=[1, 2]), 3]
    t[1, await env.child('d')] += 1

#: await_none_chain
async def main(env):
    x = await env.child('x', value=env.child('y', value=env.child('z', value='end')))
    env.note(await (await x))

#: chained_methods
class Q:
    def __init__(self, env):
        self.env = env
    async def step(self, n):
        await self.env.child(n)
        return self
    def plain(self, x):
        return self
    value = 'value'

async def main(env):
    env.note((await (await (await Q(env).step(1)).plain(await env.child('x')).step(2)).step(3)).value)

#: nothing_awaited
async def inner():
    return 1

async def main(env):
    env.note(await inner(), await inner())

#: nested_tries_twenty
async def main(env):
    try:
        try:
            try:
                try:
                    try:
                        try:
                            with env.sync_manager('a'):
                                async with env.manager('b'):
                                    for n in range(2):
                                        while True:
                                            try:
                                                await env.child(n)
                                                break
                                            finally:
                                                await env.child('f1')
                        finally:
                            await env.child('f2')
                    except KeyError:
                        await env.child('h3')
                finally:
                    env.note('f4')
            except ValueError:
                await env.child('h5')
                raise
        finally:
            await env.child('f6')
    except ValueError as e:
        await env.child('h7')
        env.note(e)

#: annotated_name_in_parentheses
async def main(env):
    (x): int = await env.child('a', value=1)
    if x: ((y)): "str" = 5; ( z ) : int = await env.child('b', value=2)
    env.note(x, y, z)
