# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Bare `raise` after an await, in nested handlers."""

#: simple
async def main(env):
    try:
        raise ValueError('v')
    except ValueError:
        await env.child('a')
        raise

#: inner_handler_ended
async def main(env):
    try:
        raise ValueError('outer')
    except ValueError:
        await env.child('a')
        try:
            raise KeyError('inner')
        except KeyError:
            await env.child('b')
        await env.child('c')
        raise

#: innermost
async def main(env):
    try:
        raise ValueError('outer')
    except ValueError:
        await env.child('a')
        try:
            raise KeyError('inner')
        except KeyError:
            await env.child('b')
            raise

#: none_of_its_own
async def inner(env):
    await env.child('a')
    raise

async def main(env):
    try:
        raise ValueError("the caller's")
    except ValueError:
        await inner(env)

#: nothing_handled
async def main(env):
    await env.child('a')
    raise

#: after_handler
async def main(env):
    try:
        raise ValueError
    except ValueError:
        await env.child('a')
    raise

#: in_helper
def helper():
    raise

async def main(env):
    try:
        raise ValueError('v')
    except ValueError:
        await env.child('a')
        helper()

#: in_awaited_helper
async def helper(env):
    await env.child('h')
    raise

async def main(env):
    try:
        raise ValueError('v')
    except ValueError:
        try:
            raise KeyError('k')
        except KeyError:
            await env.child('a')
        await helper(env)

#: after_break_out_of_inner_handler
async def main(env):
    try:
        raise ValueError('outer')
    except ValueError:
        while True:
            try:
                raise KeyError('inner')
            except KeyError:
                await env.child('a')
                break
        env.note('broken')
        raise

#: after_continue_out_of_inner_handler
async def main(env):
    try:
        raise ValueError('outer')
    except ValueError:
        for n in range(2):
            try:
                raise KeyError(n)
            except KeyError:
                await env.child(n)
                continue
        raise

#: after_return_in_finally
async def inner(env):
    try:
        raise KeyError('swallowed')
    finally:
        await env.child('f')
        return 1

async def main(env):
    try:
        raise ValueError('outer')
    except ValueError:
        env.note(await inner(env))
        raise

#: in_finally
async def main(env):
    try:
        try:
            raise ValueError('v')
        finally:
            await env.child('a')
            raise
    except ValueError as e:
        env.note(e)

#: in_finally_without_exception
async def main(env):
    try:
        try:
            await env.child('a')
        finally:
            await env.child('b')
            raise
    except RuntimeError as e:
        env.note(e)

#: in_else
async def main(env):
    try:
        await env.child('a')
    except ValueError:
        pass
    else:
        raise

#: conditional
async def main(env):
    for n in range(3):
        try:
            try:
                raise ValueError(n)
            except ValueError as e:
                if await env.child(n, value=n == 2):
                    raise
                env.note('kept', e)
        except ValueError as e:
            env.note('raised', e)

#: twice
async def main(env):
    try:
        try:
            raise ValueError('v')
        except ValueError:
            await env.child('a')
            raise
    except ValueError:
        await env.child('b')
        raise

#: bound_name_changed
async def main(env):
    try:
        raise ValueError('v')
    except ValueError as e:
        await env.child('a')
        e = KeyError('other')
        raise

#: within_with
async def main(env):
    try:
        raise ValueError('v')
    except ValueError:
        async with env.manager('m'):
            await env.child('a')
            raise

#: within_suppressing_with
async def main(env):
    try:
        raise ValueError('v')
    except ValueError:
        async with env.manager('m', suppress=True):
            raise
        env.note('suppressed')
        await env.child('a')
        raise

#: within_exit
class Manager:
    def __init__(self, env):
        self.env = env
    async def __aenter__(self):
        await self.env.child('enter')
    async def __aexit__(self, *_):
        await self.env.child('exit')
        raise

async def main(env):
    try:
        async with Manager(env):
            raise ValueError('v')
    except ValueError as e:
        env.note(e)
    async with Manager(env):
        pass

#: loop_else_in_handler
async def main(env):
    try:
        raise ValueError('v')
    except ValueError:
        async for row in env.rows('r', [1]):
            try:
                raise KeyError
            except KeyError:
                await env.child('a')
        else:
            await env.child('else')
            raise

#: nested_four
async def main(env):
    try:
        raise ValueError(1)
    except ValueError:
        try:
            raise ValueError(2)
        except ValueError:
            try:
                raise ValueError(3)
            except ValueError:
                try:
                    raise ValueError(4)
                except ValueError:
                    await env.child(4)
                await env.child(3)
            await env.child(2)
            try:
                raise
            except ValueError as e:
                env.note(e)
        await env.child(1)
        raise

#: raise_after_inner_try_without_error
async def main(env):
    try:
        raise ValueError(1)
    except ValueError:
        try:
            await env.child('a')
        except KeyError:
            await env.child('b')
        finally:
            await env.child('c')
        raise

#: thrown_becomes_innermost
async def main(env):
    try:
        raise ValueError('outer')
    except ValueError:
        try:
            await env.child('a')
        except BaseException:
            await env.child('b')
            raise

#: raise_in_lambda_comprehension
def again():
    raise

async def main(env):
    try:
        raise ValueError('v')
    except ValueError:
        [await env.child(n) for n in range(2)]
        [again() for _ in range(1)]
