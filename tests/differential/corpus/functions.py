# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Decorators, defaults, annotations; functions and classes nested in each other."""

#: decorator_evaluated_at_def
def mark(env, tag):
    env.note('decorator', tag)
    def decorate(f):
        env.note('applied', tag, f)
        return f
    return decorate

async def main(env):
    @mark(env, 'outer')
    @mark(env, 'inner')
    async def f():
        return await env.child('f')
    env.note('defined')
    env.note(await f())

#: decorator_awaits
async def main(env):
    def tag(f):
        f.tagged = True
        return f
    @await env.child('decorator', value=tag)
    async def f():
        return await env.child('f')
    @await env.child('decorator', value=tag)
    def g():
        return 'g'
    @await env.child('decorator', value=tag)
    class C:
        pass
    env.note(f.tagged, await f(), g.tagged, g(), C.tagged)

#: decorator_replaces
def twice(f):
    async def wrapper(*args, **named):
        return await f(*args, **named), await f(*args, **named)
    return wrapper

@twice
async def work(env, x):
    return await env.child(x)

async def main(env):
    env.note(await work(env, 'x'))

#: decorator_returns_no_function
@lambda f: 5
async def five():
    pass

async def main(env):
    @lambda f: f.__name__
    async def name():
        pass
    await env.child('a')
    env.note(five, name)

#: wraps
import functools

def logged(f):
    @functools.wraps(f)
    async def wrapper(env, *args):
        env.note('before', f.__name__)
        try:
            return await f(env, *args)
        finally:
            env.note('after')
    return wrapper

@logged
async def work(env, x):
    """Works."""
    return await env.child(x)

async def main(env):
    env.note(work.__name__, work.__doc__, await work(env, 1))

#: defaults_evaluated_once
async def main(env):
    def default(n):
        env.note('default', n)
        return []
    async def f(x, l=default(1), *, k=default(2)):
        l.append(await env.child(x))
        return l, k
    await f(1)
    env.note(await f(2), f.__defaults__, f.__kwdefaults__)

#: defaults_await
async def main(env):
    t = env.thing('t')
    async def f(a=t.a, b=await env.child('b'), *, c=t.c, d=await env.child('d')):
        return a, b, c, d
    def g(a=await env.child('a'), *, b=await env.child('b')):
        return a, b
    h = lambda a=await env.child('la'): a
    env.note(await f(), g(), h())

#: annotations_evaluated_at_def
async def main(env):
    t = env.thing('t')
    async def f(a: t.a, *args: t.args, k: t.k = t.default, **named: t.named) -> t.result:
        await env.child('f')
    env.note(list(f.__annotations__))
    await f(1)

#: annotations_await
async def main(env):
    def f(a: await env.child('a') = await env.child('default')) -> await env.child('result'):
        return a
    async def g(a: await env.child('a', value=int) = 1):
        return a
    env.note(f(), await g(), g.__annotations__)

#: order_of_decorator_default_annotation
async def main(env):
    t = env.thing('t')
    @t.decorator
    def f(a: t.annotation_a = t.default_a, *, k: t.annotation_k = await env.child('default k')) -> t.result:
        pass
    @t.decorator2
    async def g(a: await env.child('annotation a') = t.default_a, *, k=t.default_k) -> t.result:
        pass

#: class_in_coroutine
async def main(env):
    base = await env.child('base', value=object)
    class C(base):
        """Docs."""
        x = 1
        async def f(self):
            return await env.child('f'), self.x
    env.note(await C().f(), C.__doc__, C.__qualname__, C.f.__qualname__)

#: class_bases_and_keywords_await
async def main(env):
    class Meta(type):
        def __new__(cls, name, bases, scope, **named):
            env.note('meta', name, bases, named)
            return super().__new__(cls, name, bases, scope)
        def __init__(cls, name, bases, scope, **named):
            super().__init__(name, bases, scope)
    class C(await env.child('base', value=object), metaclass=Meta, k=await env.child('k')):
        pass
    env.note(C)

