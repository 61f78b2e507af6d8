# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""The protocol's edges. Each program is also driven by all scripts: before the start, after the end, dropped."""

#: unstarted_never_awaited
async def worker(env):
    env.note('never')

async def main(env):
    worker(env)
    await env.child('a')
    c = worker(env)
    del c
    await env.child('b')

#: unstarted_closed
async def worker(env):
    env.note('never')

async def main(env):
    c = worker(env)
    c.close()
    c.close()
    try:
        c.send(None)
    except RuntimeError as e:
        env.note(e)
    await env.child('a')

#: unstarted_thrown
async def worker(env):
    try:
        env.note('never')
    finally:
        env.note('never')

async def main(env):
    c = worker(env)
    try:
        c.throw(ValueError('early'))
    except ValueError as e:
        env.note(e)
    await env.child('a')
    try:
        await c
    except RuntimeError as e:
        env.note(e)

#: awaited_twice
async def worker(env):
    return await env.child('w')

async def main(env):
    c = worker(env)
    env.note(await c)
    try:
        await c
    except RuntimeError as e:
        env.note(e)

#: awaited_twice_at_once
async def worker(env):
    await env.child('w', yields=2)

async def main(env):
    c = worker(env)
    c.send(None)
    try:
        await c
    except RuntimeError as e:
        env.note(e)
    c.close()

#: awaited_while_awaited
async def worker(env):
    await env.child('w', yields=2)

async def other(c):
    return await c

async def main(env):
    c = worker(env)
    o = other(c)
    o.send(None)
    for act in (lambda: other(c).send(None), lambda: c.send(5), lambda: o.send(7)):
        try:
            env.note('got', act())
        except (RuntimeError, StopIteration) as e:
            env.note(e)
    await env.child('a')
    c.close()
    try:
        o.send(None)
    except (RuntimeError, StopIteration) as e:
        env.note(e)

#: first_send_not_none
async def worker(env):
    return await env.child('w')

async def main(env):
    c = worker(env)
    try:
        c.send('early')
    except TypeError as e:
        env.note(e)
    env.note(await c)

#: reentry
async def main(env):
    class Again:
        def __await__(self):
            for act in (lambda: env.root().send(None), lambda: env.root().throw(ValueError), lambda: env.root().close()):
                try:
                    act()
                except BaseException as e:
                    env.note(e)
            yield 'again'
    await Again()
    env.note('went on')

#: reentry_without_await
async def main(env):
    for act in (lambda: env.root().send(None), lambda: env.root().throw(KeyError), lambda: env.root().close()):
        try:
            act()
        except BaseException as e:
            env.note(e)
    await env.child('a')

#: reentry_below
async def low(env):
    for act in (lambda: env.root().send(None), lambda: env.root().close()):
        try:
            act()
        except BaseException as e:
            env.note(e)
    await env.child('low')
    try:
        env.root().send(None)
    except BaseException as e:
        env.note(e)

async def main(env):
    await low(env)

#: awaits_itself
async def main(env):
    try:
        await env.root()
    except RuntimeError as e:
        env.note(e)
    except ValueError as e:
        env.note(e)
    await env.child('a')

#: closing_yields
async def worker(env):
    try:
        await env.child('w')
    except GeneratorExit:
        await env.child('ignores')

async def main(env):
    c = worker(env)
    c.send(None)
    try:
        c.close()
    except RuntimeError as e:
        env.note(e)
    await env.child('a')
    try:
        c.send(None)
    except StopIteration as e:
        env.note(e)

#: closing_raises
async def worker(env):
    try:
        await env.child('w')
    finally:
        raise KeyError('while closing')

async def main(env):
    c = worker(env)
    c.send(None)
    try:
        c.close()
    except KeyError as e:
        env.note(e)
    await env.child('a')

#: closing_returns
async def worker(env):
    try:
        await env.child('w')
    except GeneratorExit:
        return 'value'

