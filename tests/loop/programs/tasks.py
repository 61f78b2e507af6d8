"""Tasks, futures, cancellation, context."""

import asyncio
import contextvars

variable = contextvars.ContextVar("variable", default="unset")


async def sleeper(note, name, delay, result=None):
    note(name, "sleeps")
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError as error:
        note(name, "cancelled", error.args)
        raise
    note(name, "woke")
    return result


async def one_after_another(note):
    for delay in (1, 0, 0.5, -1):
        note(await asyncio.sleep(delay, "slept"), asyncio.get_running_loop().time())


async def side_by_side(note):
    tasks = [asyncio.create_task(sleeper(note, f"t{i}", 3 - i, i), name=f"n{i}") for i in range(3)]
    for task in tasks:
        note(task.get_name(), task.done(), await task)


async def nothing_suspends(note):
    async def quick(value):
        note("quick", value)
        return value

    first, second = asyncio.create_task(quick(1)), asyncio.create_task(quick(2))
    note("made")
    note(await second, await first)


async def many_turns(note):
    async def count(name, n):
        for i in range(n):
            note(name, i)
            await asyncio.sleep(0)

    await asyncio.gather(count("a", 3), count("b", 5), count("c", 1))


async def awaited_twice(note):
    task = asyncio.create_task(sleeper(note, "once", 1, "result"))

    async def waits(name):
        note(name, await task)

    await asyncio.gather(waits("x"), waits("y"))
    note(await task)


async def failing_task(note):
    async def fails():
        await asyncio.sleep(1)
        raise LookupError("gone")

    task = asyncio.create_task(fails())
    try:
        await task
    except LookupError as error:
        note("caught", error.args, task.exception() is error, task.cancelled())
    try:
        task.result()
    except LookupError as error:
        note("again", error.args)


async def future_by_hand(note):
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.add_done_callback(lambda f: note("first", f.result()))
    loop.call_later(2, future.set_result, "value")
    loop.call_soon(note, "soon")
    future.add_done_callback(lambda f: note("second", f.result()))
    note(await future, future.done())
    future.add_done_callback(lambda f: note("late"))
    note(await future)
    await asyncio.sleep(0)


async def future_errors(note):
    future = asyncio.get_running_loop().create_future()
    for ask in (future.result, future.exception):
        try:
            ask()
        except asyncio.InvalidStateError as error:
            note(error.args)
    future.set_exception(KeyError)
    try:
        await future
    except KeyError as error:
        note(repr(error))
    try:
        future.set_result(1)
    except asyncio.InvalidStateError:
        note("ended already")
    note(future.cancel(), future.cancelled())
    stopped = asyncio.get_running_loop().create_future()
    try:
        stopped.set_exception(StopIteration)
        await stopped
    except (TypeError, RuntimeError) as error:
        note("StopIteration", error is not None)


async def cancelled_future(note):
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_soon(future.cancel, "why")
    try:
        await future
    except asyncio.CancelledError as error:
        note(error.args, future.cancelled())
    asyncio.current_task().uncancel()


async def remove_callback(note):
    future = asyncio.get_running_loop().create_future()

    def callback(f):
        note("called")

    future.add_done_callback(callback)
    future.add_done_callback(callback)
    note(future.remove_done_callback(callback), future.remove_done_callback(callback))
    future.set_result(None)
    await asyncio.sleep(0)


async def handle_called_off(note):
    loop = asyncio.get_running_loop()
    soon, later = loop.call_soon(note, "soon"), loop.call_later(1, note, "later")
    kept = loop.call_at(loop.time() + 2, note, "kept")
    soon.cancel()
    later.cancel()
    note(soon.cancelled(), later.cancelled(), kept.cancelled(), kept.when() - loop.time())
    await asyncio.sleep(3)


async def cancel_before_start(note):
    task = asyncio.create_task(sleeper(note, "never", 1))
    note(task.cancel("early"), task.cancelling(), task.cancelled())
    try:
        await task
    except asyncio.CancelledError as error:
        note(error.args, task.cancelled(), task.cancel())


async def cancel_asleep(note):
    task = asyncio.create_task(sleeper(note, "t", 5))
    await asyncio.sleep(1)
    task.cancel("stop")
    note(task.done())
    try:
        await task
    except asyncio.CancelledError as error:
        note(error.args, asyncio.get_running_loop().time())


async def cancel_swallowed(note):
    async def stubborn():
        for i in range(3):
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError as error:
                note("swallowed", i, error.args, asyncio.current_task().cancelling())
        return "done"

    task = asyncio.create_task(stubborn())
    for i in range(3):
        await asyncio.sleep(1)
        note(task.cancel(i))
    note(await task, task.cancelled(), task.cancelling())


async def cancel_twice_at_once(note):
    async def body():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as error:
            note("first", error.args)
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as error:
            note("second", error.args)
        return "end"

    task = asyncio.create_task(body())
    await asyncio.sleep(0)
    task.cancel("a")
    task.cancel("b")
    note(await task, task.cancelling())


async def cancel_oneself(note):
    async def body():
        asyncio.current_task().cancel("me")
        note("goes on")
        try:
            await asyncio.sleep(0)
        finally:
            note("out")

    try:
        await asyncio.create_task(body())
    except asyncio.CancelledError as error:
        note(error.args)


