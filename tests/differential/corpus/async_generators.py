# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""The protocol of async generators, driven by hand, and yields wherever one may stand."""

#: turns_are_used_once
async def gen(env):
    yield 1
    yield 2

def attempt(env, what, do):
    try:
        env.note(what, do())
    except BaseException as e:
        env.note(what, e)

async def main(env):
    g = gen(env)
    turn = g.__anext__()
    attempt(env, 'first', lambda: turn.send(None))
    attempt(env, 'again', lambda: turn.send(None))
    attempt(env, 'throw', lambda: turn.throw(ValueError('v')))
    attempt(env, 'close', lambda: turn.close())
    closing = g.aclose()
    attempt(env, 'aclose', lambda: closing.send(None))
    attempt(env, 'aclose again', lambda: closing.send(None))
    attempt(env, 'over', lambda: g.asend('late').send(None))
    attempt(env, 'athrow', lambda: g.athrow(KeyError('k')).send(None))
    attempt(env, 'aclose', lambda: g.aclose().send(None))
    await env.child('end')

#: already_running
async def gen(env):
    try:
        yield await env.child('in')
    finally:
        env.note('left')

def attempt(env, what, do):
    try:
        env.note(what, do())
    except BaseException as e:
        env.note(what, e)

async def main(env):
    g = gen(env)
    turn = g.asend(None)
    turn.send(None)
    env.note(g.ag_running, g.ag_await is not None)
    attempt(env, 'anext', lambda: g.__anext__().send(None))
    attempt(env, 'athrow', lambda: g.athrow(KeyError('k')).send(None))
    attempt(env, 'aclose', lambda: g.aclose().send(None))
    attempt(env, 'throw', lambda: turn.throw(ValueError('v')))
    env.note(g.ag_running)
    await env.child('end')

#: iterates_itself
async def gen(env, box):
    try:
        await box[0].asend(None)
    except BaseException as e:
        env.note(e)
    yield 1
    try:
        await box[0].aclose()
    except BaseException as e:
        env.note(e)
    yield await env.child('in')

async def main(env):
    box = []
    box.append(gen(env, box))
    async for x in box[0]:
        env.note(x)
    box.clear()

#: sends_before_the_start
async def gen(env):
    env.note((yield 1))

async def main(env):
    g = gen(env)
    try:
        await g.asend('early')
    except TypeError as e:
        env.note(e)
    env.note(await g.asend(None))
    try:
        await g.asend('value')
    except StopAsyncIteration as e:
        env.note(e)

#: throws_before_the_start
async def gen(env):
    env.note('never')
    yield 1

async def main(env):
    for thrown in (ValueError('v'), GeneratorExit('g'), StopAsyncIteration('s'), StopIteration('i')):
        g = gen(env)
        try:
            env.note(await g.athrow(thrown))
        except BaseException as e:
            env.note(e, e.__cause__)
        env.note(await anext(g, 'over'))
    await env.child('end')

#: closed_before_the_start
async def gen(env):
    env.note('never')
    yield 1

async def main(env):
    g = gen(env)
    await g.aclose()
    env.note(await anext(g, 'over'), g.ag_frame)
    await env.child('end')

#: ignores_exit
async def gen(env):
    while True:
        try:
            yield await env.child('in')
        except GeneratorExit as e:
            env.note(e)

async def main(env):
    g = gen(env)
    env.note(await g.__anext__())
    try:
        await g.aclose()
    except RuntimeError as e:
        env.note(e)
    try:
        await g.athrow(GeneratorExit)
    except BaseException as e:
        env.note(e)
    await env.child('end')

#: returns_when_closed
async def gen(env):
    try:
        yield 1
    except GeneratorExit:
        await env.child('closing')
        return

async def main(env):
    g = gen(env)
    env.note(await g.__anext__())
    env.note(await g.aclose())
    g = gen(env)
    env.note(await g.__anext__())
    try:
        await g.athrow(GeneratorExit('thrown'))
    except StopAsyncIteration as e:
        env.note(e)

#: dropped_while_it_waits_to_go_on
async def gen(env):
    try:
        yield 1
    except BaseException as e:
        env.note('in', e)
        raise
    finally:
        env.note('finally')

async def main(env):
    g = gen(env)
    env.note(await g.__anext__())
    del g
    env.note('dropped')
    await env.child('end')

#: hooks
import sys

async def gen(env):
    try:
        yield 1
        yield await env.child('in')
    finally:
        await env.child('closing')
        env.note('closed')

