# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Depth and tracebacks: the functions that a traceback names, in the native order."""

#: raised_at_once frames
async def low(env):
    env.note('low')
    raise ValueError('v')

async def main(env):
    await low(env)

#: raised_after_await frames
async def low(env):
    await env.child('low')
    raise ValueError('v')

async def middle(env):
    return await low(env)

async def main(env):
    return await middle(env)

#: raised_in_handler frames
async def low(env):
    try:
        raise KeyError('k')
    except KeyError:
        await env.child('low')
        raise ValueError('v')

async def main(env):
    try:
        await low(env)
    finally:
        await env.child('finally')

#: reraised frames
async def low(env):
    try:
        await env.child('low')
        raise KeyError('k')
    except KeyError:
        await env.child('handler')
        raise

async def main(env):
    await low(env)

#: reraised_by_name frames
async def low(env):
    try:
        raise KeyError('k')
    except KeyError as e:
        await env.child('handler')
        raise e

async def main(env):
    try:
        await low(env)
    except KeyError as e:
        await env.child('main')
        raise e

#: thrown_in frames
async def low(env):
    await env.child('low')

async def main(env):
    async with env.manager('m'):
        await low(env)

#: pending_in_finally frames
async def main(env):
    try:
        try:
            raise ValueError('v')
        finally:
            await env.child('inner')
            await env.child('inner 2')
    finally:
        await env.child('outer')

#: through_native_function frames
def helper(n):
    raise ValueError(n)

async def main(env):
    for n in range(2):
        try:
            helper(await env.child(n))
        except ValueError as e:
            await env.child('h')
            if n:
                raise

#: through_lambda_and_comprehension frames
async def main(env):
    await env.child('a')
    f = lambda: 1 / 0
    [f() for _ in range(1)]

#: methods frames
class A:
    async def f(self, env):
        await env.child('A')
        raise ValueError

class B(A):
    async def f(self, env):
        await super().f(env)

async def main(env):
    await B().f(env)

#: nested_functions frames
async def main(env):
    async def outer():
        async def inner():
            await env.child('in')
            raise KeyError
        await inner()
    await outer()

#: format_exc_names
import traceback

async def low(env):
    await env.child('low')
    raise ValueError('v')

async def middle(env):
    try:
        await low(env)
    except ValueError:
        await env.child('middle')
        raise

async def main(env):
    try:
        await middle(env)
    except ValueError as e:
        await env.child('main')
        env.note([f.name for f in traceback.extract_tb(e.__traceback__) if f.filename.endswith('program.py')].count('low'))

#: many_states_no_recursion
async def main(env):
    n = 0
    while n < 3000:
        n += 1
        if n % 1000 == 0:
            await env.child(n)
        else:
            await env.quiet()
    env.note(n)

#: traceback_of_handled_in_loop frames
async def main(env):
    last = None
    for n in range(3):
        try:
            if last:
                raise last
            raise ValueError('first')
        except ValueError as e:
            await env.child(n)
            last = e
    raise last

#: except_star_frames frames
async def main(env):
    try:
        raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
    except* ValueError:
        await env.child('a')
        raise

#: stop_iteration_frames frames
async def low(env):
    await env.child('low')
    raise StopIteration

async def main(env):
    await low(env)
