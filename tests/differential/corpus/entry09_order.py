# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Order of evaluation, and what must be put aside before an await."""

#: augmented_subscript
async def main(env):
    t = env.thing('t')
    t[await env.child('i')] += await env.child('x')

#: augmented_subscript_of_call
async def main(env):
    t = env.thing('t')
    t()[await env.child('k')] += t.v(await env.child('x'))

#: augmented_attribute
async def main(env):
    t = env.thing('t')
    t.a.b -= await env.child('x')
    (await env.child('t', value=t)).c *= await env.child('y')

#: augmented_slice
async def main(env):
    l = [0, 1, 2, 3]
    l[await env.child('lo', value=1):await env.child('hi', value=3)] += await env.child('x', value=[9])
    env.note(l)

#: assign_subscript
async def main(env):
    t = env.thing('t')
    t()[await env.child('k')] = await env.child('v')

#: assign_attribute
async def main(env):
    t = env.thing('t')
    t.a().b = await env.child('v')
    (await env.child('t', value=t)).c = await env.child('w')

#: assign_chain
async def main(env):
    t, u = env.thing('t'), env.thing('u')
    t[await env.child('i')] = u.x = y = t.z = await env.child('v')
    env.note(y)

#: assign_tuple_targets
async def main(env):
    t = env.thing('t')
    t[await env.child('i')], t[await env.child('j')], x = await env.child('v', value=(1, 2, 3))
    env.note(x)

#: assign_starred_targets
async def main(env):
    t = env.thing('t')
    [t[await env.child('i')], *t[await env.child('j')].rest, (a, *b)] = await env.child('v', value=(1, 2, 3, (4, 5, 6)))
    env.note(a, b)

#: assign_starred_too_few
async def main(env):
    t = env.thing('t')
    try:
        a, *t[await env.child('never')], b = await env.child('v', value=(1,))
    except ValueError as e:
        env.note(e)

#: swap
async def main(env):
    l, i = [1, 2], 0
    i, l[i] = await env.child('one', value=1), await env.child('two', value=2)
    env.note(i, l)

#: keyword_before_star
async def main(env):
    t = env.thing('t')
    t.f(x=t.a(), *[await env.child('B')])

#: call_arguments
async def main(env):
    t = env.thing('t')
    t.f(t.a, await env.child('b'), *t.c, d=t.d, **{'e': await env.child('e')}, g=t.g)

#: call_function_looked_up_before
async def main(env):
    t = env.thing('t')
    t.method(await env.child('x'))
    t[0](await env.child('y'))

#: call_stars_not_iterable
async def main(env):
    t = env.thing('t')
    try:
        t.f(*5, await env.child('never'))
    except TypeError as e:
        env.note(e)
    try:
        t.f(t.a, *[1], *await env.child('five', value=5), t.b)
    except TypeError as e:
        env.note(e)

#: call_double_star_errors
def f(**named):
    return named

async def main(env):
    for make in (lambda v: f(a=1, **v), lambda v: f(**v, **{'a': 2})):
        try:
            make(await env.child('m', value={'a': 3}))
        except TypeError as e:
            env.note(e)
    try:
        f(a=1, **await env.child('m', value={'a': 3}))
    except TypeError as e:
        env.note(e)
    try:
        f(**await env.child('m', value={1: 3}), b=await env.child('b'))
    except TypeError as e:
        env.note(e)
    try:
        f(**await env.child('m', value=5), b=await env.child('b'))
    except TypeError as e:
        env.note(e)

#: call_double_star_late_clash
def f(**named):
    return named

async def main(env):
    try:
        f(**{'a': 1}, a=await env.child('after'))
    except TypeError as e:
        env.note(e)

#: call_missing_arguments
def f(a, b):
    return a, b

async def main(env):
    try:
        f(await env.child('one'))
    except TypeError as e:
        env.note(e)
    try:
        f(1, 2, await env.child('three'))
    except TypeError as e:
        env.note(e)

#: call_not_callable
async def main(env):
    try:
        (5)(await env.child('a'))
    except TypeError as e:
        env.note(e)

#: dict_pairs
async def main(env):
    t = env.thing('t')
    d = {t.k1: t.v1, await env.child('k2'): await env.child('v2'), **{t.k3: await env.child('v3')}, t.k4: t.v4}
    env.note(len(d))

#: dict_unhashable_key_late
async def main(env):
    try:
        {[]: await env.child('a'), await env.child('k'): 1}
    except TypeError as e:
        env.note(e)

#: dict_unpack_no_mapping
async def main(env):
    try:
        {'a': await env.child('a'), **5, 'b': await env.child('never')}
    except TypeError as e:
        env.note(e)

#: dict_duplicate_keys
async def main(env):
    d = {1: await env.child('a'), True: await env.child('b'), 1.0: 'c'}
    env.note(d)

#: list_tuple_set_displays
async def main(env):
    t = env.thing('t')
    env.note([t.a, await env.child('b'), *t.c, await env.child('d')])
    env.note((t.a, *await env.child('b', value=[1]), t.c))
    env.note(len({t.a, await env.child('b'), *t.c}))

