# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Implicit `__context__`, for `throw()` too."""

#: raise_in_handler_after_await
async def main(env):
    try:
        raise ValueError('first')
    except ValueError:
        await env.child('a')
        raise KeyError('second')

#: thrown_in_handler
async def main(env):
    try:
        raise ValueError('handled')
    except ValueError:
        try:
            await env.child('a')
        except BaseException as e:
            env.note('thrown in', e)
            raise

#: caller_context
async def inner(env):
    await env.child('a')
    raise KeyError('inner')

async def main(env):
    try:
        raise ValueError('caller')
    except ValueError:
        await inner(env)

#: caller_context_at_start
async def inner(env):
    env.note('starts')
    raise KeyError('inner')

async def main(env):
    try:
        raise ValueError('caller')
    except ValueError:
        await inner(env)

#: made_before_raised_in_handler
async def main(env):
    made = KeyError('made before')
    try:
        raise ValueError('handled')
    except ValueError:
        await env.child('a')
        raise made

#: raise_from_keeps_context
async def main(env):
    try:
        raise ValueError('handled')
    except ValueError:
        raise KeyError('raised') from await env.child('a', value=OSError('cause'))

#: raise_from_none
async def main(env):
    try:
        raise ValueError('handled')
    except ValueError:
        await env.child('a')
        raise KeyError('raised') from None

#: raise_itself
async def main(env):
    try:
        raise ValueError('v')
    except ValueError as e:
        await env.child('a')
        raise e

#: raise_itself_from_itself
async def main(env):
    try:
        raise ValueError('v')
    except ValueError as e:
        await env.child('a')
        raise e from e

#: raise_outer_in_inner
async def main(env):
    try:
        raise ValueError('outer')
    except ValueError as outer:
        try:
            raise KeyError('inner')
        except KeyError as inner:
            await env.child('a')
            raise outer

#: cycle_is_cut
async def main(env):
    a, b, c = ValueError('a'), KeyError('b'), OSError('c')
    try:
        raise a
    except ValueError:
        await env.child('1')
        try:
            raise b
        except KeyError:
            await env.child('2')
            try:
                raise c
            except OSError:
                await env.child('3')
                raise a

#: context_set_by_hand
async def main(env):
    try:
        raise ValueError('handled')
    except ValueError as e:
        e.__context__ = KeyError('by hand')
        await env.child('a')
        env.note(e)
        raise OSError

#: child_raises_with_context
async def main(env):
    try:
        raise ValueError('handled')
    except ValueError:
        await env.fail('now', KeyError('at once'))

#: child_raises_later_with_context
async def main(env):
    try:
        raise ValueError('handled')
    except ValueError:
        await env.fail('late', KeyError('later'), yields=2)

#: native_child_raises
async def main(env):
    try:
        raise ValueError('handled')
    except ValueError:
        try:
            await env.native('n')
        finally:
            env.note('left')

#: context_in_finally
async def main(env):
    try:
        try:
            raise ValueError('pending')
        finally:
            await env.child('a')
            raise KeyError('in finally')
    except KeyError as e:
        env.note(e)
        await env.child('b')
        raise

#: context_after_handler_ended
async def main(env):
    try:
        raise ValueError('old')
    except ValueError:
        await env.child('a')
    await env.child('b')
    raise KeyError('no context')

#: swap_in_handler
async def main(env):
    try:
        raise ValueError('handled')
    except ValueError:
        await env.swap('s', KeyError('swapped'))

#: swap_outside
async def inner(env):
    await env.swap('s', KeyError('swapped'))

async def main(env):
    try:
        await inner(env)
    except KeyError as e:
        env.note(e)

#: handler_of_handler_of_handler
async def main(env):
    try:
        try:
            try:
                await env.child('a')
                raise ValueError(1)
            except Exception:
                await env.child('b')
                raise KeyError(2)
        except Exception:
            await env.child('c')
            raise OSError(3)
    except Exception as e:
        await env.child('d')
        env.note(e)
        raise RuntimeError(4)

#: exit_raises
async def main(env):
    try:
        async with env.manager('m', leave=KeyError('leaving')):
            raise ValueError('in body')
    except KeyError as e:
        env.note(e)
        await env.child('a')

#: exit_raises_without_body_error
async def main(env):
    try:
        raise OSError('handled')
    except OSError:
        async with env.manager('m', leave=KeyError('leaving')):
            await env.child('a')

#: enter_raises
async def main(env):
    try:
        raise OSError('handled')
    except OSError:
        async with env.manager('m', enter=KeyError('entering')):
            env.note('never')

#: attribute_error_in_handler
async def main(env):
    try:
        raise ValueError
    except ValueError:
        await env.child('a')
        None.missing

#: name_error_in_handler
async def main(env):
    try:
        raise ValueError
    except ValueError:
        await env.child('a')
        missing

#: thrown_two_levels_down
async def low(env):
    try:
        raise KeyError('low')
    except KeyError:
        await env.child('low')

async def main(env):
    try:
        raise ValueError('high')
    except ValueError:
        await low(env)

#: thrown_below_handler_of_parent
async def low(env):
    try:
        await env.child('low')
    except BaseException as e:
        env.note('low', e)
        await env.child('low again')
        raise

async def main(env):
    try:
        raise ValueError('high')
    except ValueError as e:
        try:
            await low(env)
        except BaseException as f:
            env.note('high', f)
            raise

#: thrown_then_raised_in_finally
async def low(env):
    try:
        await env.child('low')
    finally:
        await env.child('finally')
        env.note('finally')

async def main(env):
    try:
        raise ValueError('high')
    except ValueError:
        try:
            await low(env)
        finally:
            await env.child('outer finally')

#: raise_type_not_instance
class Odd(Exception):
    def __init__(self):
        super().__init__('made by raise')

async def main(env):
    try:
        raise ValueError
    except ValueError:
        await env.child('a')
        raise Odd

#: raise_type_whose_init_raises
class Odd(Exception):
    def __init__(self):
        raise KeyError('in init')

async def main(env):
    try:
        raise ValueError('handled')
    except ValueError:
        await env.child('a')
        raise Odd

#: raise_awaited
async def main(env):
    try:
        raise await env.child('a', value=ValueError('awaited'))
    except ValueError as e:
        env.note(e)
        raise await env.child('b', value=KeyError) from await env.child('c', value=e)

#: raise_no_exception
async def main(env):
    try:
        raise ValueError
    except ValueError:
        raise await env.child('a', value=5)

#: raise_from_no_exception
async def main(env):
    raise ValueError from await env.child('a', value=5)

#: reraise_in_loop_grows_context
async def main(env):
    last = None
    for n in range(3):
        try:
            try:
                await env.child(n)
                raise ValueError(n) from last
            except ValueError as e:
                await env.child('h')
                raise KeyError(n)
        except KeyError as e:
            last = e
    env.note(last)
