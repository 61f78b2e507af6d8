# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""`with` and `async with`."""

#: plain
async def main(env):
    async with env.manager('m') as m:
        await env.child(m)
    env.note('after')

#: several_items
async def main(env):
    async with env.manager('a') as a, env.manager('b', suppress=True) as b, env.manager('c') as c:
        env.note(a, b, c)
        raise ValueError('in body')
    env.note('after')

#: mixed_nesting
async def main(env):
    with env.sync_manager('s') as s, env.sync_manager('t', suppress=True):
        async with env.manager('m') as m:
            env.note(s, m)
            raise KeyError('k')
    env.note('after')

#: parenthesised
async def main(env):
    async with (
        env.manager('a') as a,
        env.manager('b'),
    ):
        env.note(a)
    with (env.sync_manager('s'), env.sync_manager('t') as t):
        await env.child(t)

#: items_await
async def main(env):
    with await env.child('s', value=env.sync_manager('s')) as s, env.sync_manager('t') as t:
        await env.child('body')
    async with (await env.child('m', value=env.manager('m'))) as m:
        env.note(s, t, m)

#: second_item_awaits_first_exits
async def main(env):
    try:
        with env.sync_manager('s'), await env.fail('t', ValueError('t'), yields=1):
            env.note('never')
    except ValueError as e:
        env.note(e)

#: return_evaluates_before_exit
async def inner(env):
    x = 1
    async with env.manager('m'):
        return x, await env.child('value')

async def main(env):
    env.note(await inner(env))

#: return_in_sync_with
async def inner(env):
    with env.sync_manager('s'):
        return await env.child('value')

async def main(env):
    env.note(await inner(env))

#: break_continue
async def main(env):
    for n in range(3):
        async with env.manager(f'm{n}'):
            if n == 0:
                continue
            if n == 1:
                break
    env.note(n)

#: break_continue_sync
async def main(env):
    for n in range(3):
        with env.sync_manager(f's{n}'):
            await env.child(n)
            if n == 0:
                continue
            if n == 1:
                break
    env.note(n)

#: suppress_values
class Truth:
    def __init__(self, env, truth):
        self.env, self.truth = env, truth
    def __bool__(self):
        self.env.note('bool')
        if self.truth is None:
            raise KeyError('in bool')
        return self.truth

async def main(env):
    for value in (1, [], [0], None, Truth(env, True), Truth(env, False), Truth(env, None)):
        try:
            async with env.manager('m', suppress=value):
                raise ValueError('v')
            env.note('suppressed')
        except (ValueError, KeyError) as e:
            env.note(e)

#: suppress_asked_only_with_exception
class Truth:
    def __bool__(self):
        raise KeyError('never asked')

async def main(env):
    async with env.manager('m', suppress=Truth()):
        await env.child('a')
    with env.sync_manager('s', suppress=Truth()):
        await env.child('b')
    env.note('fine')

#: exit_arguments
class Manager:
    def __init__(self, env):
        self.env = env
    async def __aenter__(self):
        return self
    async def __aexit__(self, *args):
        self.env.note(*args[:2], args[2] is None, args[1] is not None and args[1].__traceback__ is args[2])
        return True

async def main(env):
    async with Manager(env):
        await env.child('a')
    async with Manager(env):
        raise ValueError('v')
    env.note('after')

#: exit_sees_return_value_kept
async def inner(env):
    l = [1]
    async with env.manager('m'):
        try:
            return l
        finally:
            l.append(await env.child('x'))

async def main(env):
    env.note(await inner(env))

#: special_methods_on_type
class Manager:
    def __init__(self, env):
        self.env = env
        self.__aenter__ = self.__aexit__ = None
    async def __aenter__(self):
        await self.env.child('enter')
    async def __aexit__(self, *e):
        await self.env.child('exit')

async def main(env):
    async with Manager(env):
        env.note('body')

#: looked_up_before_entering
class Manager:
    def __init__(self, env):
        self.env = env
    async def __aenter__(self):
        async def other(self, *e):
            self.env.note('replaced')
        await self.env.child('enter')
        type(self).__aexit__ = other
    async def __aexit__(self, *e):
        self.env.note('original')
        await self.env.child('exit')

async def main(env):
    async with Manager(env):
        env.note('body')
    async with Manager(env):
        env.note('body')

#: sync_looked_up_before_entering
class Manager:
    def __init__(self, env):
        self.env = env
    def __enter__(self):
        type(self).__exit__ = lambda self, *e: self.env.note('replaced')
    def __exit__(self, *e):
        self.env.note('original')

async def main(env):
    with Manager(env):
        await env.child('body')
    with Manager(env):
        await env.child('body')

#: not_a_manager
class OnlyEnter:
    async def __aenter__(self):
        pass

class OnlyExit:
    async def __aexit__(self, *e):
        pass

