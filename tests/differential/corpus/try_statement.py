# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""`try` in odd nestings that no single entry owns."""

#: await_in_all_parts
async def main(env):
    for n in range(3):
        try:
            await env.child('body')
            if n:
                raise [None, ValueError(n), KeyError(n)][n]
        except ValueError:
            await env.child('value')
        except KeyError:
            await env.child('key')
        else:
            await env.child('else')
        finally:
            await env.child('finally')
        env.note('after', n)

#: try_in_handler_in_finally
async def main(env):
    try:
        raise ValueError(1)
    except ValueError:
        try:
            await env.child('a')
        finally:
            try:
                raise KeyError(2)
            except KeyError:
                await env.child('b')
                env.note('inner')
            env.note('finally')
        env.note('outer')

#: handler_reentered
async def main(env):
    tries = 0
    while True:
        try:
            tries += 1
            await env.child('try')
            if tries < 3:
                raise OSError(tries)
            break
        except OSError as e:
            await env.child('backoff')
            env.note(e)
    env.note(tries)

#: exception_from_condition
async def main(env):
    try:
        if await env.fail('c', ValueError('if'), yields=1):
            env.note('never')
    except ValueError as e:
        env.note(e)
    try:
        while await env.fail('w', ValueError('while')):
            env.note('never')
    except ValueError as e:
        env.note(e)

#: nested_same_type
async def main(env):
    try:
        try:
            await env.child('a')
            raise ValueError(1)
        except ValueError as e:
            await env.child('b')
            raise ValueError(2) from e
    except ValueError as e:
        await env.child('c')
        env.note(e)

#: names_of_two_handlers
async def main(env):
    try:
        raise ValueError(1)
    except ValueError as e:
        try:
            raise KeyError(2)
        except KeyError as e:
            await env.child('a')
            env.note(e)
        try:
            env.note(e)
        except NameError as lost:
            env.note(lost)
        await env.child('b')

#: handler_name_shadows_parameter
async def inner(env, e):
    env.note(e)
    try:
        raise ValueError
    except ValueError as e:
        await env.child('a')
    try:
        e
    except UnboundLocalError as lost:
        env.note(lost)

async def main(env):
    await inner(env, 'parameter')

#: handler_name_is_global
async def main(env):
    global err
    try:
        raise ValueError('v')
    except ValueError as err:
        await env.child('a')
        env.note(globals()['err'])
    env.note('err' in globals())

#: handler_name_is_nonlocal
async def main(env):
    e = 'outer'
    async def inner():
        nonlocal e
        try:
            raise ValueError('v')
        except ValueError as e:
            await env.child('a')
            env.note(e)
    def see():
        return e
    await inner()
    try:
        see()
    except NameError as lost:
        env.note(lost)

#: else_only_when_no_exception
async def main(env):
    for n in range(2):
        try:
            if n:
                raise ValueError
        except ValueError:
            env.note('handler')
        else:
            env.note('else')
            await env.child('else')

#: try_else_loop_control
async def main(env):
    for n in range(3):
        try:
            await env.child(n)
        except ValueError:
            break
        else:
            if n == 1:
                continue
        env.note('after', n)

#: cleanup_order
async def main(env):
    try:
        try:
            async with env.manager('m'):
                try:
                    await env.child('body')
                    raise ValueError('v')
                finally:
                    await env.child('f1')
        except ValueError:
            await env.child('h')
            raise
        finally:
            await env.child('f2')
    except ValueError as e:
        env.note(e)
    finally:
        await env.child('f3')

#: cancelled_and_retried
async def step(env, n):
    try:
        await env.child(n)
    except ValueError as e:
        env.note('retry', e)
        await env.child('again')

async def main(env):
    for n in range(2):
        await step(env, n)

#: all_exceptions_types
async def main(env):
    for error in (ValueError, KeyboardInterrupt, SystemExit, GeneratorExit, StopAsyncIteration, StopIteration):
        try:
            await env.child('a')
            raise error('x')
        except error as e:
            await env.child('b')
            env.note(type(e), e.args)

#: exception_in_handler_header_name
async def main(env):
    try:
        raise ValueError('v')
    except ValueError as e:
        env.note(e.args, await env.child('a'), e.args)
        raise type(e)(*e.args, 'again')

#: deep_nesting_of_handlers_in_loop
async def main(env):
    for n in range(2):
        try:
            raise ValueError(n)
        except ValueError:
            try:
                raise KeyError(n)
            except KeyError:
                try:
                    raise OSError(n)
                except OSError:
                    await env.child('deep')
                    if n:
                        break
                    continue
                finally:
                    await env.child('f')
            finally:
                env.note('middle')
    env.note('out')

#: exception_kept_and_raised_later
async def main(env):
    kept = None
    try:
        raise ValueError('kept')
    except ValueError as e:
        await env.child('a')
        kept = e
    await env.child('b')
    try:
        raise kept
    except ValueError as e:
        await env.child('c')
        env.note(e is kept, e)

#: with_traceback_and_notes
async def main(env):
    try:
        raise ValueError('v')
    except ValueError as e:
        e.add_note(await env.child('note'))
        await env.child('a')
        raise e.with_traceback(None)

#: exit_by_system_exit
async def main(env):
    try:
        await env.child('a')
        raise SystemExit(3)
    finally:
        await env.child('f')

#: return_in_else_vs_finally_order
async def inner(env):
    try:
        env.note('body')
    except ValueError:
        pass
    else:
        return env.note('else evaluated'), await env.child('e')
    finally:
        env.note('finally')
        await env.child('f')

async def main(env):
    env.note(await inner(env))

#: handler_with_inner_loop_and_raise
async def main(env):
    try:
        try:
            raise ValueError('v')
        except ValueError:
            async for n in env.rows('r', [1, 2]):
                try:
                    await env.child(n)
                    if n == 2:
                        raise
                except KeyError:
                    env.note('never')
    except ValueError as e:
        env.note(e)

#: raise_in_async_for_in_handler
async def main(env):
    try:
        raise ValueError('v')
    except ValueError:
        try:
            async for n in env.rows('r', [1], error=KeyError('rows')):
                env.note(n)
        except KeyError as e:
            env.note(e)
        raise

#: yieldless_handler_between_awaits
async def main(env):
    await env.child('a')
    try:
        int('x')
    except ValueError as e:
        env.note(e)
    await env.child('b')

#: empty_handlers
async def main(env):
    try:
        await env.child('a')
        raise ValueError
    except ValueError:
        pass
    try:
        await env.child('b')
    except ValueError:
        pass
    else:
        pass
    finally:
        pass
    env.note('end')

#: finally_only_awaits
async def main(env):
    try:
        env.note('body')
    finally:
        await env.child('f')
    try:
        env.note('body')
        raise ValueError('v')
    finally:
        await env.child('g')

#: global_exception_state_restored
import sys

async def inner(env):
    try:
        raise KeyError('inner')
    except KeyError:
        await env.child('a')
    env.note('inner sees', sys.exc_info()[1])

async def main(env):
    try:
        raise ValueError('outer')
    except ValueError:
        await inner(env)
        env.note(sys.exc_info()[1])
    env.note(sys.exc_info()[1])
    await inner(env)
    env.note(sys.exc_info()[1])

#: clause_types_over_several_lines
async def main(env):
    try:
        await env.child('body')
    except (
        KeyError,  # the commonest
        ValueError,
    ) as error:
        await env.child('handler')
        env.note(error)
    except (
        TypeError,
        OSError,
    ):
        await env.child('other')