#: set_hashes_each_in_turn
async def main(env):
    try:
        {await env.child('a'), [], await env.child('b')}
    except TypeError as e:
        env.note(e)

#: compare_chain
async def main(env):
    t = env.thing('t')
    r = t.a < await env.child('b') < t.c < await env.child('d')
    env.note(r)

#: compare_chain_stops
async def main(env):
    env.note(1 < await env.child('zero', value=0) < await env.child('never'))
    env.note(1 < await env.child('two', value=2) < await env.child('three', value=3) > 5 < await env.child('never'))

#: compare_chain_middle_once
async def main(env):
    t = env.thing('t')
    r = 1 < t.middle() < await env.child('last') == t.end
    env.note(r)

#: compare_in_is
async def main(env):
    t = env.thing('t', truth=False)
    env.note(await env.child('x') in t, t.y not in await env.child('l', value=[]), t is await env.child('z', value=t))
    env.note(await env.child('n') is not None is not t)

#: and_or_not
async def main(env):
    yes, no = env.thing('yes'), env.thing('no', truth=False)
    env.note(yes.a and await env.child('b') and yes.c)
    env.note(no.a and await env.child('never'))
    env.note(no.a or await env.child('b', value=no) or yes.c)
    env.note(not await env.child('n', value=no))
    env.note(no or (yes and await env.child('m')))

#: ternary
async def main(env):
    yes, no = env.thing('yes'), env.thing('no', truth=False)
    env.note(await env.child('a') if yes else await env.child('never'))
    env.note(yes.never if await env.child('c', value=no) else await env.child('d'))
    env.note(yes.a + (await env.child('x') if no.c else yes.b))