async def main(env):
    kept = []
    before = sys.get_asyncgen_hooks()
    sys.set_asyncgen_hooks(lambda g: env.note('first', g.ag_running), lambda g: kept.append(g))
    try:
        g = gen(env)
        env.note('made')
        turn = g.__anext__()
        env.note(await turn)
        turn = None
        env.note(await g.asend('x'))
        g = None
        env.note('dropped', len(kept))
        g = gen(env)
        g.aclose().close()
        g = None
        env.note('dropped', len(kept))
    finally:
        sys.set_asyncgen_hooks(*before)
    for each in kept:
        await each.aclose()

#: a_hook_fails
import sys

async def gen(env):
    yield 1

async def main(env):
    def first(g):
        raise KeyError('first')
    before = sys.get_asyncgen_hooks()
    sys.set_asyncgen_hooks(firstiter=first)
    g = gen(env)
    try:
        for _ in range(2):
            try:
                env.note(await g.asend(None))
            except KeyError as e:
                env.note(e)
    finally:
        sys.set_asyncgen_hooks(*before)
    await env.child('end')

#: yields_in_expressions
async def gen(env):
    x = [await env.child(1), (yield 'a'), *((yield 'b') or ())]
    env.note(x, f"{(yield 'c')!r:>{(yield 'd') or 5}}")
    y = {(yield 'k'): (yield 'v')}
    env.note(y, (yield) if (yield 'test') else (yield 'else'))
    env.note((yield 1) and (yield 2), (yield 1) or (yield 2))
    env.note(sum([(yield 3) or 0, (yield 4) or 0], start=(yield 5) or 1))
    z = yield (yield 6)
    z: int = yield 7, 8
    z = z, (w := (yield 9))
    env.note(z, w)
    d = {}
    d[(yield 'index')] = yield 'value'
    d[(yield 'index')] += (yield 'value') or 'v'
    env.note(d)

async def main(env):
    g, sent = gen(env), None
    try:
        while True:
            env.note(await g.asend(sent))
            sent = None if sent == 1 else 1 if sent is None else None
    except BaseException as e:
        env.note(e)

#: yields_in_a_with
class Manager:
    def __init__(self, env):
        self.env = env
    def __enter__(self):
        return self
    def __exit__(self, kind, error, traceback):
        self.env.note('exit', error)
        return isinstance(error, KeyError)
    async def __aenter__(self):
        return await self.env.child('enter')
    async def __aexit__(self, kind, error, traceback):
        await self.env.child('exit')
        self.env.note('async exit', error)
        return isinstance(error, ValueError)

async def gen(env):
    with Manager(env):
        yield 1
    async with Manager(env) as m:
        yield m
    async with Manager(env):
        with Manager(env):
            yield 2
            return
    env.note('suppressed')
    yield 3

async def main(env):
    for thrown in (None, KeyError('k'), ValueError('v'), TypeError('t')):
        g = gen(env)
        try:
            env.note(await g.__anext__())
            while True:
                env.note(await (g.athrow(thrown) if thrown else g.asend('s')))
        except BaseException as e:
            env.note(e)

#: yields_in_finally
async def gen(env, how):
    for n in range(3):
        try:
            if how == 'return' and n:
                return
            if how == 'raise' and n:
                raise KeyError(n)
            if how == 'break' and n:
                break
            yield 'body', n
        finally:
            got = yield 'finally', n
            env.note(got)
            await env.child('finally')
            yield 'last', n
    else:
        yield 'else'

async def main(env):
    for how in ('', 'return', 'raise', 'break'):
        try:
            async for x in gen(env, how):
                env.note(x)
        except KeyError as e:
            env.note(e)

#: handles_while_it_yields
import sys

async def gen(env):
    try:
        raise KeyError('k')
    except KeyError as e:
        got = yield sys.exception()
        env.note(sys.exception() is e, got)
        try:
            yield 'in'
        except ValueError as v:
            env.note(v, v.__context__ is e)
            yield sys.exception()
        env.note(sys.exception())
        raise
    finally:
        env.note(sys.exception())

async def use(env, g):
    env.note(await g.__anext__())
    env.note(sys.exception())
    m = await env.child('m')
    env.note(await g.asend(m))
    env.note(await g.athrow(ValueError('v')))
    try:
        await g.__anext__()
    except KeyError as e:
        env.note(e, e.__context__)

async def main(env):
    try:
        raise OSError('outer')
    except OSError:
        await use(env, gen(env))

