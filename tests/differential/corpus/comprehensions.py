# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Comprehensions with awaits and async iteration."""

#: list_await_element
async def main(env):
    env.note([await env.child(n) for n in range(3)])

#: set_and_dict
async def main(env):
    env.note({await env.child(n, value=n % 2) for n in range(3)})
    env.note({await env.child('k', value=n): await env.child('v') for n in range(2)})

#: dict_key_before_value
async def main(env):
    t = env.thing('t')
    env.note(len({t.k: await env.child('v') for n in range(2)}))
    env.note(len({await env.child('k'): t.v for n in range(2)}))

#: condition_awaits
async def main(env):
    env.note([n for n in range(4) if await env.child(n, value=n % 2)])
    env.note([n for n in range(4) if n % 2 if await env.child(n, value=n > 1)])

#: iterable_awaits
async def main(env):
    env.note([n for n in await env.child('i', value=[1, 2])])
    env.note([(a, b) for a in [1, 2] for b in await env.child(a, value=[3, 4])])

#: async_iteration
async def main(env):
    env.note([n async for n in env.rows('r', [1, 2])])
    env.note({n async for n in env.rows('s', [1, 2])})
    env.note({n: n async for n in env.rows('d', [1, 2])})

#: async_and_sync_nested
async def main(env):
    env.note([(a, b) for a in [1, 2] async for b in env.rows(f'r{a}', [3, 4])])
    env.note([(a, b) async for a in env.rows('r', [1, 2]) for b in [3, 4]])
    env.note([(a, b) async for a in env.rows('o', [1]) async for b in env.rows('i', [2, 3]) if b > await env.child('c', value=2)])

#: async_in_sync_comprehension
async def main(env):
    env.note([[b async for b in env.rows('r', [a])] for a in [1, 2]])
    env.note([sum([b async for b in env.rows('r', [a, a])]) for a in [1, 2] if a])

#: sync_in_async_comprehension
async def main(env):
    env.note([[a * b for b in range(2)] async for a in env.rows('r', [1, 2])])

#: nested_element_awaits
async def main(env):
    env.note([[await env.child((a, b)) for a in range(2)] for b in range(2)])

#: tuple_targets
async def main(env):
    env.note([(b, a) for a, (b, *c) in await env.child('i', value=[(1, (2, 3)), (4, (5,))])])
    env.note([x async for x, in env.rows('r', [(1,), (2,)])])

#: target_is_attribute_or_subscript
async def main(env):
    t = env.thing('t')
    env.note([n for t.x in range(2) for n in [await env.child('e')]])
    env.note([1 for t[await env.child('i')] in range(2)])

#: error_inside
async def main(env):
    try:
        [await env.fail(n, ValueError(n), yields=1) for n in range(2)]
    except ValueError as e:
        env.note(e)
    try:
        [n async for n in env.rows('r', [1], error=KeyError('rows'))]
    except KeyError as e:
        env.note(e)

#: not_iterable
async def main(env):
    try:
        [await env.child('never') for n in 5]
    except TypeError as e:
        env.note(e)
    try:
        [n async for n in [1]]
    except TypeError as e:
        env.note(e)
    try:
        [n for a in [1] for n in await env.child('five', value=5)]
    except TypeError as e:
        env.note(e)

#: in_argument_position
async def main(env):
    t = env.thing('t')
    t.f(t.a, [await env.child(n) for n in range(2)], *[n async for n in env.rows('r', [1])], k={n for n in await env.child('s', value=[])})

#: in_condition
async def main(env):
    if [n async for n in env.rows('r', [])]:
        env.note('never')
    while not any([await env.child(n, value=n) for n in range(2)]):
        env.note('never')
    env.note('out')

#: in_handler
async def main(env):
    try:
        raise ValueError('h')
    except ValueError:
        env.note([await env.child(n) for n in range(2)])
        try:
            [await env.fail(n, KeyError(n)) async for n in env.rows('r', [1])]
        except KeyError as e:
            env.note(e)

#: lambda_inside
async def main(env):
    fs = [lambda x=await env.child(n): (x, n) for n in range(2)]
    env.note([f() for f in fs])

#: first_iterable_sees_outer_name
async def main(env):
    x = [1, 2]
    env.note([x async for x in env.rows('r', x)], x)
    env.note([await env.child(x) for x in x], x)
    env.note([x for x in x for x in [x, await env.child(x)]], x)

#: walrus_leaks
async def main(env):
    env.note([(y := await env.child(n, value=n), y * 2) for n in range(2)], y)
    env.note([z async for n in env.rows('r', [1, 2]) if (z := n + 1)], z)

#: walrus_in_condition_of_nested
async def main(env):
    env.note([[b for b in range(3) if (last := await env.child(b, value=b))] for a in range(2)], last)

#: stars_of_comprehensions
async def main(env):
    env.note([*[n async for n in env.rows('r', [1])], *(x for x in [2]), await env.child('z')])
    env.note({**{n: await env.child(n) for n in range(2)}, 'k': 1})

#: assigned_and_returned
async def inner(env):
    return [await env.child(n) for n in range(2)]

async def main(env):
    a, *b = [n async for n in env.rows('r', [1, 2, 3])]
    env.note(a, b, await inner(env))

#: big_condition_chain
async def main(env):
    env.note([
        (a, b)
        for a in range(3) if a if await env.child(('a', a), value=a > 0)
        for b in range(a) if not b if await env.child(('b', b), value=True)
    ])

#: comprehension_in_class_body
async def main(env):
    items = await env.child('i', value=[1, 2])
    class C:
        k = 10
        a = [n for n in items]
        b = {n: n for n in range(3)}
    env.note(C.a, C.b)

#: comprehension_in_loop_with_break
async def main(env):
    for n in range(3):
        row = [await env.child((n, m)) for m in range(n)]
        if len(row) == 1:
            break
    env.note(row)

#: generator_expression_argument
async def main(env):
    env.note(sum(n for n in await env.child('i', value=[1, 2])), max([await env.child('m', value=3)]))
    env.note(list(a + b for a in await env.child('a', value=[1]) for b in [2, 3]))

#: conditional_expression_element
async def main(env):
    env.note([await env.child(n) if n % 2 else n for n in range(3)])
    env.note([n and await env.child(n, value=n) or 'zero' for n in range(3)])

#: comprehension_over_dict_items
async def main(env):
    d = {'a': 1, 'b': 2}
    env.note({k: await env.child(k, value=v + 1) for k, v in d.items() if v})

#: private_scope_per_iteration
async def main(env):
    env.note([[f() for f in [lambda: (a, b) for b in range(2)]] + [await env.child(a)] for a in range(2)])

#: comprehension_variable_deleted_token
async def main(env):
    env.note([(env.token(f't{n}'), await env.child(n))[1] for n in range(2)])
    env.note(env.alive())
