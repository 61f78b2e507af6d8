# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""StopIteration must not leak."""

#: raised_by_user_code
async def main(env):
    await env.child('a')
    raise StopIteration('mine')

#: raised_before_any_await
async def inner(env):
    env.note('inner')
    raise StopIteration(5)

async def main(env):
    try:
        await inner(env)
    except RuntimeError as e:
        env.note(e)
        await env.child('a')

#: raised_by_next
async def main(env):
    await env.child('a')
    next(iter([]))

#: raised_in_handler
async def inner(env):
    try:
        raise ValueError('handled')
    except ValueError:
        await env.child('a')
        raise StopIteration('x')

async def main(env):
    try:
        await inner(env)
    except RuntimeError as e:
        env.note(e)

#: raised_from_cause
async def main(env):
    await env.child('a')
    raise StopIteration('x') from KeyError('cause')

#: raised_in_finally
async def main(env):
    try:
        return await env.child('a')
    finally:
        raise StopIteration('f')

#: caught_inside
async def main(env):
    try:
        await env.child('a')
        raise StopIteration('x')
    except StopIteration as e:
        await env.child('b')
        env.note(e)

#: subclass
class Mine(StopIteration):
    pass

async def main(env):
    await env.child('a')
    raise Mine('sub')

#: stop_async_iteration_passes
async def inner(env):
    await env.child('a')
    raise StopAsyncIteration('fine in a coroutine')

async def main(env):
    try:
        await inner(env)
    except StopAsyncIteration as e:
        env.note(e)

#: in_caller_handler
async def inner(env):
    await env.child('a')
    raise StopIteration('x')

async def main(env):
    try:
        raise ValueError('caller')
    except ValueError:
        await inner(env)

#: raised_by_awaited_value
async def main(env):
    try:
        env.note(await env.fail('f', StopIteration('from the child'), yields=1))
    except RuntimeError as e:
        env.note(e)

#: raised_by_dunder_await
class Odd:
    def __await__(self):
        raise StopIteration('in __await__')

async def main(env):
    try:
        env.note(await Odd())
    except (RuntimeError, StopIteration) as e:
        env.note(e)
    await env.child('a')

#: stop_iteration_is_the_result
class Odd:
    def __await__(self):
        return self
    def __iter__(self):
        return self
    def __next__(self):
        raise StopIteration('the result', 'ignored')

async def main(env):
    env.note(await Odd())
    await env.child('a')

#: in_comprehension
async def main(env):
    def stop():
        raise StopIteration('c')
    try:
        [stop() for _ in range(1)]
    except StopIteration as e:
        env.note(e)
    try:
        [stop() async for _ in env.rows('r', [1])]
    except (StopIteration, RuntimeError) as e:
        env.note(e)

#: in_generator_expression
async def main(env):
    def stop():
        raise StopIteration('g')
    g = (stop() for _ in range(1))
    await env.child('a')
    try:
        next(g)
    except RuntimeError as e:
        env.note(e)

#: through_with
async def main(env):
    async with env.manager('m'):
        await env.child('a')
        raise StopIteration('w')

#: suppressed_by_with
async def main(env):
    async with env.manager('m', suppress=True):
        raise StopIteration('w')
    env.note('went on')

#: group_of_them
async def main(env):
    await env.child('a')
    raise ExceptionGroup('g', [StopIteration('inside a group is fine')])