#: generators_over_generators
async def numbers(env, n):
    for i in range(n):
        yield await env.child(i)

async def doubled(env, rows):
    async for row in rows:
        yield row, row
        await env.child('between')

async def flat(env, rows):
    async for a, b in rows:
        yield a
        yield b

async def main(env):
    env.note([x async for x in flat(env, doubled(env, numbers(env, 2)))])

#: throws_reach_the_innermost
async def inner(env):
    try:
        yield await env.child('inner')
    except ValueError as e:
        env.note('inner', e)
        yield 'mended'
    finally:
        env.note('inner left')

async def outer(env):
    g = inner(env)
    try:
        async for x in g:
            try:
                yield x
            except KeyError as e:
                yield await g.athrow(ValueError('for the inner'))
    finally:
        await g.aclose()

async def main(env):
    g = outer(env)
    env.note(await g.__anext__())
    env.note(await g.athrow(KeyError('k')))
    await g.aclose()

#: throws_a_class_below_a_turn
async def numbers(env):
    try:
        yield await env.plain('leaf')
    finally:
        env.note('left')

async def main(env):
    for thrown in (ValueError, ValueError('v'), GeneratorExit):
        turn = numbers(env).__anext__()
        env.note(turn.send(None))
        try:
            turn.throw(thrown)
        except BaseException as e:
            env.note('came', e)

#: deep_chain
async def nest(env, n):
    if not n:
        yield await env.child('deep')
        raise KeyError('deep')
    async for x in nest(env, n - 1):
        yield x

async def main(env):
    try:
        async for x in nest(env, 40):
            env.note(x)
    except KeyError as e:
        env.note(e)

#: kept_local_lives
class Held:
    def __init__(self, env):
        self.env = env
    def __del__(self):
        self.env.note('held dies')

async def gen(env):
    held = Held(env)
    yield 1
    env.note('goes on')
    held = None
    yield 2
    held = Held(env)
    yield 3

async def main(env):
    async for x in gen(env):
        env.note(x)
        await env.child(x)
    env.note('over')

#: what_was_yielded_dies
class Held:
    def __init__(self, env, name):
        self.env, self.name = env, name
    def __del__(self):
        self.env.note('dies', self.name)

async def gen(env):
    for name in 'ab':
        try:
            yield Held(env, name)
        except ValueError:
            env.note('thrown')

async def main(env):
    g = gen(env)
    held = await g.__anext__()
    del held
    env.note('dropped')
    held = await g.athrow(ValueError('v'))
    held = None
    env.note('dropped')
    await env.child('end')

#: never_iterated
async def gen(env):
    yield 1

async def main(env):
    gen(env)
    g = gen(env)
    g = None
    await env.child('end')

#: anext_with_default
async def gen(env):
    yield await env.child(1)

async def main(env):
    g = gen(env)
    env.note(await anext(g), await anext(g, 'default'))
    try:
        await anext(g)
    except StopAsyncIteration as e:
        env.note(e)

#: not_awaitable
async def gen(env):
    yield 1

async def main(env):
    for wrong in (lambda g: g, lambda g: g.aclose() and g):
        try:
            await wrong(gen(env))
        except TypeError as e:
            env.note(e)
    try:
        for x in gen(env):
            pass
    except TypeError as e:
        env.note(e)
    await env.child('end')

#: a_lambda_yields_for_itself
async def main(env):
    make = lambda: (yield 1)
    env.note(list(make()))
    await env.child('end')

#: unreachable_yield
async def gen(env):
    await env.child('in')
    return
    yield

async def empty(env):
    if 0:
        yield

async def main(env):
    env.note([x async for x in gen(env)], [x async for x in empty(env)])

#: kept_exceptions_do_not_keep_it
def failure(kind):
    try:
        raise kind('kept')
    except kind as e:
        return e

errors = []

async def own(env):
    for n in range(3):
        try:
            raise KeyError(n)
        except KeyError as e:
            errors.append(e)
        yield n

async def below(env):
    errors.append(failure(ValueError))
    yield 'one'
    errors.append(failure(LookupError))
    yield 'two'

async def noted(env, make):
    try:
        async for x in make(env):
            yield x
    finally:
        env.note('left', len(errors))

async def main(env):
    for make in (own, below, own, below):
        g = noted(env, make)
        env.note(await g.__anext__())
        async for x in g:
            env.note(x)
            break
        del g
        env.note('dropped')
    errors.clear()
