# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Loops: for, while, async for, with else, break, continue, and what they hold."""

#: for_else
async def main(env):
    for n in range(2):
        await env.child(n)
    else:
        await env.child('else')
    env.note(n)

#: while_else
async def main(env):
    n = 0
    while n < 2:
        n += 1
        await env.child(n)
    else:
        await env.child('else')

#: while_true_break
async def main(env):
    n = 0
    while True:
        n += 1
        if await env.child(n, value=n == 3):
            break
    env.note(n)

#: while_condition_awaits
async def main(env):
    n = 3
    while (n := n - 1) and await env.child(n, value=True):
        env.note(n)
        if n == 1:
            continue
    else:
        env.note('else', n)

#: while_not_await
async def main(env):
    n = 0
    while not await env.child(n, value=n == 2):
        n += 1
    env.note(n)

#: continue_in_while
async def main(env):
    n = 0
    while n < 4:
        n += 1
        if n % 2:
            continue
        await env.child(n)

#: nested_break_continue
async def main(env):
    for a in range(3):
        for b in range(3):
            if b == 2:
                break
            if a == b:
                continue
            await env.child((a, b))
        else:
            env.note('never')
            continue
        if a == 1:
            break
    else:
        env.note('never')
    env.note(a, b)

#: break_from_else
async def main(env):
    for a in range(3):
        for b in range(1):
            await env.child((a, b))
        else:
            if a == 1:
                break
            continue
        env.note('never')
    env.note(a)

#: async_for_else
async def main(env):
    async for n in env.rows('r', [1, 2]):
        await env.child(n)
    else:
        await env.child('else')

#: async_for_break_else
async def main(env):
    async for n in env.rows('r', [1, 2, 3]):
        if n == 2:
            break
        if n == 1:
            continue
    else:
        env.note('never')
    env.note(n)

#: async_for_nested
async def main(env):
    async for a in env.rows('a', [1, 2]):
        async for b in env.rows('b', [3, 4]):
            if b == 4:
                break
            env.note(a, b)
        else:
            env.note('never')

#: async_for_without_suspension
async def main(env):
    async for n in env.rows('r', [1, 2], yields=0):
        env.note(n)
    else:
        env.note('else')
    await env.child('a')

#: async_for_not_iterable
class NoNext:
    def __aiter__(self):
        return self

class NoAwait:
    def __aiter__(self):
        return self
    def __anext__(self):
        return 5

async def main(env):
    for thing in (5, [1], NoNext(), NoAwait()):
        try:
            async for n in thing:
                env.note('never')
        except TypeError as e:
            env.note(e)
    await env.child('a')

#: async_for_dunder_on_instance
class Odd:
    pass

async def main(env):
    odd = Odd()
    odd.__aiter__ = lambda: env.rows('r', [1])
    try:
        async for n in odd:
            env.note('never')
    except TypeError as e:
        env.note(e)
    await env.child('a')

#: async_for_aiter_is_coroutine
class Odd:
    async def __aiter__(self):
        return self

async def main(env):
    try:
        async for n in Odd():
            env.note('never')
    except TypeError as e:
        env.note(e)
    await env.child('a')

#: for_not_iterable
async def main(env):
    try:
        for n in await env.child('i', value=5):
            await env.child('never')
    except TypeError as e:
        env.note(e)

#: for_iterator_error
async def main(env):
    try:
        for n in env.each('e', [1], error=KeyError('end')):
            await env.child(n)
    except KeyError as e:
        env.note(e)

#: for_getitem_protocol
class Old:
    def __getitem__(self, i):
        if i == 2:
            raise IndexError
        return i

async def main(env):
    for n in Old():
        await env.child(n)

#: for_iter_returns_junk
class Junk:
    def __iter__(self):
        return 5

async def main(env):
    try:
        for n in Junk():
            await env.child('never')
    except TypeError as e:
        env.note(e)
    await env.child('a')

#: for_target_tuple
async def main(env):
    for a, (b, *c) in [(1, (2, 3, 4)), (5, (6,))]:
        await env.child((a, b, c))

#: for_target_attribute_subscript
async def main(env):
    t = env.thing('t')
    for t.x in range(2):
        await env.child('a')
    for t[await env.child('i')] in range(2):
        env.note('body')

#: for_mutates_list
async def main(env):
    l = [1, 2]
    for n in l:
        await env.child(n)
        if len(l) < 4:
            l.append(n * 10)
    env.note(l)

