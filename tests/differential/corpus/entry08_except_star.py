# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""`except*`."""

#: split_clause_by_clause
async def main(env):
    try:
        raise ExceptionGroup('g', [ValueError(1), KeyError(2), OSError(3)])
    except* ValueError as e:
        await env.child('value')
        env.note(e)
    except* KeyError as e:
        await env.child('key')
        env.note(e)
    except* OSError as e:
        env.note(e)

#: rest_goes_on
async def main(env):
    try:
        try:
            raise ExceptionGroup('g', [ValueError(1), KeyError(2), OSError(3)])
        except* ValueError:
            await env.child('value')
    except ExceptionGroup as g:
        env.note(g)
        await env.child('rest')

#: naked_exception
async def main(env):
    try:
        await env.child('body')
        raise ValueError('naked')
    except* ValueError as e:
        await env.child('a')
        env.note(e)

#: naked_not_matched
async def main(env):
    try:
        await env.child('body')
        raise ValueError('naked')
    except* KeyError:
        await env.child('never')

#: clause_raises
async def main(env):
    try:
        try:
            raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
        except* ValueError:
            await env.child('a')
            raise TypeError('from the clause')
        except* KeyError:
            await env.child('b')
            env.note('runs all the same')
    except ExceptionGroup as g:
        env.note(g)

#: two_clauses_raise
async def main(env):
    try:
        try:
            raise ExceptionGroup('g', [ValueError(1), KeyError(2), OSError(3)])
        except* ValueError:
            await env.child('a')
            raise TypeError('one')
        except* KeyError:
            await env.child('b')
            raise RuntimeError('two')
    except ExceptionGroup as g:
        env.note(g)

#: clause_reraises
async def main(env):
    try:
        try:
            raise ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [ValueError(2), KeyError(3)])])
        except* ValueError:
            await env.child('a')
            raise
        except* KeyError:
            await env.child('b')
    except ExceptionGroup as g:
        env.note(g)

#: all_reraise
async def main(env):
    try:
        try:
            raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
        except* ValueError:
            await env.child('a')
            raise
        except* KeyError:
            await env.child('b')
            raise
    except ExceptionGroup as g:
        env.note(g)

#: reraise_and_raise_and_rest
async def main(env):
    try:
        try:
            g = ExceptionGroup('g', [ValueError(1), KeyError(2), OSError(3), TypeError(4)])
            g.add_note('noted')
            raise g
        except* ValueError:
            await env.child('a')
            raise
        except* KeyError:
            await env.child('b')
            raise RuntimeError('new') from None
        except* OSError as e:
            await env.child('c')
            env.note(e)
    except ExceptionGroup as g:
        env.note(g)
        await env.child('d')

#: raise_the_bound_group
async def main(env):
    try:
        try:
            raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
        except* ValueError as e:
            await env.child('a')
            raise e
    except ExceptionGroup as g:
        env.note(g)

#: with_else_and_finally
async def main(env):
    for fails in (False, True):
        try:
            await env.child('body')
            if fails:
                raise ExceptionGroup('g', [ValueError(1)])
        except* ValueError as e:
            await env.child('handler')
            env.note(e)
        else:
            await env.child('else')
            env.note('else')
        finally:
            await env.child('finally')
            env.note('finally')

#: bare_raise_after_inner_try
async def main(env):
    try:
        raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
    except* ValueError:
        try:
            raise OSError('inner')
        except OSError:
            await env.child('a')
        raise

#: types_await
async def main(env):
    try:
        raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
    except* await env.child('first', value=ValueError) as e:
        env.note(e)
    except* await env.child('second', value=(OSError, KeyError)) as e:
        env.note(e)

#: types_evaluated_only_while_rest
async def main(env):
    def kind(value):
        env.note('type', value)
        return value
    try:
        raise ExceptionGroup('g', [ValueError(1)])
    except* kind(ValueError):
        await env.child('a')
    except* kind(KeyError):
        await env.child('never')

#: wrong_type
async def main(env):
    try:
        try:
            raise ExceptionGroup('g', [ValueError(1)])
        except* ExceptionGroup:
            await env.child('never')
    except TypeError as e:
        env.note(e)

#: no_exception_class
async def main(env):
    try:
        try:
            raise ExceptionGroup('g', [ValueError(1)])
        except* 5:
            await env.child('never')
    except TypeError as e:
        env.note(e)

#: unbinds_name
async def main(env):
    try:
        raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
    except* ValueError as e:
        await env.child('a')
    except* KeyError:
        try:
            e
        except NameError as lost:
            env.note(lost)
        await env.child('b')
    env.note('now')
    e