async def main(env):
    c = worker(env)
    c.send(None)
    env.note(c.close())
    await env.child('a')

#: closing_reaches_innermost_first
async def low(env):
    try:
        await env.child('low')
    finally:
        env.note('low closes')

async def middle(env):
    try:
        await low(env)
    finally:
        env.note('middle closes')

async def main(env):
    try:
        await middle(env)
    finally:
        env.note('main closes')

#: closing_swallowed_below
async def low(env):
    try:
        await env.child('low')
    except GeneratorExit:
        env.note('swallowed')
        return 'low'

async def main(env):
    try:
        env.note(await low(env))
        await env.child('after')
    except GeneratorExit:
        env.note('main sees its own')
        raise

#: closing_replaced_below
async def low(env):
    try:
        await env.child('low')
    except GeneratorExit:
        raise KeyError('low')

async def main(env):
    try:
        await low(env)
    except KeyError as e:
        env.note(e)
        await env.child('after')

#: closing_bare
async def main(env):
    try:
        await env.bare('bare', yields=2)
    except BaseException as e:
        env.note(e)
        raise

#: throwing_into_bare
async def main(env):
    try:
        await env.bare('bare', yields=3)
    except ValueError as e:
        env.note(e)
        await env.bare('again')

#: throwing_into_plain
async def main(env):
    try:
        await env.plain('plain', yields=3)
    except ValueError as e:
        env.note(e)
        await env.plain('again')

#: stubborn_child
async def low(env):
    return await env.stubborn('s', yields=2)

async def main(env):
    env.note(await low(env))

#: child_close_raises
class Odd:
    def __init__(self, env):
        self.env = env
    def __await__(self):
        return self
    def __iter__(self):
        return self
    def __next__(self):
        return 'odd'
    def send(self, value):
        raise StopIteration(value)
    def close(self):
        self.env.note('close')
        raise KeyError('in close')

async def main(env):
    try:
        env.note(await Odd(env))
    except KeyError as e:
        env.note(e)
        await env.child('a')

#: child_close_is_no_function
class Odd:
    close = 5
    throw = None
    def __await__(self):
        return self
    def __iter__(self):
        return self
    def __next__(self):
        return 'odd'
    def send(self, value):
        raise StopIteration(value)

async def main(env):
    try:
        env.note(await Odd())
    except Exception as e:
        env.note(e)
        await env.child('a')

#: child_attribute_raises
class Odd:
    def __getattr__(self, name):
        raise KeyError(name)
    def __await__(self):
        return self
    def __iter__(self):
        return self
    def __next__(self):
        return 'odd'

async def main(env):
    try:
        env.note(await Odd())
    except Exception as e:
        env.note(e)
        await env.child('a')

#: send_to_no_send
class Odd:
    def __await__(self):
        return iter(['one', 'two'])

async def main(env):
    try:
        env.note(await Odd())
    except Exception as e:
        env.note(e)

#: not_awaitable
class NoIterator:
    def __await__(self):
        return 5

class Coroutine:
    def __init__(self, env):
        self.env = env
    def __await__(self):
        return self.env.native('never')

class OnInstance:
    def __init__(self, env):
        self.__await__ = lambda: iter([])

async def main(env):
    c = env.native('c')
    class Same:
        def __await__(self):
            return c
    for thing in (5, None, 'text', iter([]), NoIterator(), OnInstance(env), (x for x in ()), Same()):
        try:
            await thing
        except TypeError as e:
            env.note(e)
    c.close()
    await env.child('a')

#: await_raises_in_dunder
class Bad:
    def __await__(self):
        raise KeyError('in __await__')

async def main(env):
    try:
        await Bad()
    except KeyError as e:
        env.note(e)
    await env.child('a')

#: await_dunder_is_generator_function
class Good:
    def __init__(self, env):
        self.env = env
    def __await__(self):
        got = yield 'first'
        try:
            got = yield got
        except ValueError as e:
            got = e
        return got