#: class_body_calls_closure
async def main(env):
    def note(v):
        env.note('in class body', v)
        return v
    await env.child('a')
    class C:
        a = note(1)
        for i in range(2):
            note(i)
        if a:
            b = note(2)
        try:
            note(missing)
        except NameError as e:
            note(e)
        del i
    env.note(sorted(k for k in vars(C) if k[0] != '_'))

#: class_in_loop
async def main(env):
    classes = []
    for n in range(2):
        class C:
            number = n
            async def f(self):
                return await env.child(n), self.number, __class__ is type(self)
        classes.append(C)
        await env.child('loop')
    env.note([await c().f() for c in classes])

#: coroutine_in_conditional
flag = True
if flag:
    async def f(env):
        return 'first', await env.child('f')
else:
    async def f(env):
        return 'second', await env.child('f')

async def main(env):
    if await env.child('c', value=0):
        async def g():
            return 1
    else:
        async def g():
            return 2
    env.note(await f(env), await g())

#: redefined
async def f(env):
    return 'old', await env.child('f')

old = f

async def f(env):
    return 'new', await env.child('f')

async def main(env):
    env.note(await f(env), await old(env))
    async def g():
        return 'old'
    kept = g
    async def g():
        return 'new', await kept()
    env.note(await g())

#: deleted_function
async def f(env):
    return await env.child('f')

kept = f
del f

async def main(env):
    env.note(await kept(env), 'f' in globals())

#: defined_in_loop
made = []
for n in range(3):
    async def f(env, n=n):
        return await env.child(n)
    made.append(f)

async def main(env):
    env.note([await f(env) for f in made])

#: defined_in_try_and_with
import contextlib
try:
    raise KeyError
except KeyError:
    async def f(env):
        return await env.child('f')
with contextlib.nullcontext():
    async def g(env):
        return await env.child('g')

async def main(env):
    env.note(await f(env), await g(env))

#: class_in_function_in_class
class A:
    def make(self, env):
        x = 'free'
        class B:
            y = x
            async def f(self):
                async def g():
                    return x, self.y, await env.child('g')
                return await g()
        return B

async def main(env):
    env.note(await A().make(env)().f())

#: lambda_conditional_walrus
async def main(env):
    f = (lambda x: (y := x) and y + 1) if (z := await env.child('c', value=1)) else (lambda x: -x)
    env.note(f(1), f(0), z)
    g = lambda: (yield)
    env.note(next(g()))

#: lambda_captures_later
async def main(env):
    f = lambda: (lambda: late)()
    await env.child('a')
    late = 'bound'
    env.note(f())

#: generator_function_inside
async def main(env):
    k = await env.child('k', value=10)
    def gen(n):
        for i in range(n):
            got = yield i * k
            env.note(got)
        return 'done'
    g = gen(2)
    env.note(next(g))
    k = 100
    env.note(g.send('x'))
    def outer():
        return (yield from gen(1))
    env.note(list(outer()))

#: partial_and_method_objects
import functools

class A:
    async def f(self, env, x, y=2):
        return await env.child((x, y))

async def main(env):
    p = functools.partial(A().f, env, y=5)
    env.note(await p(1), await functools.partial(A.f, A())(env, 1))
    bound = A().f
    env.note(bound.__name__, bound.__func__ is A.f)

#: coroutine_as_argument_and_stored
async def work(env, x):
    return await env.child(x)

async def main(env):
    jobs = {n: work(env, n) for n in range(2)}
    env.note([await jobs.pop(n) for n in (1, 0)])
    env.note(await (lambda c: c)(work(env, 'l')))

#: function_attributes
async def f(env):
    f.calls += 1
    return await env.child(f.calls)

f.calls = 0

async def main(env):
    await f(env)
    await f(env)
    env.note(f.calls, f.__module__, f.__dict__)

#: star_and_keyword_parameters
async def f(a, /, b=2, *args, c, d=4, **named):
    return a, b, args, c, d, named

