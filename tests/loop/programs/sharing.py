"""Event, Lock, Condition, Semaphore, Barrier, queues."""

import asyncio


async def event(note):
    flag = asyncio.Event()

    async def waits(name):
        note(name, await flag.wait())

    tasks = [asyncio.create_task(waits(name)) for name in "abc"]
    await asyncio.sleep(1)
    tasks[1].cancel()
    flag.set()
    flag.clear()
    note(flag.is_set())
    await asyncio.wait(tasks)
    flag.set()
    note(await flag.wait(), tasks[1].cancelled())


async def lock(note):
    door = asyncio.Lock()

    async def enters(name, stay):
        async with door:
            note(name, "in", door.locked())
            await asyncio.sleep(stay)
            note(name, "out")

    await asyncio.gather(enters("a", 1), enters("b", 0), enters("c", 1))
    note(door.locked())
    try:
        door.release()
    except RuntimeError as error:
        note(error.args)


async def lock_is_fair(note):
    door = asyncio.Lock()
    order = []

    async def enters(name):
        for _ in range(2):
            async with door:
                order.append(name)
                await asyncio.sleep(0)

    await asyncio.gather(*[enters(name) for name in "abc"])
    note(order)


async def lock_cancelled(note):
    door = asyncio.Lock()
    await door.acquire()

    async def enters(name):
        async with door:
            note(name, "in")
            await asyncio.sleep(0)

    tasks = [asyncio.create_task(enters(name)) for name in "abcd"]
    await asyncio.sleep(1)
    tasks[0].cancel()
    door.release()
    tasks[1].cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    note([type(result).__name__ for result in results], door.locked())


async def lock_cancelled_when_woken(note):
    door = asyncio.Lock()
    await door.acquire()

    async def enters(name):
        async with door:
            note(name, "in")

    first, second = asyncio.create_task(enters("first")), asyncio.create_task(enters("second"))
    await asyncio.sleep(0)
    door.release()
    first.cancel()
    await asyncio.gather(first, second, return_exceptions=True)
    note(first.cancelled(), door.locked())


async def condition(note):
    changed = asyncio.Condition()
    items = []

    async def takes(name):
        async with changed:
            note(name, await changed.wait_for(lambda: bool(items)), items.pop())

    tasks = [asyncio.create_task(takes(name)) for name in "ab"]
    await asyncio.sleep(1)
    for item in (1, 2):
        async with changed:
            items.append(item)
            changed.notify()
        await asyncio.sleep(1)
    await asyncio.gather(*tasks)
    for misuse in (changed.notify, changed.notify_all):
        try:
            misuse()
        except RuntimeError as error:
            note(error.args)
    try:
        await changed.wait()
    except RuntimeError as error:
        note(error.args)


async def condition_notify_all(note):
    changed = asyncio.Condition()

    async def waits(name):
        async with changed:
            note(name, await changed.wait())
            await asyncio.sleep(0)
            note(name, "out")

    tasks = [asyncio.create_task(waits(name)) for name in "abc"]
    await asyncio.sleep(1)
    async with changed:
        changed.notify(2)
    await asyncio.sleep(1)
    async with changed:
        changed.notify_all()
    await asyncio.gather(*tasks)


async def condition_cancelled(note):
    changed = asyncio.Condition()

    async def waits(name):
        async with changed:
            try:
                await changed.wait()
            finally:
                note(name, changed.locked())

    tasks = [asyncio.create_task(waits(name)) for name in "ab"]
    await asyncio.sleep(1)
    async with changed:
        tasks[0].cancel()
        await asyncio.sleep(1)
        note("held")
    await asyncio.sleep(1)
    async with changed:
        changed.notify_all()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    note([type(result).__name__ for result in results])


async def semaphore(note):
    two = asyncio.Semaphore(2)

    async def enters(name):
        async with two:
            note(name, "in", two.locked())
            await asyncio.sleep(1)

    await asyncio.gather(*[enters(name) for name in "abcde"])
    note(two.locked(), asyncio.get_running_loop().time())
    two.release()
    try:
        asyncio.Semaphore(-1)
    except ValueError as error:
        note(error.args)


async def semaphore_cancelled(note):
    one = asyncio.Semaphore(1)
    await one.acquire()

    async def enters(name):
        await one.acquire()
        note(name, "in")

    tasks = [asyncio.create_task(enters(name)) for name in "abc"]
    await asyncio.sleep(1)
    one.release()
    tasks[0].cancel()
    await asyncio.sleep(1)
    note([task.done() for task in tasks], one.locked())
    one.release()
    await asyncio.wait(tasks)


