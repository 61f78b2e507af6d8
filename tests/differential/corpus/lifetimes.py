# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Lifetimes: what a native frame keeps alive, and when it lets go. `env.alive()` and every suspension show it."""

#: dead_local_lives
async def main(env):
    t = env.token('t')
    await env.child('a')
    await env.child('b')

#: rebound_dies
async def main(env):
    t = env.token('old')
    await env.child('a')
    t = env.token('new')
    await env.child('b')
    t = None
    env.note(env.alive())
    await env.child('c')

#: deleted_dies
async def main(env):
    t = env.token('t')
    await env.child('a')
    del t
    env.note(env.alive())
    await env.child('b')

#: finished_dies
async def inner(env):
    t = env.token('t')
    await env.child('a')
    return 1

async def main(env):
    c = inner(env)
    await c
    env.note(env.alive())
    await env.child('b')
    env.note(c is not None)

#: failed_dies
async def inner(env):
    t = env.token('t')
    await env.child('a')
    raise ValueError

async def main(env):
    c = inner(env)
    try:
        await c
    except ValueError:
        env.note(env.alive())
        await env.child('b')
    env.note(env.alive())
    await env.child('c')

#: parameter_lives
async def inner(env, p, q=None, *args, **named):
    await env.child('a')
    p = None
    env.note(env.alive())
    await env.child('b')

async def main(env):
    await inner(env, env.token('p'), env.token('q'), env.token('args'), k=env.token('named'))
    env.note(env.alive())

#: result_dies
async def inner(env):
    return env.token('result')

async def main(env):
    await inner(env)
    env.note(env.alive())
    await env.child('a')
    x = await inner(env)
    env.note(env.alive())
    await env.child('b')

#: awaited_value_dies
async def main(env):
    await env.child('a', value=env.token('value'))
    env.note(env.alive())
    await env.child('b')
    x = await env.child('c', value=env.token('kept'))
    await env.child('d')

#: sent_value_dies
async def inner(env):
    x = await env.child('a', value=env.token('x'))
    x = None
    env.note(env.alive())
    await env.child('b')

async def main(env):
    await inner(env)

#: awaitable_dies_after
class Child:
    def __init__(self, env, tag):
        self.token = env.token(tag)
    def __await__(self):
        yield 'child'
        return 1

async def main(env):
    await Child(env, 'one')
    env.note(env.alive())
    x = await Child(env, 'two')
    env.note(env.alive())
    c = Child(env, 'three')
    await c
    await env.child('a')

#: awaitable_lives_while_awaited
class Child:
    def __init__(self, env, tag):
        self.token = env.token(tag)
    def __await__(self):
        token = self.token
        del self
        yield 'child'
        yield 'child'

async def main(env):
    await Child(env, 'one')
    env.note(env.alive())

#: awaitable_object_not_kept
class Child:
    def __init__(self, env, tag):
        self.token = env.token(tag)
    def __await__(self):
        return iter(['one', 'two'])

async def main(env):
    try:
        await Child(env, 'child')
    except AttributeError:
        env.note('send')
    env.note(env.alive())

#: machine_dies_after_await
class Holder:
    def __init__(self, env, tag):
        self.token = env.token(tag)
    async def run(self, env):
        await env.child('run')

async def main(env):
    await Holder(env, 'holder').run(env)
    env.note(env.alive())
    await env.child('a')

#: handled_exception_lives
class Error(Exception):
    def __init__(self, token):
        self.token = token

async def main(env):
    try:
        raise Error(env.token('error'))
    except Error:
        await env.child('a')
        env.note(env.alive())
    env.note(env.alive())
    await env.child('b')

#: handled_exception_dies_when_replaced
class Error(Exception):
    def __init__(self, token):
        self.token = token

async def main(env):
    for n in range(2):
        try:
            raise Error(env.token(f'error {n}'))
        except Error as e:
            await env.child(n)
        env.note(env.alive())
        await env.child('between')

#: exception_swallowed_by_finally_dies
class Error(Exception):
    def __init__(self, token):
        self.token = token

async def main(env):
    while True:
        try:
            raise Error(env.token('error'))
        finally:
            await env.child('f')
            env.note(env.alive())
            break
    env.note(env.alive())
    await env.child('a')

#: exception_suppressed_by_with_dies
class Error(Exception):
    def __init__(self, token):
        self.token = token

async def main(env):
    async with env.manager('m', suppress=True):
        raise Error(env.token('error'))
    env.note(env.alive())
    await env.child('a')

