# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""What drawn programs found, made small."""

#: clause_type_awaits_after_two_awaits
async def main(env):
    try:
        await env.child('a')
        await env.child('b')
    except await env.child('type', value=ValueError):
        await env.child('handler')
    await env.child('after')

#: star_clauses_with_awaited_types
async def main(env):
    try:
        await env.child('body')
        raise ExceptionGroup('g', [ValueError(1)])
    except* await env.child('first', value=ValueError):
        await env.child('one')
    except* await env.child('second', value=ValueError) as d:
        await env.child('two')
    await env.child('after')

#: except_name_in_fstring
async def main(env):
    c = 1
    try:
        await env.child('a')
        raise ValueError('v')
    except ValueError as c:
        await env.child('h')
        env.note(f"{c}-{0}")
    finally:
        await env.child('f')
    env.note(f"{c}:{c:>3}")

#: deleted_name_in_fstring
async def main(env):
    b, d = 1, 2
    if await env.child('c', value=0):
        del b
    env.note(f"{b}-{d:{b}}")
    try:
        await env.child('a')
        raise KeyError
    except KeyError as d:
        await env.child('b')
    env.note(f'{b!r}' f"{b:>{3}}" f"{d}")

#: dropped_in_handler_after_throw
async def main(env):
    try:
        await env.child('a')
    except BaseException as e:
        await env.child('b')
        env.note('handled')

#: dropped_in_finally_after_throw
async def main(env):
    try:
        await env.child('a')
    finally:
        await env.child('b')
        env.note('finished')

#: ignored_exit_through_parent
async def main(env):
    try:
        await env.child('a')
    finally:
        await env.child('b')
        await env.child('c')

#: inner_function_in_else_of_dead_branch
async def main(env):
    b = 1
    if b > 5:
        await env.child('never')
    else:
        async def f(a, d=0):
            nonlocal b
            b += await env.child('f', value=a)
            return b
        env.note(await f(1))
        await env.child('after')
    return b

#: guard_after_handler_with_lambda
async def main(env):
    a, b, c = 1, 2, 3
    try:
        match (len(f"{c}-{0}"), 0):
            case (3, x) if await env.child('guard', value=1):
                await env.child('case')
    except ValueError as c:
        await env.child('handler')
    finally:
        await env.child('finally')
    see = lambda: (a, b, c)
    await env.child('last')
    env.note(see())

#: bare_return_as_the_only_way_out_of_with
async def main(env):
    tries = [1, 2]
    with env.sync_manager('cm'):
        while True:
            try:
                env.note(1 / (len(tries) - 2))
            except ZeroDivisionError:
                tries.append(await env.child('wait'))
            else:
                return

#: bare_return_as_the_only_way_out_of_two_withs
async def main(env):
    async def inner(value):
        with env.sync_manager('outer'):
            if value:
                return value
            async with env.manager('inner'):
                while True:
                    await env.child('loop')
                    if not value:
                        return
    env.note(await inner(0), await inner(5))

#: first_iterable_reads_unbound
async def main(env):
    d = 1
    del d
    async def captures():
        return d
    try:
        sum(i for i in [await env.child('a', value=2), d])
    except NameError as e:
        env.note(e)
    try:
        [i for i in (2, d)]
    except NameError as e:
        env.note(e)
    try:
        [i + j for i in [1] for j in [k for k in (2, d)]]
    except NameError as e:
        env.note(e)
    env.note([i for i in (2, captures)][0])

#: break_leaves_finally_through_async_with
async def main(env):
    while True:
        try:
            raise KeyError(3)
        finally:
            async with env.manager('m', value=0):
                if env:
                    break
    env.note('after')

#: continue_leaves_finally_through_finally
async def main(env):
    for n in range(2):
        try:
            raise KeyError(n)
        finally:
            try:
                if await env.child('a', value=True):
                    continue
            finally:
                await env.child('b')
    env.note('after')

#: star_reraises_a_single_exception
async def main(env):
    try:
        try:
            raise ValueError(1)
        except* ValueError as e:
            env.note(e, e.__traceback__ is None)
            await env.child('h')
            raise
    except BaseException as e:
        env.note(e, e.__traceback__ is None)

#: star_clause_that_does_not_match_leaves_a_copy
async def main(env):
    try:
        raise ExceptionGroup('g', [ValueError(27), OSError(28)])
    except* KeyError:
        await env.child('key')
    except* Exception as e:
        env.note(await env.child('rest'), e)