async def main(env):
    env.note(await Good(env))

#: types_coroutine
import types

@types.coroutine
def old(env):
    got = yield 'old'
    env.note(got)
    return 'done'

async def main(env):
    env.note(await old(env))

#: suspended_collected_runs_finally
async def worker(env, n):
    try:
        await env.child(n)
    finally:
        env.note('finally', n)

async def main(env):
    c = worker(env, 1)
    c.send(None)
    del c
    env.note('collected')
    await env.child('a')
    c = worker(env, 2)
    c.send(None)
    c = None
    env.note('collected too')

#: collected_ignores_exit
async def worker(env):
    try:
        await env.child('w')
    except GeneratorExit:
        await env.child('ignores')

async def main(env):
    c = worker(env)
    c.send(None)
    del c
    env.note('collected')
    await env.child('a')

#: collected_raises
async def worker(env):
    try:
        await env.child('w')
    finally:
        raise KeyError('lost')

async def main(env):
    c = worker(env)
    c.send(None)
    del c
    env.note('collected')
    await env.child('a')

#: collected_in_handler
async def worker(env):
    try:
        await env.child('w')
    finally:
        env.note('closing')

async def main(env):
    c = worker(env)
    c.send(None)
    try:
        raise ValueError('handled')
    except ValueError:
        del c
        await env.child('a')

#: started_elsewhere_goes_on
async def worker(env):
    env.note(await env.child('one'))
    env.note(await env.child('two'))
    return 'end'

async def main(env):
    c = worker(env)
    env.note('yielded', c.send(None))
    env.note('yielded', c.send('x'))
    try:
        c.send('y')
    except StopIteration as e:
        env.note(e.value)
    await env.child('a')

#: iterator_object
async def worker(env):
    return await env.child('w')

async def main(env):
    c = worker(env)
    i = c.__await__()
    env.note(iter(i) is i, next(i))
    try:
        i.send('x')
    except StopIteration as e:
        env.note(e.value)
    for act in (lambda: next(i), lambda: i.send(None), lambda: i.throw(ValueError('v')), lambda: i.close()):
        try:
            env.note(act())
        except Exception as e:
            env.note(e)
    await env.child('a')

#: not_iterable
async def worker():
    pass

async def main(env):
    c = worker()
    for act in (lambda: iter(c), lambda: next(c), lambda: list(c), lambda: [*c], lambda: len(c), lambda: c + 1):
        try:
            act()
        except TypeError as e:
            env.note(type(e))
    c.close()
    await env.child('a')

#: introspection
import inspect

async def worker(env):
    await env.child('w')

async def main(env):
    env.note(inspect.iscoroutinefunction(worker), inspect.isawaitable(5))
    c = worker(env)
    env.note(inspect.iscoroutine(c), inspect.isawaitable(c), c.cr_running, c.cr_await, c.cr_suspended)
    env.note(inspect.getcoroutinestate(c), c.cr_frame is not None)
    c.send(None)
    env.note(inspect.getcoroutinestate(c), c.cr_await is not None, c.cr_suspended)
    try:
        c.send(None)
    except StopIteration:
        pass
    env.note(inspect.getcoroutinestate(c), c.cr_frame, c.cr_await, c.cr_running, c.cr_suspended)
    env.note(env.root().cr_running, inspect.getcoroutinestate(env.root()))
    await env.child('a')

#: collections_abc
import collections.abc

async def worker():
    pass

async def main(env):
    c = worker()
    env.note(isinstance(c, collections.abc.Coroutine), isinstance(c, collections.abc.Awaitable))
    env.note(isinstance(c, collections.abc.Iterator), callable(c), bool(c))
    c.close()
    await env.child('a')

#: names_can_be_set
async def worker():
    pass

