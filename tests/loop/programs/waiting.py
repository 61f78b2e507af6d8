"""gather, wait, wait_for, as_completed, shield, timeout, TaskGroup."""

import asyncio


async def after(note, delay, result):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError as error:
        note("cancelled", result, error.args)
        raise
    if isinstance(result, Exception):
        raise result
    return result


def shape(error):
    """What an exception is, its groups and its context."""
    if error is None:
        return None
    inner = [shape(each) for each in getattr(error, "exceptions", ())]
    return type(error).__name__, str(error), inner, shape(error.__cause__), shape(error.__context__)


async def gathered(note):
    note(await asyncio.gather(after(note, 2, "a"), after(note, 1, "b"), after(note, 0, "c")))
    note(await asyncio.gather())


async def gathered_with_failure(note):
    left = asyncio.create_task(after(note, 3, "left"))
    try:
        await asyncio.gather(left, after(note, 1, ValueError("x")), after(note, 2, KeyError("y")))
    except ValueError as error:
        note(error.args, left.done())
    note(await left)


async def gathered_exceptions(note):
    results = await asyncio.gather(
        after(note, 2, ValueError("x")), after(note, 1, "b"), return_exceptions=True
    )
    note([shape(each) if isinstance(each, Exception) else each for each in results])


async def gathered_twice_the_same(note):
    task = asyncio.create_task(after(note, 1, "t"))
    note(await asyncio.gather(task, after(note, 2, "u"), task))


async def gather_cancelled(note):
    tasks = [asyncio.create_task(after(note, delay, delay)) for delay in (1, 3, 4)]
    gathering = asyncio.gather(*tasks)
    await asyncio.sleep(2)
    note(gathering.cancel("all"))
    try:
        await gathering
    except asyncio.CancelledError as error:
        note(error.args)
    note([task.cancelled() for task in tasks], gathering.cancelled())


async def gather_child_cancelled(note):
    tasks = [asyncio.create_task(after(note, delay, delay)) for delay in (2, 3)]
    asyncio.get_running_loop().call_later(1, tasks[0].cancel, "one")
    try:
        await asyncio.gather(*tasks)
    except asyncio.CancelledError as error:
        note(error.args, tasks[1].done())
    note(await tasks[1])


async def gather_child_cancelled_as_result(note):
    tasks = [asyncio.create_task(after(note, delay, delay)) for delay in (2, 3)]
    asyncio.get_running_loop().call_later(1, tasks[0].cancel)
    results = await asyncio.gather(*tasks, return_exceptions=True)
    note([type(result).__name__ for result in results])


async def gather_of_done(note):
    task = asyncio.create_task(after(note, 0, "done"))
    await task
    note(await asyncio.gather(task), await asyncio.gather(task, after(note, 1, "x")))


async def wait_for_all(note):
    tasks = [asyncio.create_task(after(note, delay, delay)) for delay in (2, 1, 3)]
    done, pending = await asyncio.wait(tasks)
    note(sorted(task.result() for task in done), len(pending))


async def wait_for_first(note):
    tasks = [asyncio.create_task(after(note, delay, delay)) for delay in (2, 1, 3)]
    while tasks:
        done, tasks = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        note([task.result() for task in done], len(tasks))


async def wait_for_exception(note):
    tasks = [
        asyncio.create_task(after(note, delay, ValueError(delay) if delay == 2 else delay))
        for delay in (1, 2, 3)
    ]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    note(len(done), len(pending), sorted(type(task.exception()).__name__ for task in done))
    note([await task for task in pending])


async def wait_with_timeout(note):
    tasks = [asyncio.create_task(after(note, delay, delay)) for delay in (1, 3)]
    done, pending = await asyncio.wait(tasks, timeout=2)
    note(len(done), len(pending), asyncio.get_running_loop().time())
    await asyncio.wait(pending)


async def wait_errors(note):
    coroutine = after(note, 0, 0)
    for argument in ([], coroutine, [coroutine]):
        try:
            await asyncio.wait(argument)
        except (TypeError, ValueError) as error:
            note(type(error).__name__, error.args)
    coroutine.close()
    task = asyncio.create_task(asyncio.sleep(0))
    try:
        await asyncio.wait([task], return_when="never")
    except ValueError as error:
        note(error.args)
    await task


async def waited_in_time(note):
    note(await asyncio.wait_for(after(note, 1, "in time"), 2))
    note(await asyncio.wait_for(after(note, 1, "no limit"), None))


