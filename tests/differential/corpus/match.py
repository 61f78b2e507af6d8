# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""`match`: subjects and guards that await, every pattern, what is bound when a case fails."""

#: subject_awaits
async def main(env):
    for v in (1, 'x', None, [1, 2]):
        match await env.child('subject', value=(v,)):
            case (1,):
                env.note('one')
            case (str() as s,):
                await env.child(s)
            case (None,):
                env.note('none')
            case rest:
                env.note(rest)

#: subject_evaluated_once
async def main(env):
    t = env.thing('t')
    match t.subject():
        case 1:
            env.note('never')
        case x if await env.child('guard', value=False):
            env.note('never')
        case y if await env.child('guard'):
            env.note(x, y)

#: guard_awaits
async def main(env):
    for n in range(4):
        match n:
            case x if await env.child(('first', x), value=n == 1):
                env.note('first', x)
            case x if await env.child(('second', x), value=n == 2):
                env.note('second', x)
            case 3:
                env.note('three')
            case _:
                await env.child('else')

#: captures_stay_when_guard_fails
async def main(env):
    match (1, 2):
        case (a, b) if await env.child('g', value=False):
            env.note('never')
        case (c, _):
            env.note(a, b, c)

#: captures_before_guard
async def main(env):
    match [1, 2, 3]:
        case [first, *rest] if first == 1 and await env.child(rest, value=True):
            env.note(first, rest)

#: guard_raises
async def main(env):
    try:
        match 1:
            case x if await env.fail('g', ValueError('guard'), yields=1):
                env.note('never')
            case _:
                env.note('never')
    except ValueError as e:
        env.note(e, x)

#: guard_rebinds_subject_name
async def main(env):
    v = 1
    match v:
        case 1 if (v := await env.child('g', value=0)):
            env.note('never')
        case 1:
            env.note('still one', v)

#: guard_mutates_subject
async def main(env):
    v = [1]
    match v:
        case [1] if v.append(await env.child('g')):
            env.note('never')
        case [1]:
            env.note('never')
        case [1, x]:
            env.note(x)

#: no_case
async def main(env):
    match await env.child('s'):
        case 1:
            env.note('never')
    env.note('after')

#: class_patterns
class P:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y):
        self.x, self.y = x, y

async def main(env):
    for v in (P(1, 2), P(1, [3, 4]), P('s', 5), 7):
        match v:
            case P(1, int(y)) if await env.child('g', value=y == 2):
                env.note('ints', y)
            case P(x=int(), y=[a, b]):
                await env.child('list')
                env.note(a, b)
            case P(str(s)):
                env.note(s)
            case int(n) | str(n):
                await env.child('n')
                env.note(n)

#: mapping_patterns
async def main(env):
    for v in ({'k': 1, 'm': 2}, {'k': 2}, {}, []):
        match v:
            case {'k': 1, **rest} if await env.child('g', value=True):
                env.note(rest)
            case {'k': x}:
                await env.child('x')
                env.note(x)
            case {}:
                env.note('mapping')
            case []:
                env.note('sequence')

#: or_as_value_patterns
class K:
    A = 1
    B = 'b'

async def main(env):
    for v in (1, 'b', (1, 2), -3, 1.5, True, None):
        match v:
            case K.A | K.B as k:
                await env.child('k')
                env.note(k)
            case (1 | 2 as a, _ as b) if await env.child('g', value=b is None):
                env.note('never', a)
            case [_, _]:
                env.note('pair')
            case -3 | 1.5 as number:
                env.note(number)
            case True | None:
                env.note('singleton')

#: pattern_asks_in_order
class Loud:
    def __init__(self, env):
        self.env = env
    def __eq__(self, other):
        self.env.note('eq', other)
        return other == 3

async def main(env):
    match Loud(env):
        case 1:
            env.note('never')
        case 2 | 3 if await env.child('g', value=False):
            env.note('never')
        case 3 if await env.child('h', value=True):
            env.note('three')

#: return_break_continue_in_case
async def main(env):
    for n in range(5):
        match await env.child(n, value=n):
            case 0:
                continue
            case 1 | 2:
                await env.child('case')
            case 3:
                break
            case _:
                return 'never'
        env.note('after', n)
    return n

#: match_in_try_finally
async def main(env):
    for n in range(3):
        try:
            match n:
                case 0:
                    continue
                case 1 if await env.child('g', value=True):
                    raise ValueError(n)
                case x:
                    return x
        except ValueError as e:
            await env.child('h')
            env.note(e)
        finally:
            await env.child('f')

#: nested_match
async def main(env):
    for a, b in ((1, 2), (1, 3), (2, 0)):
        match a:
            case 1:
                match await env.child('inner', value=b):
                    case 2:
                        env.note('1 2')
                    case other:
                        await env.child(other)
            case other if await env.child('g', value=True):
                env.note(other)

#: tuple_subject_order
async def main(env):
    t = env.thing('t')
    match t.a, await env.child('b'), *t.c:
        case x, y, *z:
            env.note(x, y, z)

#: captured_variables_in_pattern
async def main(env):
    def see():
        return x, rest
    match [1, 2, 3]:
        case [x, *rest] if await env.child(see(), value=True):
            env.note(see())

#: exception_inside_pattern
class Bad:
    __match_args__ = ('x',)
    @property
    def x(self):
        raise KeyError('property')

async def main(env):
    try:
        match Bad():
            case Bad(1) if await env.child('never'):
                env.note('never')
    except KeyError as e:
        env.note(e)
    await env.child('a')

#: pattern_type_errors
async def main(env):
    class P:
        pass
    for subject in (P(), 5):
        try:
            match subject:
                case P(1) if await env.child('never'):
                    env.note('never')
                case int(1, 2):
                    await env.child('never')
        except TypeError as e:
            env.note(e)
    await env.child('a')

#: star_underscore_and_wildcard_guard
async def main(env):
    match [1, 2, 3]:
        case [_, *_] if await env.child('g', value=0):
            env.note('never')
        case _ if await env.child('h', value=0):
            env.note('never')
        case _:
            env.note('last')

#: subject_walrus_named_match
async def main(env):
    match = case = 1
    match (match := await env.child('s', value=2)):
        case 2:
            await env.child('b')
            env.note(match, case)
