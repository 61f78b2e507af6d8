# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Async generators, beside coroutines and sharing variables with them, and introspection."""

#: iterated
async def gen(env):
    for n in range(3):
        got = await env.child(n)
        yield n, got

async def main(env):
    async for x in gen(env):
        env.note(x)
        await env.child('body')

#: anext_asend_athrow_aclose
async def gen(env):
    try:
        got = yield 1
        env.note(got)
        try:
            got = yield 2
        except ValueError as e:
            env.note(e)
            got = yield 3
    finally:
        await env.child('closing')
        env.note('closed')

async def main(env):
    g = gen(env)
    env.note(await g.__anext__())
    env.note(await g.asend('sent'))
    env.note(await g.athrow(ValueError('v')))
    await g.aclose()
    try:
        await anext(g)
    except StopAsyncIteration:
        env.note('ended')
    env.note(await anext(g, 'default'))

#: shares_variables_both_ways
async def main(env):
    log, x = [], 0
    async def gen():
        nonlocal x
        while x < 4:
            x += 1
            log.append(await env.child(x))
            yield x
    async def bump():
        nonlocal x
        await env.child('bump')
        x += 1
    async for n in gen():
        await bump()
        env.note(n, x)
    env.note(log)

#: coroutine_inside_generator
async def gen(env):
    x = 1
    async def inner():
        nonlocal x
        await env.child('inner')
        x += 1
        return x
    while x < 4:
        yield await inner()
    env.note(x)

async def main(env):
    async for n in gen(env):
        env.note(n)

#: yields_in_handler
async def gen(env):
    try:
        raise ValueError('in the generator')
    except ValueError:
        yield 1
        await env.child('g')
        yield 2

async def main(env):
    try:
        raise KeyError('in main')
    except KeyError:
        async for n in gen(env):
            env.note(n)
            await env.child('m')

#: stop_async_iteration_inside
async def gen(env):
    yield 1
    await env.child('g')
    raise StopAsyncIteration('leaks not')

async def main(env):
    try:
        async for n in gen(env):
            env.note(n)
    except RuntimeError as e:
        env.note(e)

#: overlap
async def gen(env):
    await env.child('g', yields=2)
    yield 1

async def main(env):
    g = gen(env)
    first = g.asend(None)
    first.send(None)
    try:
        await g.asend(None)
    except RuntimeError as e:
        env.note(e)
    first.close()
    await env.child('a')

#: generator_expression
async def main(env):
    g = (x * 2 async for x in env.rows('r', [1, 2, 3]))
    env.note([x async for x in g])
    h = (await env.child(x) for x in [1, 2])
    env.note([x async for x in h])

#: generator_expression_captures
async def main(env):
    k = 1
    g = (x * k async for x in env.rows('r', [1, 2]))
    k = 10
    env.note([x async for x in g])
    def change():
        nonlocal k
        k = 100
    change()
    env.note([x async for x in (x * k async for x in env.rows('s', [1]))])

#: break_leaves_it_open
async def gen(env):
    try:
        yield 1
        yield 2
    finally:
        env.note('closed')

async def main(env):
    g = gen(env)
    async for n in g:
        env.note(n)
        break
    await env.child('a')
    await g.aclose()
    env.note('after')

#: context_manager
import contextlib

@contextlib.asynccontextmanager
async def manager(env):
    env.note(await env.child('enter'))
    try:
        yield 'value'
    except ValueError as e:
        env.note('suppressed', e)
    finally:
        await env.child('exit')

async def main(env):
    async with manager(env) as m:
        env.note(m)
        await env.child('body')
        raise ValueError('v')
    env.note('after')

#: method_generators
class A:
    def __init__(self, env):
        self.env = env
    async def __aiter__(self):
        for n in range(2):
            yield await self.env.child(n)
    async def all(self):
        return [x async for x in self]

async def main(env):
    env.note(await A(env).all())

#: deletes_shared_variable
async def main(env):
    x = 1
    async def gen():
        nonlocal x
        yield x
        del x
        yield 'deleted'
    async for n in gen():
        env.note(n)
        await env.child('m')
    try:
        x
    except UnboundLocalError as e:
        env.note(e)

#: functions_tell_what_they_are
import inspect

async def gen():
    yield 1

async def coro():
    pass

async def main(env):
    env.note(inspect.isasyncgenfunction(gen), inspect.iscoroutinefunction(gen))
    env.note(inspect.isasyncgenfunction(coro), inspect.iscoroutinefunction(coro))
    env.note(inspect.isasyncgen(gen()))
    await env.child('a')
