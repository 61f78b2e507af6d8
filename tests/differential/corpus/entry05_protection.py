# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""What a `try` protects is exact."""

#: stop_async_iteration_from_body
async def main(env):
    async for row in env.rows('r', [1, 2]):
        await env.child(row)
        raise StopAsyncIteration('from the body')
    else:
        env.note('never')

#: stop_async_iteration_awaited_in_body
async def main(env):
    try:
        async for row in env.rows('r', [1, 2]):
            await env.fail('f', StopAsyncIteration('awaited'))
        else:
            env.note('never')
    except StopAsyncIteration as e:
        env.note('came out', e)

#: stop_async_iteration_from_target
class Target:
    def __setattr__(self, name, value):
        raise StopAsyncIteration('from the target')

async def main(env):
    t = Target()
    try:
        async for t.x in env.rows('r', [1, 2]):
            env.note('never')
        else:
            env.note('never')
    except StopAsyncIteration as e:
        env.note('came out', e)

#: stop_async_iteration_from_unpacking
async def main(env):
    async for a, b in env.rows('r', [(1, 2), (3,)]):
        env.note(a, b)

#: stop_async_iteration_thrown_at_anext
async def main(env):
    async for row in env.rows('r', [1, 2]):
        env.note(row)
    else:
        env.note('else')
    env.note('after')

#: stop_async_iteration_from_aiter
class Bad:
    def __aiter__(self):
        raise StopAsyncIteration('from aiter')

async def main(env):
    await env.child('a')
    async for row in Bad():
        env.note('never')
    else:
        env.note('never')

#: stop_async_iteration_from_anext_call
class Plain:
    def __init__(self, env):
        self.env, self.n = env, 0
    def __aiter__(self):
        return self
    def __anext__(self):
        self.n += 1
        if self.n == 3:
            raise StopAsyncIteration
        return self.env.child(self.n, value=self.n)

async def main(env):
    async for row in Plain(env):
        env.note(row)
    else:
        env.note('else')

#: stop_iteration_from_for_body
class Iter:
    def __init__(self, env):
        self.env, self.n = env, 0
    def __iter__(self):
        return self
    def __next__(self):
        self.n += 1
        if self.n == 3:
            raise StopIteration
        return self.n

async def main(env):
    for n in Iter(env):
        await env.child(n)
        if n == 2:
            raise StopIteration('from the body')
    else:
        env.note('never')

#: stop_iteration_from_for_target
class Target:
    def __setitem__(self, index, value):
        raise StopIteration('target')

async def main(env):
    t = Target()
    for t[await env.child('index')] in [1, 2]:
        env.note('never')
    else:
        env.note('never')

#: for_else_not_after_break
async def main(env):
    for stop in (True, False):
        for n in range(2):
            if await env.child(n, value=stop):
                break
        else:
            env.note('else')
            await env.child('else')

#: else_outside_except
async def main(env):
    try:
        try:
            await env.child('a')
        except ValueError:
            env.note('inner')
        else:
            await env.child('else')
            raise ValueError('from else')
    except ValueError as e:
        env.note('outer', e)

#: else_inside_finally
async def main(env):
    try:
        await env.child('a')
    except ValueError:
        env.note('inner')
    else:
        await env.child('else')
        raise ValueError('from else')
    finally:
        await env.child('f')
        env.note('finally')

#: handler_not_protected
async def main(env):
    try:
        try:
            raise ValueError(1)
        except ValueError:
            await env.child('h')
            raise ValueError(2)
        except Exception:
            env.note('never')
    except ValueError as e:
        env.note(e)

#: clause_type_outside_try
async def main(env):
    try:
        try:
            raise ValueError(1)
        except missing:
            env.note('never')
        except Exception:
            env.note('never either')
    except NameError as e:
        env.note(e)
        await env.child('a')

#: clause_type_awaits_outside_try
async def main(env):
    try:
        try:
            raise ValueError(1)
        except await env.fail('type', KeyError('in type'), yields=1):
            env.note('never')
        except Exception:
            env.note('never either')
    except KeyError as e:
        env.note(e)

#: second_item_inside_first
async def main(env):
    async with env.manager('a', suppress=True), env.manager('b', enter=ValueError('enter b')):
        env.note('never')
    env.note('suppressed by a')