#: binary_operators
async def main(env):
    t = env.thing('t')
    env.note(t.a + await env.child('b') * t.c - (await env.child('d') ** t.e))
    env.note(-t.a @ await env.child('b', value=t.b) // ~t.c % await env.child('m'))
    env.note(t << await env.child('s') >> t & await env.child('n') | t ^ await env.child('o'))

#: in_place_operators
async def main(env):
    a = b = c = env.thing('t')
    a += await env.child('add')
    a -= await env.child('sub')
    a *= await env.child('mul')
    a /= await env.child('div')
    a //= await env.child('floor')
    a %= await env.child('mod')
    a **= await env.child('pow')
    a @= await env.child('mat')
    b &= await env.child('and')
    b |= await env.child('or')
    b ^= await env.child('xor')
    b <<= await env.child('left')
    b >>= await env.child('right')
    env.note(a, b, c)

#: in_place_list_is_same
async def main(env):
    a = b = [1]
    a += await env.child('x', value=[2])
    env.note(a, b, a is b)
    a = a + await env.child('y', value=[3])
    env.note(a, b)

#: in_place_error_text
async def main(env):
    x = 'text'
    try:
        x += await env.child('n', value=5)
    except TypeError as e:
        env.note(e)
    try:
        x -= await env.child('n', value=5)
    except TypeError as e:
        env.note(e)
    try:
        x = x - await env.child('n', value=5)
    except TypeError as e:
        env.note(e)

#: read_before_await_rebound_by_closure
async def main(env):
    x = 1
    async def g():
        nonlocal x
        await env.child('g')
        x = 10
        return 100
    env.note(x + await g(), x)
    env.note(await g() + x)
    x = 1
    env.note([x, await g(), x], (x, x := 5, await g(), x))

#: read_before_await_rebound_by_walrus
async def main(env):
    x = 1
    env.note(x + (x := await env.child('x', value=10)) + x)
    env.note((x, (x := 2), await env.child('y'), x))

#: augmented_nonlocal
async def main(env):
    x = 1
    async def g():
        nonlocal x
        await env.child('g')
        x = 50
        return 5
    async def h():
        nonlocal x
        x += await g()
    x += await g()
    env.note(x)
    await h()
    env.note(x)

#: augmented_global
counter = 1

async def bump(env):
    global counter
    counter = 100
    return await env.child('bump', value=5)

async def main(env):
    global counter
    counter += await bump(env)
    env.note(counter)

#: global_read_before_await
value = 1

async def change(env):
    global value
    await env.child('change')
    value += 10
    return value

async def main(env):
    env.note(value + await change(env) + value)
    env.note(len, [len, await change(env)][0] is len)

#: builtin_rebound_while_awaiting
async def shadow(env):
    global len
    await env.child('shadow')
    len = lambda _: 'shadowed'
    return [1, 2]

async def main(env):
    env.note(len(await shadow(env)), len([]))

#: fstring_parts
async def main(env):
    t = env.thing('t')
    env.note(f'{t.a}-{await env.child("b")}-{t.c!r:>{await env.child("w", value=8)}}-{t.d:{t.e}}')

#: fstring_formats_one_by_one
async def main(env):
    t = env.thing('t')
    env.note(f'{t.a:x}{t.b!s}{await env.child("c")!a}{t.d:y{await env.child("e")}z}')

#: fstring_formats_before_the_next_await
async def main(env):
    t = env.thing('t')
    env.note(f'{t.a}{await env.child("b")}{t.c:x}')

#: slices
async def main(env):
    t = env.thing('t')
    t[t.a:await env.child('b'):t.c]
    t[await env.child('d')::]
    t[:, await env.child('e'), ...]
    t[1:2, await env.child('f'):t.g] = t.h

#: attribute_of_awaited
async def main(env):
    t = env.thing('t')
    env.note((await env.child('x', value=t)).a.b(await env.child('y'))[await env.child('z')])

#: method_looked_up_before_argument_rebinds
class C:
    def m(self, x):
        return ('old', x)

async def main(env):
    c = C()
    async def change():
        await env.child('change')
        c.m = lambda x: ('new', x)
        return 1
    env.note(c.m(await change()), c.m(2))

#: mutable_operand_kept_by_reference
async def main(env):
    l = [1]
    async def grow():
        await env.child('g')
        l.append(2)
        return 3
    env.note([l, await grow()], l)
    env.note([*l, await grow(), *l])

#: star_unpacked_before_await
async def main(env):
    it = iter([1, 2, 3])
    env.note([next(it), await env.child('a'), *it, await env.child('b'), *it])

#: nested_calls
async def main(env):
    t = env.thing('t')
    t.f(t.g(await env.child('a'), t.h(await env.child('b'))), t.i(), await env.child('c'))(t.j)

#: lambda_default_operand
async def main(env):
    f = lambda x, y=await env.child('y'): (x, y)
    env.note(f(await env.child('x')))

#: return_tuple
async def main(env):
    t = env.thing('t')
    return t.a, await env.child('b'), *t.c

#: assert_message
async def main(env):
    assert await env.child('ok', value=1), await env.child('never')
    try:
        assert await env.child('bad', value=0), await env.child('message')
    except AssertionError as e:
        env.note(e)
    assert not await env.child('x', value=1)

#: raise_from_order
async def main(env):
    t = env.thing('t')
    raise (t.a, await env.child('e', value=ValueError('e')))[1] from (t.b, await env.child('c', value=KeyError('c')))[1]

#: delete_order
async def main(env):
    t = env.thing('t')
    del t.a, t[await env.child('i')].b, t.c[t.d:await env.child('j')]

#: annotated_assignment_order
async def main(env):
    t = env.thing('t')
    t[await env.child('i')]: t.annotation = await env.child('v')
    t.a: await env.child('annotation') = t.v
    x: t.never = await env.child('x')
    env.note(x)
    t.b: await env.child('not a simple name, evaluated')

#: await_await
async def main(env):
    inner = env.child('inner', value=env.child('second', value='end'))
    env.note(await (await inner))

#: error_in_left_operand_stops
async def main(env):
    try:
        env.note(missing + await env.child('never'))
    except NameError as e:
        env.note(e)
    try:
        env.note(await env.child('first') + missing + await env.child('never'))
    except NameError as e:
        env.note(e)

#: unbound_operand_before_await
async def main(env):
    try:
        [late, await env.child('never')]
    except NameError as e:
        env.note(e)
    late = 1
    env.note([late, await env.child('a')])

#: attribute_error_before_await
async def main(env):
    try:
        env.note.missing(await env.child('never'))
    except AttributeError as e:
        env.note(e)

#: star_target_in_for
async def main(env):
    t = env.thing('t')
    for t[await env.child('i')], *rest in [(1, 2, 3), (4,)]:
        env.note(rest)

#: for_iterable_tuple
async def main(env):
    t = env.thing('t')
    for x in t.a, await env.child('b'), *t.c:
        env.note(x)

#: chained_walrus
async def main(env):
    if (a := await env.child('a', value=2)) and (b := a + await env.child('b', value=3)) > a:
        env.note(a, b)
    while (n := await env.child('n', value=env.alive())) and n < ():
        pass
    env.note([y := await env.child('y'), y, (y := 3) + y])

#: subscript_in_condition
async def main(env):
    t = env.thing('t')
    if t[await env.child('i')] and t.x[t.y] > await env.child('z'):
        env.note('yes')

#: class_keyword_and_base_order
async def main(env):
    t = env.thing('t')
    def base(name, value):
        env.note(name)
        return value
    class C(base('first', object), *[await env.child('bases', value=type('B', (), {}))][:0], metaclass=base('meta', type)):
        x = await_ = 1
    env.note(C.x)

#: print_like_call
async def main(env):
    def show(*args, sep, end):
        env.note(args, sep, end)
    show(1, await env.child('a'), sep=await env.child('sep'), *(2, 3), end='!')

#: method_of_literal
async def main(env):
    env.note(', '.join([await env.child('a'), 'b', await env.child('c')]))
    env.note('{} {x}'.format(await env.child('d'), x=await env.child('e')))
    env.note('%s %s' % (await env.child('f'), 1))

#: mixed_depth
async def main(env):
    t = env.thing('t')
    r = t.a[t.b + await env.child('c')](t.d, *(t.e or await env.child('never')), k=[t.f, {t.g: await env.child('h')}])
    env.note(r)