#: for_over_iterator_shared
async def main(env):
    it = iter(range(6))
    for n in it:
        await env.child(n)
        for m in it:
            await env.child((n, m))
            break
    env.note(list(it))

#: for_variable_rebound_in_body
async def main(env):
    for n in range(3):
        await env.child(n)
        n += 10
        env.note(n)
    env.note(n)

#: iterable_name_rebound_in_body
async def main(env):
    items = [1, 2, 3]
    for n in items:
        items = None
        await env.child(n)

#: return_from_nested_loops
async def main(env):
    for a in range(3):
        while True:
            async for b in env.rows('r', [1]):
                if a == 1:
                    return a, b
            break

#: loop_in_handler_continue
async def main(env):
    for n in range(3):
        try:
            await env.child(n)
            if n == 0:
                raise ValueError(n)
        except ValueError:
            for m in range(2):
                if m == 0:
                    continue
                await env.child((n, m))
            continue
        env.note('after', n)

#: while_with_try_else_break
async def main(env):
    n = 0
    while n < 5:
        n += 1
        try:
            await env.child(n)
            if n == 2:
                raise KeyError(n)
        except KeyError:
            continue
        else:
            if n == 4:
                break
        finally:
            env.note('finally', n)
    else:
        env.note('never')
    env.note(n)

#: with_in_try_in_while_else
async def main(env):
    n = 0
    while n < 3:
        n += 1
        try:
            with env.sync_manager(f's{n}'):
                async with env.manager(f'm{n}'):
                    if n == 2:
                        break
                    if n == 1:
                        continue
        finally:
            await env.child('f')
    else:
        env.note('never')
    env.note('out')

#: empty_loops
async def main(env):
    for n in []:
        await env.child('never')
    else:
        env.note('else')
    while False:
        await env.child('never')
    else:
        env.note('else')
    await env.child('a')

#: loop_body_only_pass
async def main(env):
    async for n in env.rows('r', [1, 2]):
        pass
    for n in await env.child('i', value=[1]):
        pass
    env.note(n)

#: constant_conditions
async def main(env):
    while 1:
        if 0:
            await env.child('never')
        elif await env.child('a', value=1):
            break
        else:
            env.note('never')
    if True:
        await env.child('b')
    if not None:
        env.note('c')

#: elif_chain_awaits
async def main(env):
    for n in range(4):
        if await env.child(('a', n), value=n == 0):
            env.note('a')
        elif await env.child(('b', n), value=n == 1):
            await env.child('b body')
        elif n == 2:
            env.note('c')
        else:
            env.note('else')
        env.note('join')

#: truth_is_asked_once
async def main(env):
    t = env.thing('t')
    if t.a and await env.child('x', value=t.b) or t.c:
        env.note('yes')
    while await env.child('w', value=env.thing('no', truth=False)):
        env.note('never')
    env.note(not t.d, t.e if t.f else t.g)

#: enumerate_zip
async def main(env):
    for i, (a, b) in enumerate(zip([1, 2], await env.child('z', value='xy'))):
        await env.child((i, a, b))

#: dict_changed_during_iteration
async def main(env):
    d = {'a': 1}
    try:
        for k in d:
            d[await env.child('k')] = 2
    except RuntimeError as e:
        env.note(e)

#: generator_closed_after_break
def gen(env):
    try:
        yield 1
        yield 2
    finally:
        env.note('generator closed')

async def main(env):
    for n in gen(env):
        await env.child(n)
        break
    env.note('after break')
    for n in gen(env):
        await env.child(n)
    env.note('after loop')

#: generator_closed_after_return
def gen(env):
    try:
        yield 1
        yield 2
    finally:
        env.note('generator closed')

async def inner(env):
    for n in gen(env):
        return await env.child(n)

async def main(env):
    env.note(await inner(env))

#: generator_closed_after_exception
def gen(env):
    try:
        yield 1
        yield 2
    finally:
        env.note('generator closed')

async def main(env):
    try:
        for n in gen(env):
            await env.child(n)
            raise ValueError
    except ValueError:
        env.note('in handler')
        await env.child('h')
    env.note('after handler')

#: static_special_methods
class Rows:
    left = [1, 2]

    @staticmethod
    def __aiter__():
        return Rows()

    @staticmethod
    def __anext__():
        return Row()

class Row:
    @staticmethod
    def __await__():
        yield 'row'
        if not Rows.left:
            raise StopAsyncIteration
        return Rows.left.pop()

async def main(env):
    Rows.left = [1, 2]
    async for row in Rows():
        env.note(row)
    Rows.left = [3]
    env.note(await Row())
