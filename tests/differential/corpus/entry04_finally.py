# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""`finally` is a completion record (kind, value, target)."""

#: pending_return
async def inner(env):
    try:
        return await env.child('value')
    finally:
        await env.child('finally')

async def main(env):
    env.note(await inner(env))

#: return_evaluated_before
async def inner(env):
    x = 1
    try:
        return x
    finally:
        await env.child('f')
        x = 2

async def main(env):
    return await inner(env)

#: return_overrides_return
async def main(env):
    try:
        return await env.child('a')
    finally:
        return await env.child('b')

#: return_swallows_exception
async def main(env):
    try:
        raise ValueError('lost')
    finally:
        await env.child('f')
        return 'kept'

#: raise_overrides_return
async def main(env):
    try:
        return await env.child('a')
    finally:
        await env.child('f')
        raise KeyError('in finally')

#: break_through
async def main(env):
    for n in range(3):
        try:
            await env.child(n)
            if n == 1:
                break
        finally:
            await env.child('f')
            env.note('cleaned', n)
    else:
        env.note('never')
    return n

#: continue_through
async def main(env):
    for n in range(3):
        try:
            if n == 1:
                continue
            await env.child(n)
        finally:
            await env.child('f')
        env.note('after', n)
    else:
        env.note('else')

#: continue_overrides_return
async def main(env):
    for n in range(3):
        try:
            return await env.child(n)
        finally:
            await env.child('f')
            if n < 2:
                continue
    env.note('never')

#: continue_swallows_exception
async def main(env):
    for n in range(2):
        try:
            raise ValueError(n)
        finally:
            await env.child(n)
            continue
    env.note('done')

#: break_overrides_return
async def main(env):
    while True:
        try:
            return await env.child('a')
        finally:
            await env.child('f')
            break
    return 'after'

#: break_swallows_exception
async def main(env):
    while True:
        try:
            await env.child('a')
            raise ValueError
        finally:
            await env.child('f')
            break
    env.note('swallowed')

#: return_through_two
async def main(env):
    try:
        try:
            return await env.child('value')
        finally:
            await env.child('inner')
            env.note('inner')
    finally:
        await env.child('outer')
        env.note('outer')

#: continue_through_two
async def main(env):
    for n in range(3):
        try:
            try:
                if n == 1:
                    continue
                await env.child(n)
            finally:
                await env.child('inner')
                env.note('inner', n)
        finally:
            await env.child('outer')
            env.note('outer', n)
        env.note('end', n)

#: break_one_of_two_loops
async def main(env):
    for a in range(2):
        try:
            for b in range(3):
                try:
                    if b == 1:
                        break
                    if a == 1:
                        continue
                    await env.child((a, b))
                finally:
                    await env.child('inner')
            else:
                env.note('else')
        finally:
            await env.child('outer')
            env.note(a, b)

#: return_inside_loop_in_finally
async def main(env):
    try:
        await env.child('a')
    finally:
        for n in range(3):
            await env.child(n)
            if n == 1:
                return n

#: break_inside_finally_stays_inside
async def main(env):
    try:
        raise ValueError('goes on')
    finally:
        for n in range(3):
            await env.child(n)
            if n == 1:
                break
        env.note('still in finally')

#: fresh_record_each_time
async def main(env):
    for n in range(4):
        try:
            try:
                if n == 0:
                    raise ValueError(n)
                if n == 1:
                    continue
                if n == 3:
                    return n
            finally:
                await env.child('f')
                env.note(n)
        except ValueError as e:
            env.note(e)
        env.note('after', n)

#: finally_in_finally
async def main(env):
    try:
        raise ValueError(1)
    finally:
        try:
            await env.child('a')
            raise KeyError(2)
        finally:
            await env.child('b')
            env.note('both')

#: finally_in_finally_swallows_inner
async def inner(env):
    try:
        raise ValueError('goes on')
    finally:
        for _ in range(1):
            try:
                raise KeyError('lost')
            finally:
                await env.child('b')
                break
        env.note('outer pending')

async def main(env):
    try:
        await inner(env)
    except ValueError as e:
        env.note(e)

#: try_except_in_finally
async def main(env):
    try:
        return 'value'
    finally:
        try:
            await env.child('a')
            raise KeyError
        except KeyError:
            await env.child('b')
            env.note('handled in finally')

#: suspension_does_not_run_it
async def main(env):
    try:
        await env.child('a')
        env.note('first')
        await env.child('b', yields=3)
        env.note('second')
    finally:
        env.note('once')

#: sync_finally_around_await
async def main(env):
    for n in range(2):
        try:
            await env.child(n)
            if n == 0:
                continue
            return n
        finally:
            env.note('cleaned', n)

