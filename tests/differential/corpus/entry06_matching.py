# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""`except` matching."""

#: lazy_top_down
async def main(env):
    def kind(name, value):
        env.note('type', name)
        return value
    for error in (None, KeyError(1), ValueError(2), OSError(3), TypeError(4)):
        try:
            try:
                await env.child('body')
                if error:
                    raise error
            except kind('key', KeyError):
                await env.child('key')
            except kind('value', ValueError):
                await env.child('value')
            except kind('os', OSError):
                env.note('os')
        except TypeError as e:
            env.note('passed', e)

#: type_awaits
async def main(env):
    try:
        raise ValueError('v')
    except await env.child('first', value=KeyError):
        env.note('never')
    except await env.child('second', value=(OSError, ValueError)) as e:
        env.note(e)
        await env.child('body')

#: type_awaits_only_if_raised
async def main(env):
    try:
        await env.child('body')
    except await env.child('type', value=ValueError):
        env.note('handler')
    else:
        env.note('else')

#: type_sees_exception
import sys

async def main(env):
    def kind():
        env.note('in type', sys.exc_info()[1])
        return ValueError
    try:
        await env.child('a')
        raise ValueError('v')
    except kind():
        await env.child('b')

#: type_awaits_with_exception_handled
async def main(env):
    try:
        raise ValueError('v')
    except (env.note('one'), KeyError)[1]:
        pass
    except [await env.child('two'), ValueError][1] as e:
        env.note(e)
        await env.child('three')

#: instancecheck_ignored
class Meta(type):
    def __instancecheck__(cls, instance):
        return True
    def __subclasscheck__(cls, sub):
        return True

class Everything(Exception, metaclass=Meta):
    pass

async def main(env):
    try:
        await env.child('a')
        raise ValueError('v')
    except Everything:
        env.note('never')
    except ValueError:
        await env.child('b')
        env.note('right')

#: tuples
async def main(env):
    for error in (KeyError(1), ValueError(2), OSError(3)):
        try:
            raise error
        except (KeyError, OSError) as e:
            await env.child('tuple')
            env.note(e)
        except ValueError as e:
            await env.child('value')
            env.note(e)

#: nested_tuple
async def main(env):
    try:
        try:
            raise ValueError('v')
        except (KeyError, (ValueError, OSError)) as e:
            await env.child('a')
            env.note('nested tuples match', e)
    except TypeError as e:
        env.note(e)

#: empty_tuple
async def main(env):
    try:
        raise ValueError('v')
    except ():
        env.note('never')
    except ValueError:
        await env.child('a')

#: no_exception_type
async def main(env):
    try:
        try:
            raise ValueError('v')
        except 5:
            await env.child('never')
    except TypeError as e:
        env.note(e)
        await env.child('a')

#: no_exception_type_awaited
async def main(env):
    try:
        try:
            raise ValueError('v')
        except await env.child('type', value=(ValueError, 'text')):
            env.note('never')
    except TypeError as e:
        env.note(e)

#: no_exception_type_without_error
async def main(env):
    try:
        await env.child('a')
    except 5:
        env.note('not evaluated as a type')
    env.note('fine')

#: type_raises
async def main(env):
    try:
        try:
            raise ValueError('v')
        except 1 / 0:
            await env.child('never')
    except ZeroDivisionError as e:
        env.note(e)
        await env.child('a')

#: type_raises_without_handler
async def main(env):
    try:
        raise ValueError('v')
    except missing:
        await env.child('never')
    finally:
        await env.child('f')

#: no_clause_matches
async def main(env):
    try:
        await env.child('body')
        raise ValueError('v')
    except KeyError:
        await env.child('never')
    except OSError:
        await env.child('never')

#: no_clause_matches_with_finally
async def main(env):
    try:
        await env.child('a')
        raise ValueError('v')
    except KeyError:
        await env.child('never')
    else:
        env.note('never')
    finally:
        await env.child('f')
        env.note('f')

#: catch_all_last
async def main(env):
    for error in (KeyError(1), SystemExit(2), KeyboardInterrupt(3)):
        try:
            raise error
        except KeyError:
            await env.child('key')
        except:
            await env.child('all')
            env.note('all')

#: generator_exit_is_caught
async def main(env):
    try:
        await env.child('a')
    except GeneratorExit as e:
        env.note('closing', e)
        raise

#: generator_exit_swallowed
async def main(env):
    try:
        await env.child('a')
    except GeneratorExit:
        env.note('swallowed')
    return 'done'

#: await_while_closing
async def main(env):
    try:
        await env.child('a')
    except GeneratorExit:
        await env.child('b')
        env.note('went on')

#: type_rebound_by_body
async def main(env):
    kind = KeyError
    try:
        kind = ValueError
        await env.child('a')
        raise ValueError('v')
    except kind:
        await env.child('b')
        env.note('late lookup')

#: type_is_attribute_and_subscript
class Errors:
    Bad = ValueError

async def main(env):
    table = {'k': KeyError}
    for error in (ValueError(1), KeyError(2)):
        try:
            raise error
        except Errors.Bad:
            await env.child('attribute')
        except table['k']:
            await env.child('subscript')

#: type_evaluated_once
async def main(env):
    kinds = iter([ValueError, KeyError])
    try:
        raise ValueError('v')
    except next(kinds):
        await env.child('a')
        await env.child('b')
        env.note(list(kinds))

#: type_binds_walrus
async def main(env):
    try:
        raise ValueError('v')
    except (kind := ValueError) as e:
        await env.child('a')
        env.note(kind, e)
    env.note(kind)

#: conditional_type
async def main(env):
    for flag in (True, False):
        try:
            raise ValueError('v')
        except (ValueError if await env.child('t', value=flag) else KeyError):
            env.note('value')
        except Exception:
            env.note('other')

#: subclass_matches_base
class Mine(LookupError):
    pass

async def main(env):
    try:
        raise Mine('m')
    except LookupError as e:
        await env.child('a')
        env.note(type(e))