async def waited_too_long(note):
    try:
        await asyncio.wait_for(after(note, 3, "late"), 1)
    except TimeoutError as error:
        note(shape(error), asyncio.get_running_loop().time())


async def waited_not_at_all(note):
    for limit in (0, -1):
        try:
            await asyncio.wait_for(after(note, 1, "late"), limit)
        except TimeoutError as error:
            note(type(error).__name__)
    done = asyncio.create_task(after(note, 0, "done"))
    await done
    note(await asyncio.wait_for(done, 0))


async def waited_and_cancelled(note):
    task = asyncio.create_task(asyncio.wait_for(after(note, 5, "x"), 3))
    await asyncio.sleep(1)
    task.cancel("outside")
    try:
        await task
    except asyncio.CancelledError as error:
        note(error.args)


async def waited_for_a_failure(note):
    try:
        await asyncio.wait_for(after(note, 1, KeyError("k")), 2)
    except KeyError as error:
        note(shape(error))


async def shielded(note):
    inner = asyncio.create_task(after(note, 3, "inner"))

    async def waits():
        return await asyncio.shield(inner)

    outer = asyncio.create_task(waits())
    await asyncio.sleep(1)
    outer.cancel("only outer")
    try:
        await outer
    except asyncio.CancelledError as error:
        note(error.args, inner.done())
    note(await inner, await asyncio.shield(inner))


async def shielded_inner_cancelled(note):
    inner = asyncio.create_task(after(note, 3, "inner"))
    asyncio.get_running_loop().call_later(1, inner.cancel)
    try:
        await asyncio.shield(inner)
    except asyncio.CancelledError:
        note(inner.cancelled())


async def shielded_failure(note):
    try:
        await asyncio.shield(after(note, 1, ValueError("v")))
    except ValueError as error:
        note(shape(error))


async def completed(note):
    tasks = [asyncio.create_task(after(note, delay, delay)) for delay in (3, 1, 2)]
    for coroutine in asyncio.as_completed(tasks):
        note(await coroutine, asyncio.get_running_loop().time())


async def completed_with_timeout(note):
    tasks = [asyncio.create_task(after(note, delay, delay)) for delay in (1, 3)]
    try:
        for coroutine in asyncio.as_completed(tasks, timeout=2):
            note(await coroutine)
    except TimeoutError as error:
        note(type(error).__name__, error.args)
    await tasks[1]


async def completed_with_failure(note):
    tasks = [asyncio.create_task(after(note, *job)) for job in ((2, "x"), (1, ValueError("v")))]
    for coroutine in asyncio.as_completed(tasks):
        try:
            note(await coroutine)
        except ValueError as error:
            note(shape(error))


async def timeout_expires(note):
    try:
        async with asyncio.timeout(1) as scope:
            note(scope.when(), scope.expired())
            await asyncio.sleep(5)
    except TimeoutError as error:
        note(shape(error), scope.expired(), asyncio.current_task().cancelling())


async def timeout_in_time(note):
    async with asyncio.timeout(2) as scope:
        await asyncio.sleep(1)
    note(scope.expired())
    async with asyncio.timeout(None):
        await asyncio.sleep(1)
    async with asyncio.timeout_at(asyncio.get_running_loop().time() + 1):
        await asyncio.sleep(0.5)


async def timeout_over_already(note):
    try:
        async with asyncio.timeout(-1):
            note("in")
            await asyncio.sleep(0)
            note("one turn")
            await asyncio.sleep(0)
            note("unreached")
    except TimeoutError:
        note("out")


async def timeout_rescheduled(note):
    async with asyncio.timeout(1) as scope:
        scope.reschedule(asyncio.get_running_loop().time() + 5)
        await asyncio.sleep(3)
        scope.reschedule(None)
        await asyncio.sleep(3)
    try:
        scope.reschedule(1)
    except RuntimeError as error:
        note(type(error).__name__)


async def timeouts_nested(note):
    try:
        async with asyncio.timeout(3) as outer:
            try:
                async with asyncio.timeout(1) as inner:
                    await asyncio.sleep(5)
            except TimeoutError:
                note("inner", inner.expired(), outer.expired())
            await asyncio.sleep(5)
    except TimeoutError:
        note("outer", outer.expired())


