# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Unbinding: what is not bound says so, in CPython's words."""

#: except_as_deleted_after
async def main(env):
    try:
        raise ValueError
    except ValueError as e:
        await env.child('a')
    try:
        e
    except UnboundLocalError as lost:
        env.note(lost)

#: except_as_deleted_on_raise
async def main(env):
    try:
        try:
            raise ValueError
        except ValueError as e:
            await env.child('a')
            raise KeyError
    except KeyError:
        try:
            e
        except UnboundLocalError as lost:
            env.note(lost)

#: except_as_deleted_on_break_continue
async def main(env):
    for n in range(3):
        try:
            raise ValueError(n)
        except ValueError as e:
            await env.child(n)
            if n == 1:
                break
            continue
    try:
        e
    except UnboundLocalError as lost:
        env.note(lost)

#: except_as_unbound_though_bound_before
async def main(env):
    e = 1
    try:
        raise ValueError
    except ValueError as e:
        await env.child('a')
    env.note(e)

#: except_as_deleted_inside
async def main(env):
    try:
        raise ValueError
    except ValueError as e:
        await env.child('a')
        del e
        await env.child('b')
    env.note('fine')
    env.note(e)

#: except_as_captured
async def main(env):
    try:
        raise ValueError('v')
    except ValueError as e:
        see = lambda: e
        await env.child('a')
        env.note(see())
    await env.child('b')
    env.note(see())

#: del_local
async def main(env):
    x = 1
    await env.child('a')
    del x
    await env.child('b')
    x

#: del_twice
async def main(env):
    x = 1
    await env.child('a')
    del x
    await env.child('b')
    del x

#: del_and_bind_again
async def main(env):
    x = 1
    del x
    await env.child('a')
    x = 2
    await env.child('b')
    env.note(x)

#: bound_on_one_path
async def run(env, flag):
    if await env.child('flag', value=flag):
        x = 1
    await env.child('join')
    return x

async def main(env):
    env.note(await run(env, True))
    env.note(await run(env, False))

#: never_bound
async def main(env):
    await env.child('a')
    if False:
        x = 1
    x

#: bound_in_loop_never_run
async def main(env):
    for n in []:
        await env.child('never')
    env.note('loop')
    await env.child('a')
    env.note(n)

#: bound_in_async_loop_never_run
async def main(env):
    async for n in env.rows('r', []):
        env.note('never')
    env.note(n)

#: bound_by_failed_await
async def main(env):
    try:
        x = await env.fail('f', ValueError('v'), yields=1)
    except ValueError:
        await env.child('a')
    env.note('now')
    x

#: captured_unbound
async def main(env):
    def read():
        return x
    try:
        read()
    except NameError as lost:
        env.note(lost)
    await env.child('a')
    x = 1
    env.note(read())
    del x
    await env.child('b')
    read()

#: captured_unbound_in_owner
async def main(env):
    def read():
        return x
    await env.child('a')
    try:
        x
    except UnboundLocalError as lost:
        env.note(lost)
    x = 1
    env.note(read())

#: captured_deleted_by_inner
async def main(env):
    x = 1
    def drop():
        nonlocal x
        del x
    await env.child('a')
    drop()
    await env.child('b')
    try:
        drop()
    except NameError as lost:
        env.note(lost)
    x

#: captured_in_coroutine
async def main(env):
    async def inner():
        await env.child('in')
        return x
    try:
        await inner()
    except NameError as lost:
        env.note(lost)
    x = 5
    env.note(await inner())

#: deleted_by_inner_coroutine
async def main(env):
    x = 1
    async def drop():
        nonlocal x
        await env.child('in')
        del x
    await drop()
    try:
        await drop()
    except NameError as lost:
        env.note(lost)
    await env.child('a')
    x

#: global_unbound
async def main(env):
    global gone
    await env.child('a')
    try:
        gone
    except NameError as lost:
        env.note(lost)
    gone = 1
    await env.child('b')
    del gone
    try:
        del gone
    except NameError as lost:
        env.note(lost)

#: global_name_missing
async def main(env):
    await env.child('a')
    missing_name

#: parameter_deleted
async def run(env, p):
    env.note(p)
    del p
    await env.child('a')
    return p

async def main(env):
    await run(env, 1)

#: del_in_loop
async def main(env):
    for n in range(2):
        x = n
        await env.child(n)
        del n
        env.note(x)
    env.note(n)

#: del_loop_variable_in_try
async def main(env):
    for n in range(2):
        try:
            await env.child(n)
            del n
            await env.child('after')
            n
        except UnboundLocalError as lost:
            env.note(lost)

#: del_targets
async def main(env):
    t = env.thing('t')
    a = b = 1
    del t.x, t[await env.child('i')], a, (b, t[1:await env.child('j')])
    try:
        a
    except UnboundLocalError as lost:
        env.note(lost)
    b

#: augmented_unbound
async def main(env):
    await env.child('a')
    if False:
        x = 0
    x += await env.child('never')

#: augmented_read_before_await
async def main(env):
    x = 1
    async def drop():
        nonlocal x
        del x
        return 5
    x += await drop()
    env.note(x)

#: comprehension_variable_unbound_outside
async def main(env):
    [n for n in range(2) if await env.child(n)]
    n

#: comprehension_reads_unbound
async def main(env):
    try:
        [late for _ in range(1) if await env.child('c')]
    except NameError as lost:
        env.note(lost)
    late = 1
    await env.child('a')

#: class_body_reads_unbound
async def main(env):
    await env.child('a')
    try:
        class C:
            y = late
    except NameError as lost:
        env.note(lost)
    late = 1

#: with_as_unbound_when_enter_fails
async def main(env):
    try:
        async with env.manager('m', enter=ValueError('v')) as x:
            env.note('never')
    except ValueError:
        await env.child('a')
    env.note('now')
    x

#: match_capture_unbound
async def main(env):
    match await env.child('s', value=5):
        case [a, b]:
            env.note('never')
        case _:
            await env.child('d')
    env.note('now')
    a

#: import_binds
async def main(env):
    await env.child('a')
    try:
        json
    except UnboundLocalError as lost:
        env.note(lost)
    import json
    await env.child('b')
    env.note(json.dumps([1]))

#: function_name_unbound
async def main(env):
    await env.child('a')
    try:
        helper()
    except UnboundLocalError as lost:
        env.note(lost)
    def helper():
        return 1
    await env.child('b')
    env.note(helper())

#: unbound_after_handler_in_loop
async def main(env):
    for n in range(2):
        try:
            env.note(e)
        except NameError as e:
            env.note(e)
            await env.child(n)

#: walrus_unbound_on_short_circuit
async def main(env):
    if False and (x := await env.child('never')):
        pass
    await env.child('a')
    x

#: annotation_only_does_not_bind
async def main(env):
    x: int
    await env.child('a')
    x

#: try_finally_leaves_unbound
async def main(env):
    try:
        try:
            await env.child('a')
            raise KeyError
            x = 1
        finally:
            await env.child('f')
    except KeyError:
        env.note('now')
        x

#: unbound_inside_lambda_default
async def main(env):
    await env.child('a')
    f = lambda y=(z := 3): y
    env.note(f(), z)
    del z
    await env.child('b')
    lambda: z
    env.note('fine')
    (lambda: z)()