#: handled_exception_seen
async def main(env):
    try:
        raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
    except* ValueError as e:
        await env.child('a')
        env.note('one', e)
    except* KeyError as e:
        await env.child('b')
        env.note('two', e)
    env.note('none')

#: nested_star
async def main(env):
    try:
        try:
            raise ExceptionGroup('g', [ValueError(1), KeyError(2), OSError(3)])
        except* ValueError:
            await env.child('inner')
            raise ExceptionGroup('h', [TypeError(4), KeyError(5)])
    except* KeyError as e:
        await env.child('key')
        env.note(e)
    except* TypeError as e:
        await env.child('type')
        env.note(e)
    except* OSError as e:
        env.note(e)

#: star_inside_handler
async def main(env):
    try:
        raise LookupError('outer')
    except LookupError:
        try:
            raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
        except* ValueError:
            await env.child('a')
            raise TypeError('new')

#: deep_group
async def main(env):
    deep = ExceptionGroup('a', [ExceptionGroup('b', [ExceptionGroup('c', [ValueError(1), KeyError(2)]), OSError(3)])])
    try:
        try:
            raise deep
        except* (ValueError, OSError) as e:
            await env.child('a')
            env.note(e)
            raise
    except ExceptionGroup as g:
        env.note(g)

#: base_group
async def main(env):
    try:
        try:
            raise BaseExceptionGroup('g', [KeyboardInterrupt(), ValueError(1)])
        except* ValueError as e:
            await env.child('a')
            env.note(type(e), e)
    except BaseExceptionGroup as g:
        env.note(type(g), g)

#: own_group_class
class Mine(ExceptionGroup):
    def derive(self, members):
        return Mine('derived', members)

async def main(env):
    try:
        try:
            raise Mine('m', [ValueError(1), KeyError(2)])
        except* ValueError as e:
            await env.child('a')
            env.note(type(e), e)
    except ExceptionGroup as g:
        env.note(type(g), g)

#: in_loop_with_finally
async def main(env):
    for n in range(2):
        try:
            try:
                raise ExceptionGroup('g', [ValueError(n), KeyError(n)])
            except* ValueError:
                await env.child(n)
                if n:
                    raise OSError(n)
            finally:
                await env.child('f')
        except ExceptionGroup as g:
            env.note(g)

#: async_with_inside_star
async def main(env):
    try:
        raise ExceptionGroup('g', [ValueError(1)])
    except* ValueError:
        async with env.manager('m', suppress=True):
            raise KeyError('suppressed')
        async for row in env.rows('r', [1]):
            env.note(row)

#: thrown_group_from_await
async def main(env):
    try:
        await env.child('body')
    except* ValueError as e:
        await env.child('value')
        env.note(e)
    except* TypeError as e:
        await env.child('type')
        env.note(e)
        raise
    except* Exception as e:
        env.note('rest', e)

#: awaits_only_in_body
async def main(env):
    try:
        await env.child('a')
        raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
    except* ValueError as e:
        env.note(e)
    except* KeyError as e:
        env.note(e)

#: group_with_cause_and_context
async def main(env):
    try:
        try:
            try:
                raise OSError('first')
            except OSError as o:
                raise ExceptionGroup('g', [ValueError(1), KeyError(2)]) from o
        except* ValueError:
            await env.child('a')
    except ExceptionGroup as g:
        env.note(g)

#: raise_from_in_clause
async def main(env):
    try:
        try:
            raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
        except* ValueError as e:
            raise TypeError('new') from await env.child('a', value=e)
    except ExceptionGroup as g:
        env.note(g)

#: same_leaf_twice
async def main(env):
    v = ValueError('shared')
    try:
        try:
            raise ExceptionGroup('g', [v, ExceptionGroup('h', [v, KeyError(1)])])
        except* ValueError as e:
            await env.child('a')
            env.note(e)
    except ExceptionGroup as g:
        env.note(g)

#: new_group_without_traceback
async def main(env):
    async with env.manager('sees no traceback'):
        try:
            raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
        except* ValueError:
            await env.child('a')
            raise OSError

#: rest_with_traceback
async def main(env):
    async with env.manager('sees a traceback'):
        try:
            raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
        except* ValueError:
            await env.child('a')

#: unknown_type_after_a_match
async def main(env):
    try:
        try:
            raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
        except* ValueError:
            await env.child('a')
        except* missing:
            await env.child('never')
    except NameError as e:
        env.note(e)

#: part_handled_until_the_end
async def main(env):
    def kind(value):
        env.note('type', value)
        return value
    try:
        raise ExceptionGroup('g', [ValueError(1), KeyError(2), OSError(3)])
    except* kind(ValueError):
        await env.child('a')
    except* kind(TypeError):
        await env.child('never')
    except* kind(KeyError):
        await env.child('b')
    except* kind(OSError):
        await env.child('c')