#: thrown_exception_dies
async def main(env):
    try:
        await env.child('a')
    except ValueError as e:
        e.token = env.token('thrown')
        await env.child('b')
    env.note(env.alive())
    await env.child('c')

#: loop_iterator_lives_and_dies
class Items:
    def __init__(self, env, tag, n):
        self.token, self.n = env.token(tag), n
    def __iter__(self):
        return self
    def __next__(self):
        self.n -= 1
        if self.n < 0:
            raise StopIteration
        return self.n

async def main(env):
    for n in Items(env, 'loop', 2):
        await env.child(n)
    env.note(env.alive())
    await env.child('a')
    for n in Items(env, 'broken', 2):
        await env.child(n)
        break
    env.note(env.alive())
    await env.child('b')
    try:
        for n in Items(env, 'failed', 2):
            await env.child(n)
            raise ValueError
    except ValueError:
        env.note(env.alive())
    env.note(env.alive())
    await env.child('c')

#: async_iterator_lives_and_dies
class Rows:
    def __init__(self, env, tag, n):
        self.env, self.token, self.n = env, env.token(tag), n
    def __aiter__(self):
        return self
    async def __anext__(self):
        await self.env.child('next')
        self.n -= 1
        if self.n < 0:
            raise StopAsyncIteration
        return self.n

async def main(env):
    async for n in Rows(env, 'loop', 2):
        await env.child(n)
    env.note(env.alive())
    await env.child('a')
    async for n in Rows(env, 'broken', 2):
        await env.child(n)
        break
    env.note(env.alive())
    await env.child('b')
    env.note([n async for n in Rows(env, 'comprehension', 2)])
    env.note(env.alive())
    await env.child('c')

#: loop_items_die_one_by_one
async def main(env):
    for t in (env.token(f't{n}') for n in range(3)):
        await env.child('a')
        env.note(env.alive())
    env.note(env.alive())
    await env.child('b')

#: consumed_list_kept_by_loop
async def main(env):
    for t in [env.token('one'), env.token('two')]:
        await env.child('a')
    env.note(env.alive())
    await env.child('b')

#: temporaries_die
async def main(env):
    env.note([env.token('left'), await env.child('a')][1])
    env.note(env.alive())
    await env.child('b')
    x = (env.token('one'), await env.child('c'), env.token('two'))[1]
    env.note(env.alive())
    await env.child('d')

#: temporary_lives_while_needed
async def main(env):
    def f(*args):
        return len(args)
    env.note(f(env.token('argument'), await env.child('a'), await env.child('b')))
    env.note(env.alive())
    await env.child('c')

#: temporary_of_failed_expression_dies
async def main(env):
    try:
        [env.token('left'), await env.fail('f', ValueError('v'), yields=1)]
    except ValueError:
        env.note(env.alive())
        await env.child('a')
    env.note(env.alive())
    await env.child('b')

#: call_target_lives_during_await
class C:
    def __init__(self, env):
        self.token = env.token('object')
    def f(self, x):
        return x

async def main(env):
    env.note(C(env).f(await env.child('a')))
    env.note(env.alive())
    await env.child('b')

#: subscript_target_lives_during_await
async def main(env):
    x = {'k': env.token('t')}['k' if await env.child('a') else 'n']
    env.note(env.alive())
    x = None
    await env.child('b')

#: manager_lives_and_dies
class Manager:
    def __init__(self, env, tag):
        self.env, self.token = env, env.token(tag)
    async def __aenter__(self):
        await self.env.child('enter')
        return self.env.token('entered')
    async def __aexit__(self, *e):
        await self.env.child('exit')

async def main(env):
    async with Manager(env, 'one'):
        env.note(env.alive())
        await env.child('a')
    env.note(env.alive())
    async with Manager(env, 'two') as m:
        await env.child('b')
    env.note(env.alive())
    await env.child('c')

#: pending_return_value_lives
async def inner(env):
    try:
        return env.token('result')
    finally:
        await env.child('f')
        env.note(env.alive())

async def main(env):
    await inner(env)
    env.note(env.alive())
    await env.child('a')

#: discarded_return_value_dies
async def main(env):
    for n in range(2):
        try:
            return env.token('discarded')
        finally:
            await env.child('f')
            if n == 0:
                continue
            break
    env.note(env.alive())
    await env.child('a')

#: captured_lives_with_closure
async def main(env):
    t = env.token('t')
    f = lambda: t
    await env.child('a')
    del f
    await env.child('b')
    del t
    env.note(env.alive())
    await env.child('c')

#: captured_rebound_dies
async def main(env):
    t = env.token('old')
    def change():
        nonlocal t
        t = env.token('new')
    await env.child('a')
    change()
    env.note(env.alive())
    await env.child('b')