async def bounded_semaphore(note):
    bounded = asyncio.BoundedSemaphore(1)
    async with bounded:
        note(bounded.locked())
    try:
        bounded.release()
    except ValueError as error:
        note(error.args)


async def barrier(note):
    three = asyncio.Barrier(3)

    async def arrives(name, delay):
        await asyncio.sleep(delay)
        note(name, "arrives", three.n_waiting)
        note(name, await three.wait(), three.n_waiting, three.broken)

    await asyncio.gather(*[arrives(i, i) for i in range(3)])
    async with asyncio.Barrier(1) as number:
        note(number)
    try:
        asyncio.Barrier(0)
    except ValueError as error:
        note(error.args)


async def barrier_reset_and_aborted(note):
    three = asyncio.Barrier(3)

    async def arrives(name):
        try:
            note(name, await three.wait())
        except asyncio.BrokenBarrierError as error:
            note(name, error.args)

    tasks = [asyncio.create_task(arrives(name)) for name in "ab"]
    await asyncio.sleep(1)
    await three.reset()
    await asyncio.wait(tasks)
    tasks = [asyncio.create_task(arrives(name)) for name in "cd"]
    await asyncio.sleep(1)
    await three.abort()
    await asyncio.wait(tasks)
    await arrives("e")
    note(three.broken, three.n_waiting, three.parties)


async def barrier_cancelled(note):
    two = asyncio.Barrier(2)

    async def arrives(name):
        note(name, await two.wait())

    first = asyncio.create_task(arrives("first"))
    await asyncio.sleep(1)
    first.cancel()
    await asyncio.sleep(1)
    note(first.cancelled(), two.n_waiting)
    await asyncio.gather(arrives("second"), arrives("third"))


async def queue(note):
    jobs = asyncio.Queue(2)

    async def produces():
        for item in range(5):
            await jobs.put(item)
            note("put", item, jobs.qsize())

    async def consumes(name):
        while True:
            item = await jobs.get()
            note(name, item)
            await asyncio.sleep(1)
            jobs.task_done()

    consumers = [asyncio.create_task(consumes(name)) for name in "ab"]
    await produces()
    await jobs.join()
    note("joined", asyncio.get_running_loop().time())
    for consumer in consumers:
        consumer.cancel()
    await asyncio.wait(consumers)


async def queue_without_waiting(note):
    small = asyncio.Queue(1)
    note(small.maxsize, small.empty(), small.full(), small.qsize())
    try:
        small.get_nowait()
    except asyncio.QueueEmpty as error:
        note(type(error).__name__)
    small.put_nowait("x")
    try:
        small.put_nowait("y")
    except asyncio.QueueFull as error:
        note(type(error).__name__, small.full())
    note(await small.get())
    small.task_done()
    try:
        small.task_done()
    except ValueError as error:
        note(error.args)
    await small.join()


async def queue_getters_cancelled(note):
    jobs = asyncio.Queue()

    async def gets(name):
        note(name, await jobs.get())

    tasks = [asyncio.create_task(gets(name)) for name in "abc"]
    await asyncio.sleep(1)
    jobs.put_nowait(1)
    tasks[0].cancel()
    jobs.put_nowait(2)
    await asyncio.wait(tasks)
    note([task.cancelled() for task in tasks], jobs.qsize())


async def queue_putters_cancelled(note):
    jobs = asyncio.Queue(1)
    jobs.put_nowait(0)

    async def puts(item):
        await jobs.put(item)
        note("put", item)

    tasks = [asyncio.create_task(puts(item)) for item in (1, 2, 3)]
    await asyncio.sleep(1)
    note(jobs.get_nowait())
    tasks[0].cancel()
    await asyncio.sleep(1)
    note(jobs.get_nowait())
    await asyncio.sleep(1)
    note(jobs.get_nowait(), [task.cancelled() for task in tasks])
    await asyncio.wait(tasks)


async def priority_queue(note):
    jobs = asyncio.PriorityQueue()
    for item in (3, 1, 2):
        await jobs.put(item)
    note([await jobs.get() for _ in range(3)])


async def lifo_queue(note):
    jobs = asyncio.LifoQueue(3)
    for item in (3, 1, 2):
        await jobs.put(item)
    note([await jobs.get() for _ in range(3)], jobs.empty())


async def philosophers(note):
    forks = [asyncio.Lock() for _ in range(3)]

    async def dines(number):
        first, second = sorted((number, (number + 1) % 3))
        async with forks[first]:
            await asyncio.sleep(0)
            async with forks[second]:
                note(number, "eats")
                await asyncio.sleep(1)

    await asyncio.gather(*[dines(number) for number in range(3)])
