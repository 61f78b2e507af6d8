"""A small world of tasks that share things: what each of them does is a script of (action, arguments).

This text is run several times: as it stands on asyncio, and compiled on the other loops (test_model.py).
A script is a list of tuples, whose first item is the name of a method of `Play`; the others are its
arguments, scripts among them.  All that happens is noted, with its time.
"""

import asyncio


class World:
    """One loop, what its tasks share, the tasks that were begun from outside, and what was noted."""

    def __init__(self, loop):
        self.loop = loop
        self.notes = []
        self.tasks = []
        self.everyone = []
        self.until(self.begin())

    def until(self, what):
        return self.loop.run_until_complete(what)

    async def begin(self):
        self.queue = asyncio.Queue(2)
        self.ranked = asyncio.PriorityQueue(1)
        self.lock = asyncio.Lock()
        self.semaphore = asyncio.Semaphore(1)
        self.event = asyncio.Event()
        self.condition = asyncio.Condition()
        self.barrier = asyncio.Barrier(2)

    def note(self, *values):
        self.notes.append((round(self.loop.time(), 3), *values))

    # What happens from outside.

    async def spawn(self, script):
        number = len(self.tasks)
        play = Play(self, number)
        self.tasks.append(asyncio.create_task(play.script(script), name=f"task {number}"))

    async def do(self, script):
        """Several things at once; none of them waits."""
        play = Play(self, len(self.tasks))
        for action, *arguments in script:
            play.note(action, await getattr(play, action)(*arguments))

    async def turns(self, count):
        for _ in range(count):
            await asyncio.sleep(0)

    async def advance(self, seconds):
        await asyncio.sleep(seconds)

    # What can be seen of it.

    def said(self):
        tasks = [(task.get_name(), task.cancelling(), outcome(task)) for task in self.tasks]
        return {
            "tasks": tasks,
            "queues": (self.queue.qsize(), self.ranked.qsize()),
            "locked": (self.lock.locked(), self.semaphore.locked(), self.condition.locked()),
            "event": self.event.is_set(),
            "barrier": (self.barrier.n_waiting, self.barrier.broken),
        }

    def end(self):
        """Cancel what is left, and again if that isn't enough."""

        async def all_end():
            while left := [task for task in self.everyone if not task.done()]:
                for task in left:
                    task.cancel("at the end")
                await asyncio.wait(left, timeout=5)

        self.until(all_end())
        self.loop.close()


class Play:
    """What one task of the world does, and those that it begins; `number` is its root's."""

    def __init__(self, world, number, name=""):
        self.world = world
        self.number = number
        self.name = name or str(number)
        self.children = 0

    async def script(self, script):
        """Do it; the number of things done."""
        done = 0
        if asyncio.current_task() not in self.world.everyone:
            self.world.everyone.append(asyncio.current_task())
        try:
            for action, *arguments in script:
                result = await getattr(self, action)(*arguments)
                self.note(action, result)
                done += 1
        except BaseException as error:
            self.note("left by", told(error), asyncio.current_task().cancelling())
            raise
        return done

    def note(self, *values):
        self.world.note(self.name, *values)

    def child(self, script):
        self.children += 1
        return Play(self.world, self.number, f"{self.name}.{self.children}").script(script)

    def earlier(self, index):
        """A task that was begun before this one: so nobody waits for himself."""
        return self.world.tasks[index % self.number] if self.number else None

    # Things that don't wait.

    async def cancel(self, index, message):
        tasks = self.world.tasks
        return tasks[index % len(tasks)].cancel(message) if tasks else None

    async def uncancel(self):
        return asyncio.current_task().uncancel()

    async def uncancel_other(self, index):
        tasks = self.world.tasks
        return tasks[index % len(tasks)].uncancel() if tasks else None

    async def put_now(self, item):
        try:
            return self.world.queue.put_nowait(item)
        except asyncio.QueueFull:
            return "full"

    async def get_now(self):
        try:
            return self.world.queue.get_nowait()
        except asyncio.QueueEmpty:
            return "empty"

    async def turn_event(self, on):
        return self.world.event.set() if on else self.world.event.clear()

    async def release(self):
        return self.world.semaphore.release()

    async def later(self, seconds, index):
        tasks = self.world.tasks
        if tasks:
            self.world.loop.call_later(seconds, tasks[index % len(tasks)].cancel, "later")

    async def fail(self, text):
        raise LookupError(text)

    # Things that wait.

    async def sleep(self, seconds):
        return await asyncio.sleep(seconds, "slept")

    async def put(self, item):
        return await self.world.queue.put(item)

    async def get(self):
        return await self.world.queue.get()

    async def put_ranked(self, rank):
        return await self.world.ranked.put(rank)

    async def get_ranked(self):
        return await self.world.ranked.get()

    async def hold(self, script):
        async with self.world.lock:
            return await self.script(script)

    async def enter(self, script):
        async with self.world.semaphore:
            return await self.script(script)

    async def wait_event(self):
        return await self.world.event.wait()

    async def wait_notified(self):
        async with self.world.condition:
            return await self.world.condition.wait()

    async def notify(self, count):
        async with self.world.condition:
            return self.world.condition.notify(count)

    async def meet(self):
        return await self.world.barrier.wait()

    async def await_task(self, index):
        task = self.earlier(index)
        return None if task is None else await task

    async def shield_task(self, index):
        task = self.earlier(index)
        return None if task is None else await asyncio.shield(task)

    # Things around others.

    async def swallow(self, script, uncancels):
        try:
            return await self.script(script)
        except (Exception, asyncio.CancelledError) as error:
            if uncancels:
                asyncio.current_task().uncancel()
            return told(error)

    async def clean_up(self, script, cleaning):
        try:
            return await self.script(script)
        finally:
            await self.script(cleaning)

    async def in_time(self, seconds, script):
        async with asyncio.timeout(seconds) as timeout:
            await self.script(script)
        return timeout.expired()

    async def wait_for(self, seconds, script):
        return await asyncio.wait_for(self.child(script), seconds)

    async def shield(self, script):
        return await asyncio.shield(self.child(script))

    async def group(self, scripts, body):
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(self.child(script)) for script in scripts]
            await self.script(body)
        return [outcome(task) for task in tasks]

    async def gather(self, scripts, return_exceptions):
        children = [self.child(script) for script in scripts]
        results = await asyncio.gather(*children, return_exceptions=return_exceptions)
        return [told(result) for result in results]

    async def wait(self, scripts, seconds, when):
        tasks = [asyncio.create_task(self.child(script)) for script in scripts]
        done, pending = await asyncio.wait(tasks, timeout=seconds, return_when=getattr(asyncio, when))
        for task in tasks:
            if task in pending:
                task.cancel("not waited for")
        return [outcome(task) for task in tasks if task in done]


def outcome(task):
    """How it has ended, if it has."""
    if not task.done():
        return "runs"
    if task.cancelled():
        return "cancelled"
    return told(task.exception() or task.result())


def told(value):
    """An exception in plain data: its type, its message, those inside of it, and what it came from."""
    if not isinstance(value, BaseException):
        return value
    inside = [told(each) for each in getattr(value, "exceptions", ())]
    cause = value.__cause__ and type(value.__cause__).__name__
    context = value.__context__ and type(value.__context__).__name__
    return type(value).__name__, str(value), inside, cause, context
