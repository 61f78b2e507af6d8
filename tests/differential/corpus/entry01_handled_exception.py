# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""The handled exception, across an await in `except`."""

#: seen_after_await
async def main(env):
    try:
        raise ValueError('outer')
    except ValueError:
        env.note('before')
        await env.child('a')
        env.note('after')
    env.note('outside')

#: child_sees_it
async def main(env):
    try:
        raise KeyError('k')
    except KeyError:
        await env.child('gen', yields=2)
        await env.bare('bare', yields=2)
        await env.native('native', yields=2)
        await env.plain('plain')
        await env.now('now')

#: awaited_coroutine_sees_it
async def inner(env):
    env.note('inner')
    await env.child('in', yields=2)
    env.note('inner again')

async def main(env):
    try:
        raise KeyError('k')
    except KeyError:
        await inner(env)
    await inner(env)

#: three_deep
async def low(env):
    env.note('low', 1)
    await env.child('low')
    env.note('low', 2)

async def middle(env):
    try:
        raise LookupError('middle')
    except LookupError:
        await low(env)
        env.note('middle')
    await low(env)

async def main(env):
    try:
        raise OSError('main')
    except OSError:
        await middle(env)
        env.note('main')
    await middle(env)

#: caller_sees_its_own
async def inner(env):
    try:
        1 / 0
    except ZeroDivisionError:
        await env.child('inner')
        env.note('still mine')

async def main(env):
    await inner(env)
    env.note('none')
    try:
        raise ValueError
    except ValueError:
        await inner(env)
        env.note('mine')
    env.note('none again')

#: format_exc
import traceback

async def main(env):
    try:
        raise ValueError('shown')
    except ValueError:
        await env.child('a')
        env.note(traceback.format_exc().splitlines()[-1])

#: logging_exception
import logging, io

async def main(env):
    out = io.StringIO()
    logger = logging.Logger('l')
    handler = logging.StreamHandler(out)
    logger.addHandler(handler)
    try:
        raise ValueError('logged')
    except ValueError:
        await env.child('a')
        logger.exception('oops')
    env.note(out.getvalue().splitlines()[0], out.getvalue().splitlines()[-1])

#: handler_in_handler
async def main(env):
    try:
        raise ValueError(1)
    except ValueError:
        await env.child('a')
        try:
            raise KeyError(2)
        except KeyError:
            await env.child('b')
            env.note('inner')
        env.note('outer')
        await env.child('c')
        env.note('outer still')

#: handler_in_loop
async def main(env):
    for n in range(3):
        try:
            raise ValueError(n)
        except ValueError as e:
            await env.child(n)
            env.note(e)
            if n == 1:
                continue
        env.note('between')
        await env.child('next')

#: break_out_of_handler
async def main(env):
    while True:
        try:
            raise ValueError
        except ValueError:
            await env.child('a')
            env.note('inside')
            break
    env.note('after break')
    await env.child('b')

#: return_out_of_handler
async def inner(env):
    try:
        raise ValueError('r')
    except ValueError:
        return await env.child('a')

async def main(env):
    env.note(await inner(env))
    env.note('after')

#: finally_handles
async def inner(env):
    try:
        raise ValueError('pending')
    finally:
        env.note('f1')
        await env.child('a')
        env.note('f2')

async def main(env):
    try:
        await inner(env)
    except ValueError as e:
        env.note('main', e)

#: finally_without_exception
async def main(env):
    try:
        await env.child('body')
    finally:
        env.note('none here')
        await env.child('a')
        env.note('none still')

#: with_exit_handles
async def main(env):
    async with env.manager('m', suppress=True, yields=2):
        raise ValueError('in body')
    env.note('after')
    await env.child('b')

#: sync_with_exit_handles
async def main(env):
    with env.sync_manager('m', suppress=True):
        await env.child('a')
        raise ValueError('in body')
    env.note('after')
    await env.child('b')

#: else_sees_none
async def main(env):
    try:
        await env.child('a')
    except ValueError:
        await env.child('h')
    else:
        env.note('else')
        await env.child('e')
        env.note('else')

#: called_inside_caller_handler
async def worker(env):
    env.note('sees the caller')
    await env.child('a')
    try:
        raise KeyError
    except KeyError:
        await env.child('b')
        env.note('sees its own')
    env.note('the caller again')

async def main(env):
    try:
        raise ValueError('caller')
    except ValueError:
        task = worker(env)
        await task
    task = worker(env)
    await task

#: made_outside_awaited_inside
async def worker(env):
    env.note('worker')
    await env.child('a')
    env.note('worker')

async def main(env):
    made = worker(env)
    try:
        raise ValueError
    except ValueError:
        await made

#: sync_function_sees_it
import sys

def look():
    return repr(sys.exc_info()[1])

async def main(env):
    try:
        raise ValueError('v')
    except ValueError:
        a = look(), await env.child('a'), look()
    env.note(a, look())

#: lambda_and_comprehension_see_it
import sys

async def main(env):
    see = lambda: repr(sys.exc_info()[1])
    try:
        raise ValueError('v')
    except ValueError:
        env.note([see() for _ in range(2)], [await env.child(see()) for _ in range(2)])
    env.note(see())

#: generator_suspended_in_handler
def gen(env):
    try:
        raise KeyError('generator')
    except KeyError:
        env.note('gen')
        yield 1
        env.note('gen')
        yield 2

async def main(env):
    g = gen(env)
    next(g)
    env.note('none')
    await env.child('a')
    try:
        raise ValueError('mine')
    except ValueError:
        await env.child('b')
        next(g)
        env.note('mine')

#: exception_replaced_in_handler
async def main(env):
    try:
        try:
            raise ValueError('first')
        except ValueError:
            await env.child('a')
            raise KeyError('second')
    except KeyError as e:
        await env.child('b')
        env.note(e)

#: except_as_rebound
async def main(env):
    try:
        raise ValueError('v')
    except ValueError as e:
        await env.child('a')
        e = 5
        await env.child('b')
        env.note(e)
    try:
        e
    except NameError as lost:
        env.note(lost)

#: except_as_deleted
async def main(env):
    try:
        raise ValueError('v')
    except ValueError as e:
        await env.child('a')
        del e
        env.note('handled still')
        await env.child('b')
    env.note('out')

#: handled_while_iterating
async def main(env):
    try:
        raise ValueError('v')
    except ValueError:
        async for row in env.rows('r', [1, 2]):
            env.note(row)
        async with env.manager('m') as m:
            env.note(m)
        env.note([r async for r in env.rows('s', [3])])

#: traceback_attribute
async def main(env):
    try:
        raise ValueError('v')
    except ValueError as e:
        first = e.__traceback__ is not None
        await env.child('a')
        env.note(first, e.__traceback__ is not None, e.__context__)

#: except_everything_recovers
async def main(env):
    for n in range(4):
        try:
            await env.child(n)
        except BaseException as e:
            env.note('recovers', e)
            try:
                await env.child('again')
            except BaseException as f:
                env.note('twice', e, f)
                await env.child('last')

#: handler_awaits_machine_with_handler
async def low(env, n):
    try:
        raise ValueError(n)
    except ValueError as e:
        if n:
            await low(env, n - 1)
        await env.child(n)
        env.note('level', n, e)

async def main(env):
    await low(env, 4)

#: handled_kept_across_tail_call
async def last(env):
    await env.child('last')
    env.note('in last')
    raise RuntimeError('from last')

async def main(env):
    try:
        raise ValueError('h')
    except ValueError:
        return await last(env)