async def main(env):
    env.note(await f(1, c=3), await f(1, 2, 3, c=await env.child('c'), d=5, a='named a'))

#: signature
import inspect

async def f(a, /, b: int = 2, *args, c, d=4, **named) -> str:
    pass

async def main(env):
    env.note(str(inspect.signature(f)))
    await env.child('a')

#: slots_and_dataclass
import dataclasses

@dataclasses.dataclass(slots=True)
class P:
    env: object
    x: int = 1
    async def f(self):
        self.x += 1
        return await self.env.child(self.x)

async def main(env):
    p = P(env)
    env.note(await p.f(), await p.f(), p.x)

#: descriptor_and_abstract
import abc

class Base(abc.ABC):
    @abc.abstractmethod
    async def f(self, env):
        ...

class Sub(Base):
    async def f(self, env):
        return await env.child('f')

async def main(env):
    try:
        Base()
    except TypeError as e:
        env.note(type(e))
    env.note(await Sub().f(env))

#: recursion_between_two
async def even(env, n):
    return n == 0 or await odd(env, n - 1)

async def odd(env, n):
    await env.child(n)
    return n != 0 and await even(env, n - 1)

async def main(env):
    env.note(await even(env, 4), await odd(env, 4))

#: docstring_only_and_pass
async def docs():
    """Nothing else."""

async def passes():
    pass

async def dots(): ...

async def main(env):
    env.note(await docs(), await passes(), await dots(), docs.__doc__)
    await env.child('a')

#: one_line_functions
async def one(env): return await env.child('one')
async def two(env): x = await env.child('two'); y = x; return y

async def main(env): env.note(await one(env)); env.note(await two(env))

#: semicolons_and_backslashes
async def main(env):
    x = 1; y = await env.child('y'); \
    z = x + \
        await env.child('z', value=1); env.note(x, y, z)
    if x: env.note('same line'); await env.child('if')
    for n in range(2): await env.child(n); env.note(n)
    while x: x -= 1; await env.child('w')

#: comments_everywhere
# before
async def main(env):  # at the def
    # first
    x = await env.child('x')  # at the await
    # between

    # after a blank line
    if x:
        # in the branch
        env.note(x)
    # last

#: tabs
async def main(env):
	if await env.child('a'):
		env.note('tabs')
		await env.child('b')

#: unicode_names
async def main(env):
    größe = await env.child('ü', value=1)
    ﬁ = 2
    ª = await env.child('ª', value=3)
    env.note(größe, fi, a)

#: builtin_names_as_locals
async def main(env):
    type, iter, next, sys, BaseException_ = 1, 2, 3, 4, 5
    await env.child('a')
    for list in range(2):
        await env.child(list)
    async with env.manager('m') as super_:
        env.note(type, iter, next, sys, list)
    try:
        raise ValueError
    except ValueError as BaseException:
        await env.child('b')
        env.note(BaseException)

#: builtins_shadowed_by_module
def iter(*a): raise RuntimeError('shadowed')
next = type = anext = aiter = isinstance = getattr = sys = BaseException = StopAsyncIteration = iter

async def main(env):
    for n in [1]:
        await env.child(n)
    async for n in env.rows('r', [1]):
        env.note(n)
    async with env.manager('m', suppress=True):
        raise ValueError('v')
    try:
        raise KeyError
    except KeyError:
        await env.child('h')
    finally:
        await env.child('f')
    env.note([n async for n in env.rows('s', [2])], [await env.child(n) for n in [3]])

#: many_locals
async def main(env):
    a0 = a1 = a2 = a3 = a4 = a5 = a6 = a7 = 0
    for n in range(3):
        a0, a1, a2, a3, a4, a5, a6, a7 = a7 + 1, a0, a1, a2, a3, a4, a5, a6
        a3 += await env.child(n, value=n)
    env.note(a0, a1, a2, a3, a4, a5, a6, a7)