#: second_item_expression_inside_first
async def main(env):
    async with env.manager('a', suppress=True), await env.fail('expr', ValueError('expr'), yields=1):
        env.note('never')
    env.note('suppressed by a')

#: second_exit_inside_first
async def main(env):
    async with env.manager('a', suppress=True), env.manager('b', leave=ValueError('leave b')):
        await env.child('body')
    env.note('suppressed by a')

#: as_target_inside_with
class Target:
    def __setattr__(self, name, value):
        raise ValueError(name)

async def main(env):
    t = Target()
    async with env.manager('m', suppress=True) as t.x:
        env.note('never')
    with env.sync_manager('s', suppress=True) as t.y:
        await env.child('never')
    env.note('both suppressed')

#: as_target_unpacks
async def main(env):
    async with env.manager('m', value=(1, 2)) as (a, b):
        env.note(a, b)
    async with env.manager('n', value=(1,), suppress=True) as (a, b):
        env.note('never')
    with env.sync_manager('s', value=(1, [2, 3])) as (a, [b, c]):
        await env.child((a, b, c))

#: as_target_awaits
async def main(env):
    d = {}
    async with env.manager('m') as d[await env.child('key')]:
        env.note(d)
    with env.sync_manager('s') as d[await env.child('other')]:
        env.note(d)

#: enter_outside_with
async def main(env):
    try:
        async with env.manager('m', suppress=True, enter=ValueError('enter')):
            env.note('never')
    except ValueError as e:
        env.note(e)

#: context_expression_outside_with
async def main(env):
    async with await env.child('m', value=env.manager('m')):
        env.note('in')
    async with await env.fail('m', ValueError('expr')):
        env.note('never')

#: iterable_outside_loop_try
async def main(env):
    try:
        async for row in await env.fail('rows', StopAsyncIteration('making rows'), yields=1):
            env.note('never')
        else:
            env.note('never')
    except StopAsyncIteration as e:
        env.note(e)

#: iterator_error_passes
async def main(env):
    try:
        async for row in env.rows('r', [1], error=KeyError('no end')):
            env.note(row)
        else:
            env.note('never')
    except KeyError as e:
        env.note(e)

#: stop_async_iteration_subclass
class Mine(StopAsyncIteration):
    pass

async def main(env):
    async for row in env.rows('r', [1], error=Mine('ends it too')):
        env.note(row)
    else:
        env.note('else')

#: stop_iteration_from_anext
class Rows:
    def __init__(self, env):
        self.env = env
    def __aiter__(self):
        return self
    async def __anext__(self):
        await self.env.child('next')
        raise StopIteration('wrong one')

async def main(env):
    async for row in Rows(env):
        env.note('never')
    else:
        env.note('never')

#: loop_else_not_protected
async def main(env):
    try:
        async for row in env.rows('r', []):
            env.note('never')
        else:
            await env.child('else')
            raise StopAsyncIteration('in else')
    except StopAsyncIteration as e:
        env.note(e)

#: comprehension_stop_async_iteration
async def main(env):
    try:
        [await env.fail('f', StopAsyncIteration('element')) async for row in env.rows('r', [1])]
    except StopAsyncIteration as e:
        env.note(e)

#: comprehension_condition_stops
async def main(env):
    def stop(row):
        raise StopAsyncIteration(row)
    try:
        [row async for row in env.rows('r', [1]) if stop(row)]
    except StopAsyncIteration as e:
        env.note(e)

#: try_body_ends_before_next_statement
async def main(env):
    for n in range(2):
        try:
            x = await env.child(n)
        except ValueError:
            x = 'caught'
        env.note(x)
        await env.child('unprotected')

#: exit_not_called_twice
async def main(env):
    try:
        async with env.manager('m', leave=KeyError('exit')):
            await env.child('a')
    except KeyError as e:
        env.note(e)

#: exit_not_called_twice_with_return
async def main(env):
    try:
        async with env.manager('m', leave=KeyError('exit')):
            return await env.child('a')
    except KeyError as e:
        env.note(e)

#: stop_async_iteration_in_context
async def main(env):
    async for row in env.rows('r', [1]):
        env.note(row)
    await env.child('a')
    raise ValueError('no context of the loop')

#: stop_async_iteration_context_in_else
async def main(env):
    async for row in env.rows('r', []):
        pass
    else:
        env.note('else')
        await env.child('a')
        raise ValueError('in else')
