# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""`super()`, `__class__`, `__private`, `locals()`."""

#: super_zero_argument
class A:
    async def f(self, env):
        env.note('A.f')
        return await env.child('A')

class B(A):
    async def f(self, env):
        await env.child('B')
        return 'B', await super().f(env)

class C(B):
    async def f(self, env):
        return 'C', await super().f(env)

async def main(env):
    env.note(await C().f(env))

#: super_after_await
class A:
    def name(self):
        return 'A'

class B(A):
    def name(self):
        return 'B'
    async def f(self, env):
        first = super().name()
        await env.child('a')
        return first, super().name(), self.name()

async def main(env):
    env.note(await B().f(env))

#: super_with_self_rebound
class A:
    def name(self):
        return 'A', type(self).__name__

class B(A):
    async def f(self, env):
        await env.child('a')
        self = C()
        return super().name()

class C(B):
    pass

async def main(env):
    env.note(await B().f(env))

#: super_with_self_rebound_wrong
class A:
    async def f(self, env):
        await env.child('a')
        self = 5
        return super().f

async def main(env):
    try:
        await A().f(env)
    except TypeError as e:
        env.note(e)

#: super_with_self_deleted
class A:
    async def f(self, env):
        await env.child('a')
        del self
        return super().f

async def main(env):
    try:
        await A().f(env)
    except RuntimeError as e:
        env.note(e)

#: super_two_arguments
class A:
    async def f(self, env):
        return 'A'

class B(A):
    async def f(self, env):
        await env.child('a')
        return await super(B, self).f(env)

async def main(env):
    env.note(await B().f(env))

#: super_in_classmethod
class A:
    @classmethod
    async def f(cls, env):
        return await env.child(cls.__name__)

class B(A):
    @classmethod
    async def f(cls, env):
        await env.child('first')
        return await super().f(env)

async def main(env):
    env.note(await B.f(env))

#: super_attribute_set
class A:
    @property
    def x(self):
        return self._x

class B(A):
    async def f(self, env):
        self._x = await env.child('x')
        return super().x

async def main(env):
    env.note(await B().f(env))

#: super_captured_self
class A:
    def name(self):
        return 'A'

class B(A):
    async def f(self, env):
        see = lambda: self
        await env.child('a')
        return super().name(), see() is self

async def main(env):
    env.note(await B().f(env))

#: super_in_inner_function
class A:
    def name(self):
        return 'A'

class B(A):
    async def f(self, env):
        def inner(me):
            return super().name()
        await env.child('a')
        return inner(self)

async def main(env):
    env.note(await B().f(env))

#: super_in_inner_coroutine
class A:
    def name(self):
        return 'A'

class B(A):
    async def f(self, env):
        async def inner(me):
            await env.child('in')
            return super().name()
        return await inner(self)

async def main(env):
    env.note(await B().f(env))

#: super_star_args
class A:
    def name(self):
        return 'A'

class B(A):
    async def f(*args):
        await args[1].child('a')
        return super().name()

async def main(env):
    try:
        await B().f(env)
    except RuntimeError as e:
        env.note(e)

#: dunder_class
class A:
    async def f(self, env):
        await env.child('a')
        return __class__, self.__class__

class B(A):
    pass

async def main(env):
    env.note(await B().f(env))

#: dunder_class_in_closure
class A:
    async def f(self, env):
        see = lambda: __class__
        await env.child('a')
        return see()

async def main(env):
    env.note(await A().f(env))

#: super_passed_around
class A:
    def f(self):
        return 'A'

class B(A):
    async def f(self, env):
        s = super
        await env.child('a')
        return s(B, self).f()

async def main(env):
    env.note(await B().f(env))

#: super_is_shadowed
def super(*args):
    return 'shadow'

class A:
    async def f(self, env):
        await env.child('a')
        return super()

async def main(env):
    env.note(await A().f(env))

#: private_names
class A:
    __secret = 'mangled'
    async def f(self, env):
        self.__x = await env.child('x')
        __local = 5
        await env.child('y')
        return self.__x, self.__secret, __local, sorted(vars(self))

async def main(env):
    env.note(await A().f(env))

#: private_names_in_nested
class A:
    async def f(self, env):
        __x = 1
        async def inner():
            nonlocal __x
            await env.child('in')
            __x += 1
            return __x
        def look():
            return __x
        return await inner(), look(), inner.__code__.co_freevars == look.__code__.co_freevars

async def main(env):
    env.note((await A().f(env))[:2])

#: private_parameter_and_keyword
class A:
    def take(self, **named):
        return named
    async def f(self, env, __p):
        await env.child('a')
        return __p, self.take(__k=1)

async def main(env):
    env.note(await A().f(env, 2))
    try:
        env.note(await A().f(env, _A__p=3))
    except TypeError as e:
        env.note(e)