#: except_and_finally
async def main(env):
    for n in range(4):
        try:
            await env.child('body')
            if n == 0:
                raise ValueError(n)
            if n == 1:
                raise KeyError(n)
            if n == 2:
                break
        except ValueError as e:
            await env.child('handler')
            env.note(e)
            continue
        except KeyError:
            env.note('key')
        else:
            env.note('else')
        finally:
            await env.child('finally')
            env.note('finally', n)

#: handler_returns_through_finally
async def main(env):
    try:
        raise ValueError
    except ValueError:
        return await env.child('handler')
    finally:
        await env.child('finally')
        env.note('finally')

#: handler_raises_through_finally
async def main(env):
    try:
        try:
            raise ValueError(1)
        except ValueError:
            await env.child('handler')
            raise KeyError(2)
        finally:
            await env.child('finally')
            env.note('finally')
    except KeyError as e:
        env.note(e)

#: else_returns_through_finally
async def main(env):
    try:
        await env.child('a')
    except ValueError:
        await env.child('b')
    else:
        return await env.child('else')
    finally:
        await env.child('finally')

#: else_continue_through_finally
async def main(env):
    for n in range(2):
        try:
            pass
        except ValueError:
            pass
        else:
            await env.child(n)
            continue
        finally:
            await env.child('f')
    env.note('out')

#: return_in_with_in_finally
async def main(env):
    try:
        return 1
    finally:
        async with env.manager('m'):
            return await env.child('a')

#: continue_in_finally_inner_loop
async def main(env):
    try:
        raise ValueError('goes on')
    finally:
        n = 0
        while n < 3:
            n += 1
            if await env.child(n, value=n == 2):
                continue
            env.note(n)

#: break_outer_from_finally_in_try_in_loop
async def main(env):
    for a in range(3):
        for b in range(3):
            try:
                try:
                    raise ValueError((a, b))
                finally:
                    await env.child((a, b))
                    if b == 1:
                        break
            except ValueError:
                env.note('caught', a, b)
        else:
            env.note('no break')
        if a == 1:
            break

#: return_value_survives_throw
async def main(env):
    try:
        return env.token('kept')
    finally:
        try:
            await env.child('f')
        except ValueError:
            env.note('thrown away')

#: pending_exception_survives_inner_handling
async def main(env):
    try:
        raise KeyError('pending')
    finally:
        try:
            await env.child('f')
        except ValueError as e:
            await env.child('g')
            env.note(e)

#: nested_finally_different_exits
async def run(env, how):
    for n in range(2):
        try:
            try:
                try:
                    await env.child(how)
                    if how == 'return':
                        return how
                    if how == 'break':
                        break
                    if how == 'continue':
                        continue
                    if how == 'raise':
                        raise ValueError(how)
                finally:
                    await env.child('f1')
                    env.note('f1')
            finally:
                env.note('f2')
        finally:
            await env.child('f3')
            env.note('f3')
        env.note('fell')
    else:
        env.note('else')
    return 'end'

async def main(env):
    for how in ('return', 'break', 'continue', 'raise', 'fall'):
        try:
            env.note(await run(env, how))
        except ValueError as e:
            env.note(e)

#: finally_after_async_for_break
async def main(env):
    async for row in env.rows('r', range(4)):
        try:
            if row == 1:
                continue
            if row == 2:
                break
            await env.child(row)
        finally:
            await env.child('f')
            env.note(row)
    else:
        env.note('never')
    env.note('out')

#: return_none_through_finally
async def main(env):
    try:
        return
    finally:
        await env.child('f')

#: while_condition_awaits_with_finally
async def main(env):
    n = 0
    while await env.child('more', value=n < 3):
        n += 1
        try:
            if n == 1:
                continue
            if await env.child(n, value=n == 3):
                break
        finally:
            await env.child('f')
    else:
        env.note('else')
    return n

#: exception_variable_and_finally
async def main(env):
    try:
        try:
            raise ValueError('v')
        except ValueError as e:
            await env.child('a')
            kept = e
            return 1
        finally:
            await env.child('f')
            try:
                e
            except NameError as lost:
                env.note(lost)
    finally:
        env.note(kept)

#: yieldless_finally_in_awaiting_loop
async def main(env):
    total = 0
    for n in range(3):
        try:
            total += await env.child(n, value=n)
        finally:
            total += 10
    return total

#: finally_overrides_with_exception_then_caught
async def main(env):
    for n in range(2):
        try:
            try:
                return n
            finally:
                await env.child('f')
                if n == 0:
                    raise ValueError('cancels the return')
        except ValueError as e:
            env.note(e)

#: deep_break_through_handler_and_finally
async def main(env):
    while True:
        try:
            try:
                raise ValueError
            except ValueError:
                try:
                    await env.child('h')
                    break
                finally:
                    await env.child('f1')
                    env.note('f1')
        finally:
            await env.child('f2')
            env.note('f2')
    env.note('out')