async def cancel_oneself_and_end(note):
    async def body():
        asyncio.current_task().cancel("me")
        return "result"

    task = asyncio.create_task(body())
    try:
        note(await task)
    except asyncio.CancelledError as error:
        note(error.args)


async def cancel_oneself_at_a_future(note):
    async def body():
        future = asyncio.get_running_loop().create_future()
        asyncio.current_task().cancel("me")
        try:
            await future
        except asyncio.CancelledError as error:
            note(error.args, future.cancelled())
        await asyncio.sleep(1)
        return "on"

    note(await asyncio.create_task(body()))


async def cancel_who_awaits_a_task(note):
    inner = asyncio.create_task(sleeper(note, "inner", 5))

    async def waits():
        try:
            await inner
        finally:
            note("outer out", inner.cancelled())

    outer = asyncio.create_task(waits())
    await asyncio.sleep(1)
    outer.cancel("through")
    try:
        await outer
    except asyncio.CancelledError as error:
        note(error.args, inner.cancelled(), outer.cancelled())


async def cancel_raced_by_result(note):
    future = asyncio.get_running_loop().create_future()

    async def waits():
        try:
            note("got", await future)
        except asyncio.CancelledError as error:
            note("cancelled", error.args, future.result())
            raise

    task = asyncio.create_task(waits())
    await asyncio.sleep(0)
    future.set_result("value")
    task.cancel("late")
    try:
        await task
    except asyncio.CancelledError:
        note("end", task.cancelled())


async def uncancel_counts(note):
    async def body():
        task = asyncio.current_task()
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            note(task.cancelling(), task.uncancel(), task.uncancel(), task.uncancel())
        await asyncio.sleep(1)
        return "survived"

    task = asyncio.create_task(body())
    await asyncio.sleep(1)
    task.cancel()
    task.cancel()
    note(await task, task.cancelling())


async def cancel_cleans_up_slowly(note):
    async def body():
        try:
            await asyncio.sleep(10)
        finally:
            note("begin")
            await asyncio.sleep(2)
            note("end", asyncio.get_running_loop().time())

    task = asyncio.create_task(body())
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        note("out")


async def error_replaces_cancel(note):
    async def body():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            raise ValueError("instead") from None

    task = asyncio.create_task(body())
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except ValueError as error:
        note(error.args, type(error.__context__).__name__, task.cancelled())


async def contexts(note):
    async def child():
        note(variable.get())
        variable.set("child")
        await asyncio.sleep(1)
        note(variable.get())

    variable.set("parent")
    task = asyncio.create_task(child())
    variable.set("later")
    await task
    note(variable.get())
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: note("callback", variable.get()))
    variable.set("last")
    context = contextvars.copy_context()
    context.run(variable.set, "own")
    await asyncio.create_task(child(), context=context)
    note(context[variable], variable.get())


async def names_and_tasks(note):
    def names():
        return sorted(task.get_name() for task in asyncio.all_tasks() if task is not asyncio.current_task())

    first = asyncio.create_task(sleeper(note, "a", 1), name="first")
    second = asyncio.create_task(sleeper(note, "b", 2), name=2)
    outer = set(names()) - {"first", "2"}
    note(sorted(set(names()) - outer), first.get_name(), second.get_name())
    second.set_name("renamed")
    await first
    note(sorted(set(names()) - outer))
    await second
    note(first.get_coro() is not None, sorted(set(names()) - outer))


async def bad_awaits(note):
    task = asyncio.create_task(asyncio.sleep(0))
    for ask in (lambda: task.set_result(1), lambda: task.set_exception(ValueError())):
        try:
            ask()
        except RuntimeError as error:
            note(error.args)
    await task
    try:
        note(asyncio.create_task(5))
    except TypeError as error:
        note(error.args)


async def sleep_not_a_number(note):
    note("sleeps")
    try:
        await asyncio.sleep(float("nan"))
    except ValueError as error:
        note(error.args)


async def awaits_itself(note):
    async def body():
        try:
            await task
        except RuntimeError as error:
            note("Task cannot await on itself" in str(error))

    task = asyncio.create_task(body())
    await task


async def callbacks_that_fail(note):
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: note(type(context["exception"]).__name__))
    loop.call_soon(lambda: 1 / 0)
    loop.call_soon(note, "next")
    await asyncio.sleep(0)
    loop.set_exception_handler(None)


async def generators(note):
    async def numbers(n):
        try:
            for i in range(n):
                await asyncio.sleep(0.5)
                yield i
        finally:
            await asyncio.sleep(0)
            note("closed")

    async for number in numbers(2):
        note(number)
    async for number in numbers(5):
        note(number)
        break
    begun = numbers(3)
    note(await anext(begun))
    await begun.aclose()
    note([number async for number in numbers(2)])


async def late_generator(note):
    async def numbers():
        try:
            yield 1
            yield 2
        finally:
            note("finalized")
            await asyncio.sleep(0)
            note("after a turn")

    async for _number in numbers():
        break
    await asyncio.sleep(1)


async def request_taken_back(note):
    task = asyncio.current_task()
    note(task.cancel("not meant"), task.uncancel(), task.cancelling())
    try:
        note(await asyncio.sleep(1, "slept"))
    except asyncio.CancelledError as error:
        note("cancelled all the same", str(error))