#: private_global
_A__g = 'mangled global'
__g = 'plain'

class A:
    async def f(self, env):
        global __h
        await env.child('a')
        __h = 1
        return __g

async def main(env):
    env.note(await A().f(env), globals().get('_A__h'))

#: private_except_and_with
class A:
    async def f(self, env):
        try:
            raise ValueError('v')
        except ValueError as __e:
            await env.child('a')
            env.note(__e)
        async with env.manager('m') as __m:
            env.note(__m)
        async for __r in env.rows('r', [1]):
            env.note(__r)
        return [__c async for __c in env.rows('s', [2])]

async def main(env):
    env.note(await A().f(env))

#: private_import
import sys, types
sys.modules['_A__mod'] = types.ModuleType('_A__mod')

class A:
    async def f(self, env):
        await env.child('a')
        import __mod
        return __mod.__name__

async def main(env):
    try:
        env.note(await A().f(env))
    finally:
        sys.modules.pop('_A__mod', None)

#: private_match
class P:
    __match_args__ = ('_A__x',)
    _A__x = 1

class A:
    async def f(self, env):
        match await env.child('s', value=P()):
            case P(__x=__y):
                await env.child('a')
                return __y

async def main(env):
    env.note(await A().f(env))

#: private_in_underscored_class
class __A:
    async def f(self, env):
        self.__x = await env.child('x')
        return sorted(vars(self))

async def main(env):
    env.note(await globals()['__A']().f(env))

#: dunder_not_mangled
class A:
    async def f(self, env):
        await env.child('a')
        self.__x__ = 1
        return sorted(vars(self))

async def main(env):
    env.note(await A().f(env))

#: class_in_function_in_class
class A:
    async def f(self, env):
        class B:
            async def g(self):
                self.__y = await env.child('y')
                return __class__.__name__, sorted(vars(self))
        return await B().g(), __class__.__name__

async def main(env):
    env.note(await A().f(env))

#: locals_snapshot native=main
async def main(env):
    x = 1
    await env.child('a')
    y = 2
    seen = locals()
    env.note(sorted(k for k in seen if not k.startswith('_')), seen['x'], seen['y'])

#: locals_of_captured native=main
async def main(env):
    x = 1
    f = lambda: x
    await env.child('a')
    x = 2
    env.note(sorted(locals()), locals()['x'])

#: vars_and_dir native=main
async def main(env):
    x = 1
    await env.child('a')
    env.note(sorted(vars()), sorted(dir()))

#: eval_without_dicts native=main
async def main(env):
    x = 20
    await env.child('a')
    env.note(eval('x + 1'))

#: eval_with_dicts
async def main(env):
    x = 20
    await env.child('a')
    env.note(eval('x + 1', {'x': x}))
    scope = {}
    exec('y = 3', scope)
    env.note(scope['y'])

#: exec_without_dicts native=main
async def main(env):
    x = 1
    await env.child('a')
    exec('env.note(x)')

#: globals_are_the_module
async def main(env):
    await env.child('a')
    globals()['made'] = 5
    env.note(made, __name__)

#: name_and_qualname
class A:
    async def f(self):
        pass

async def main(env):
    async def inner():
        pass
    env.note(A.f.__name__, A.f.__qualname__, inner.__qualname__, main.__qualname__)
    c = A().f()
    env.note(c.__name__, c.__qualname__)
    await env.child('a')
    c.close()

#: method_attributes
class A:
    async def f(self, env: 'env', *, x: int = 1) -> 'answer':
        """Docs."""
        return await env.child(x)

async def main(env):
    env.note(A.f.__doc__, A.f.__kwdefaults__, A.f.__annotations__, A.f.__module__)
    env.note(await A().f(env, x=3))

#: static_class_property
class A:
    @staticmethod
    async def s(env):
        return await env.child('s')
    @classmethod
    async def c(cls, env):
        return cls.__name__, await env.child('c')
    @property
    async def p(self):
        return await self.env.child('p')

async def main(env):
    a = A()
    a.env = env
    env.note(await A.s(env), await a.s(env), await A.c(env), await a.p)

#: dunder_methods
class A:
    def __init__(self, env):
        self.env = env
    async def __call__(self, x):
        return await self.env.child(x)
    async def __getitem__(self, i):
        return await self.env.child(('item', i))
    async def __aenter__(self):
        return await self.env.child('enter')
    async def __aexit__(self, *e):
        return await self.env.child('exit', value=True)
    def __aiter__(self):
        self.n = 0
        return self
    async def __anext__(self):
        self.n += 1
        if self.n > 2:
            raise StopAsyncIteration
        return await self.env.child(self.n)

async def main(env):
    a = A(env)
    env.note(await a(1), await a[2])
    async with a as v:
        env.note(v)
        raise KeyError('suppressed')
    async for x in a:
        env.note(x)