#: closure_keeps_only_what_it_captures
async def make(env):
    a, b = env.token('a'), env.token('b')
    await env.child('make')
    return lambda: a

async def main(env):
    f = await make(env)
    env.note(env.alive())
    await env.child('x')
    del f
    env.note(env.alive())

#: two_closures_keep_their_own
async def make(env):
    a, b = env.token('a'), env.token('b')
    await env.child('make')
    return lambda: a, lambda: b

async def main(env):
    f, g = await make(env)
    del g
    env.note(env.alive())
    await env.child('x')

#: recursion_dies
async def down(env, n):
    t = env.token(f't{n}')
    await env.child(n)
    if n:
        await down(env, n - 1)
        env.note(env.alive())

async def main(env):
    await down(env, 2)
    env.note(env.alive())

#: except_name_dies
class Error(Exception):
    pass

async def main(env):
    try:
        raise Error
    except Error as e:
        e.token = env.token('bound')
        await env.child('a')
        kept = e
    env.note(env.alive())
    kept = None
    env.note(env.alive())
    await env.child('b')

#: branch_local_lives_after_join
async def main(env):
    if await env.child('c', value=1):
        t = env.token('branch')
        await env.child('a')
    await env.child('b')

#: loop_local_lives_after_loop
async def main(env):
    for n in range(2):
        t = env.token(f't{n}')
        await env.child(n)
    await env.child('after')

#: with_name_lives_after_with
async def main(env):
    async with env.manager('m', value=env.token('value')) as v:
        await env.child('a')
    await env.child('b')

#: match_capture_lives
async def main(env):
    match [env.token('one'), env.token('two')]:
        case [a, _]:
            await env.child('a')
    await env.child('b')

#: match_subject_dies
async def main(env):
    match env.token('subject'):
        case 1 if await env.child('never'):
            pass
        case x if await env.child('guard', value=False):
            pass
        case _:
            await env.child('body')
    x = None
    env.note(env.alive())
    await env.child('after')

#: comprehension_items_die
async def main(env):
    env.note(len([await env.child(n) for n, t in [(n, env.token(f't{n}')) for n in range(2)]]))
    env.note(env.alive())
    await env.child('a')

#: walrus_lives
async def main(env):
    env.note([(t := env.token('t')), await env.child('a')][1])
    await env.child('b')

#: global_lives
async def main(env):
    global kept
    kept = env.token('global')
    await env.child('a')
    del kept
    env.note(env.alive())
    await env.child('b')

#: self_reference_is_collected_alike
async def main(env):
    l = [env.token('cycle')]
    l.append(l)
    await env.child('a')
    del l
    await env.child('b')

#: task_held_by_local_alone
async def worker(env, done):
    await env.child('worker')
    done.append(1)

async def main(env):
    task = worker(env, [])
    task.send(None)
    await env.child('a')
    await env.child('b')
    env.note('task lives')

#: started_child_dropped_closes
async def worker(env):
    t = env.token('worker')
    try:
        await env.child('worker')
    finally:
        env.note('closed', env.alive())

async def main(env):
    task = worker(env)
    task.send(None)
    await env.child('a')
    task = None
    env.note(env.alive())
    await env.child('b')

#: weak_dictionary
import weakref

class Key:
    pass

async def main(env):
    d = weakref.WeakValueDictionary()
    d['k'] = k = Key()
    await env.child('a')
    env.note(len(d))
    del k
    env.note(len(d))
    await env.child('b')

#: finally_local_dies_on_swallow
async def main(env):
    for n in range(2):
        try:
            t = env.token(f't{n}')
            await env.child(n)
            del t
        finally:
            env.note(env.alive())
            await env.child('f')

#: unpacked_value_dies
async def main(env):
    a, b = await env.child('a', value=[env.token('one'), env.token('two')])
    del a
    env.note(env.alive())
    await env.child('b')

#: augmented_old_value_dies
class Sum:
    def __init__(self, env, tag):
        self.env, self.token = env, env.token(tag)
    def __iadd__(self, other):
        return Sum(self.env, f'{other}')

async def main(env):
    s = Sum(env, 'first')
    s += await env.child('a', value='second')
    env.note(env.alive())
    await env.child('b')

#: same_exception_thrown_again_in_finally
async def main(env):
    try:
        env.note(await env.child('body'))
    finally:
        t = env.token('t')
        env.note(await env.child('cleanup'))
        try:
            env.note(await env.child('inner'))
        except* ValueError:
            env.note(await env.child('handler'))
    env.note(await env.child('after'))