async def timeout_and_cancel(note):
    async def body():
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(5)
            finally:
                note("cleaning", asyncio.current_task().cancelling())
                await asyncio.sleep(1)

    task = asyncio.create_task(body())
    await asyncio.sleep(1.5)
    task.cancel("outside")
    try:
        await task
    except (asyncio.CancelledError, TimeoutError) as error:
        note(type(error).__name__, error.args, task.cancelling())


async def timeout_with_another_error(note):
    try:
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                raise ValueError("v")  # noqa: B904
    except ValueError as error:
        note(type(error).__name__, error.args, asyncio.current_task().cancelling())


async def group_of_three(note):
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(after(note, delay, delay)) for delay in (3, 1, 2)]
        note("body ends")
    note([task.result() for task in tasks])


async def group_with_failure(note):
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(after(note, 3, "cancelled"))
            group.create_task(after(note, 1, ValueError("v")))
            await asyncio.sleep(5)
            note("unreached")
    except* ValueError as group:
        note(shape(group), asyncio.current_task().cancelling())


async def group_with_two_failures(note):
    async def fails_when_cancelled():
        try:
            await asyncio.sleep(5)
        finally:
            raise KeyError("k")

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails_when_cancelled())
            group.create_task(after(note, 1, ValueError("v")))
    except BaseExceptionGroup as error:
        note([type(each).__name__ for each in error.exceptions], error.args[0])


async def group_body_fails(note):
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(after(note, 1, "cancelled"))
            await asyncio.sleep(0)
            raise LookupError("body")
    except BaseExceptionGroup as error:
        note([type(each).__name__ for each in error.exceptions])


async def group_cancelled(note):
    async def body():
        async with asyncio.TaskGroup() as group:
            group.create_task(after(note, 5, "a"))
            group.create_task(after(note, 6, "b"))

    task = asyncio.create_task(body())
    await asyncio.sleep(1)
    task.cancel("outside")
    try:
        await task
    except asyncio.CancelledError as error:
        note(error.args, task.cancelling())


async def group_cancelled_and_failing(note):
    async def fails_when_cancelled():
        try:
            await asyncio.sleep(5)
        finally:
            raise KeyError("k")

    async def body():
        async with asyncio.TaskGroup() as group:
            group.create_task(fails_when_cancelled())
            await asyncio.sleep(5)

    task = asyncio.create_task(body())
    await asyncio.sleep(1)
    task.cancel("outside")
    try:
        await task
    except BaseExceptionGroup as error:
        note([type(each).__name__ for each in error.exceptions], task.cancelling())
    except asyncio.CancelledError:
        note("cancelled")


async def group_nested(note):
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(after(note, 4, "outer"))
            try:
                async with asyncio.TaskGroup() as inner:
                    inner.create_task(after(note, 1, ValueError("inner")))
                    inner.create_task(after(note, 2, "sibling"))
            except* ValueError:
                note("inner is over")
            await asyncio.sleep(1)
            outer.create_task(after(note, 1, KeyError("outer")))
    except* KeyError as group:
        note(shape(group))


async def group_misused(note):
    group = asyncio.TaskGroup()
    coroutine = after(note, 0, 0)
    try:
        group.create_task(coroutine)
    except RuntimeError as error:
        note("not been entered" in str(error))
    coroutine.close()
    async with group:
        pass
    coroutine = after(note, 0, 0)
    try:
        group.create_task(coroutine)
    except RuntimeError as error:
        note("is finished" in str(error))
    coroutine.close()
    try:
        async with group:
            pass
    except RuntimeError as error:
        note("already been entered" in str(error))


async def ensured(note):
    class Awaitable:
        def __await__(self):
            yield from asyncio.sleep(1).__await__()
            return "awaited"

    task = asyncio.ensure_future(Awaitable())
    note(asyncio.ensure_future(task) is task, await task)
    try:
        note(asyncio.ensure_future(5))
    except TypeError as error:
        note(error.args)


async def pipeline(note):
    """A little of everything."""
    results = []

    async def worker(number, semaphore):
        async with semaphore:
            try:
                async with asyncio.timeout(number):
                    results.append(await after(note, 2, number))
            except TimeoutError:
                results.append(-number)

    semaphore = asyncio.Semaphore(2)
    async with asyncio.TaskGroup() as group:
        for number in range(1, 5):
            group.create_task(worker(number, semaphore))
    note(results, asyncio.get_running_loop().time())