async def main(env):
    for thing in (5, OnlyEnter(), OnlyExit(), env.sync_manager('s')):
        try:
            async with thing:
                env.note('never')
        except (TypeError, AttributeError) as e:
            env.note(e)
    for thing in (5, OnlyEnter(), env.manager('m')):
        try:
            with thing:
                await env.child('never')
        except (TypeError, AttributeError) as e:
            env.note(e)
    await env.child('a')

#: enter_not_awaitable
class Manager:
    def __aenter__(self):
        return 5
    async def __aexit__(self, *e):
        return True

class Manager2:
    async def __aenter__(self):
        pass
    def __aexit__(self, *e):
        return 5

async def main(env):
    try:
        async with Manager():
            env.note('never')
    except TypeError as e:
        env.note(e)
    try:
        async with Manager2():
            env.note('body')
    except TypeError as e:
        env.note(e)
    try:
        async with Manager2():
            raise ValueError('v')
    except TypeError as e:
        env.note(e)
    await env.child('a')

#: exit_lookup_is_descriptor
class Loud:
    def __init__(self, name):
        self.name = name
    def __get__(self, instance, owner):
        instance.env.note('lookup', self.name)
        return getattr(instance, self.name)

class Manager:
    __aenter__, __aexit__ = Loud('enter'), Loud('exit')
    def __init__(self, env):
        self.env = env
    async def enter(self):
        await self.env.child('enter')
    async def exit(self, *e):
        await self.env.child('exit')

async def main(env):
    async with Manager(env):
        env.note('body')

#: nested_exceptions_in_exits
async def main(env):
    try:
        async with env.manager('a', leave=KeyError('a')):
            async with env.manager('b', leave=ValueError('b')):
                raise OSError('body')
    except KeyError as e:
        env.note(e)

#: exit_raises_same_exception
class Manager:
    async def __aenter__(self):
        pass
    async def __aexit__(self, kind, error, tb):
        raise error

async def main(env):
    try:
        async with Manager():
            await env.child('a')
            raise ValueError('v')
    except ValueError as e:
        env.note(e)

#: exit_raises_from
class Manager:
    def __init__(self, env):
        self.env = env
    async def __aenter__(self):
        pass
    async def __aexit__(self, kind, error, tb):
        await self.env.child('exit')
        raise KeyError('k') from error

async def main(env):
    try:
        async with Manager(env):
            raise ValueError('v')
    except KeyError as e:
        env.note(e)

#: with_in_handler
async def main(env):
    try:
        raise ValueError('h')
    except ValueError:
        async with env.manager('m', suppress=True):
            raise KeyError('k')
        env.note('after')
        with env.sync_manager('s', suppress=True):
            await env.child('a')
            raise OSError('o')
        env.note('after')
        raise

#: with_in_finally
async def main(env):
    try:
        raise ValueError('pending')
    finally:
        async with env.manager('m', suppress=True):
            await env.child('a')
            raise KeyError('k')
        env.note('still pending')

#: try_in_with
async def main(env):
    async with env.manager('m'):
        try:
            raise ValueError('v')
        except ValueError:
            await env.child('h')
        else:
            env.note('never')
        finally:
            await env.child('f')

#: generator_based_manager
import contextlib

@contextlib.contextmanager
def manager(env):
    env.note('enter')
    try:
        yield 'value'
    except ValueError as e:
        env.note('suppressed', e)
    finally:
        env.note('exit')

async def main(env):
    with manager(env) as m:
        await env.child(m)
        raise ValueError('v')
    env.note('after')

#: exit_stack
import contextlib

async def main(env):
    async with contextlib.AsyncExitStack() as stack:
        env.note(await stack.enter_async_context(env.manager('a')))
        stack.push_async_callback(env.native, 'callback')
        stack.enter_context(env.sync_manager('s', suppress=True))
        raise ValueError('v')
    env.note('after')

#: same_manager_twice
async def main(env):
    m = env.manager('m', suppress=True)
    async with m:
        async with m:
            raise ValueError('v')
        env.note('between')
        raise KeyError('k')
    env.note('after')

#: body_ends_with_raise_only
async def main(env):
    async with env.manager('m', suppress=True):
        raise ValueError('v')
    return 'reached'

#: everything_suppressed
async def main(env):
    for n in range(2):
        async with env.manager('m', suppress=True, yields=2):
            await env.child(n)
            raise KeyError(n)
        env.note('went on', n)

#: as_target_list_star
async def main(env):
    async with env.manager('m', value=(1, 2, 3)) as [a, *b]:
        env.note(a, b)
    t = env.thing('t')
    async with env.manager('n') as t[await env.child('i')].x:
        env.note('body')

#: manager_dies_in_time
class Manager:
    def __init__(self, env):
        self.env, self.token = env, env.token('manager')
    async def __aenter__(self):
        await self.env.child('enter')
    async def __aexit__(self, *e):
        await self.env.child('exit')

async def main(env):
    async with Manager(env):
        await env.child('body')
        env.note(env.alive())
    env.note(env.alive())
    await env.child('after')