async def main(env):
    c = worker()
    c.__name__, c.__qualname__ = 'new', 'new.er'
    env.note(c.__name__, c.__qualname__)
    for value in (5, None):
        try:
            c.__name__ = value
        except TypeError as e:
            env.note(e)
    c.close()
    await env.child('a')

#: call_errors
async def worker(a, /, b, *, c=1):
    return a, b, c

async def main(env):
    for call in (lambda: worker(), lambda: worker(1, 2, 3), lambda: worker(a=1, b=2), lambda: worker(1, 2, d=4)):
        try:
            call()
        except TypeError as e:
            env.note(e)
    env.note(await worker(1, b=2, c=await env.child('c')))

#: throw_forms
async def worker(env):
    for n in range(3):
        try:
            await env.child(n)
        except Exception as e:
            env.note(e)

async def main(env):
    c = worker(env)
    c.send(None)
    env.note(c.throw(ValueError))
    env.note(c.throw(KeyError('k')))
    for bad in (5, int, None):
        try:
            env.note(c.throw(bad))
        except BaseException as e:
            env.note(type(e), str(e))
    await env.child('a')

#: throw_three_arguments
async def worker(env):
    for n in range(3):
        try:
            await env.child(n)
        except Exception as e:
            env.note(e)

async def main(env):
    c = worker(env)
    c.send(None)
    env.note(c.throw(ValueError, 'text'))
    env.note(c.throw(ValueError, ValueError('value'), None))
    try:
        env.note(c.throw(ValueError, (1, 2)))
    except StopIteration as e:
        env.note('ended')
    await env.child('a')

#: result_is_an_exception
async def worker(env):
    return ValueError('returned')

async def main(env):
    env.note(await worker(env))
    return StopIteration('returned too')

#: result_is_a_tuple
async def worker(env):
    await env.child('w')
    return (1, 2)

async def main(env):
    env.note(await worker(env))
    return ()

#: yields_exceptions_and_coroutines
class Yields:
    def __init__(self, *things):
        self.things = things
    def __await__(self):
        for thing in self.things:
            yield thing

async def main(env):
    await Yields(ValueError('yielded'), StopIteration, None, (), ValueError)
    await env.child('a')

#: awaits_many_without_suspending
async def nothing(n):
    return n

async def main(env):
    total = 0
    for n in range(1000):
        total += await nothing(n)
    env.note(total)
    await env.child('a')

#: deep_chain
async def down(env, n):
    if n == 0:
        await env.child('bottom', yields=2)
        return 0
    return 1 + await down(env, n - 1)

async def main(env):
    env.note(await down(env, 150))

#: endless_recursion
async def down():
    return await down()

async def main(env):
    await env.child('a')
    try:
        await down()
    except RecursionError as e:
        env.note(type(e))

#: native_and_compiled_alternate
async def low(env):
    env.note('low')
    return await env.child('low')

# coro2sm: skip
class Native:
    def __init__(self, env):
        self.env = env
    def __await__(self):
        return low(self.env).__await__()

async def main(env):
    try:
        raise ValueError('h')
    except ValueError:
        env.note(await Native(env))
    env.note(await Native(env))

#: skipped_function native=native
async def low(env):
    try:
        return await env.child('low')
    finally:
        env.note('low')

async def native(env):  # coro2sm: skip
    try:
        raise KeyError('native')
    except KeyError:
        return await low(env)

async def main(env):
    try:
        raise ValueError('main')
    except ValueError:
        return await native(env)

#: nobody_asks_an_awaitable_for_its_class
class Asked:
    def __init__(self, env):
        self.env = env

    @property
    def __class__(self):
        self.env.note('asked')
        return object

    def __await__(self):
        return self

    def __iter__(self):
        return self

    def __next__(self):
        self.env.note('next')
        if len(self.rows) == 2:
            raise StopIteration('result')
        self.rows.append(1)
        return 'leaf'

async def main(env):
    asked = Asked(env)
    asked.rows = []
    env.note(await asked)
