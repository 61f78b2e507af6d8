"""Cancelling: an exception is thrown in where a task waits, and its `finally` may wait once more."""

import asyncio


async def work(log):
    log.append("begin")
    try:
        await asyncio.sleep(60)
        log.append("never")
    finally:
        # coro2sm: note "This runs because of the CancelledError; the machine keeps it in a field while it waits here."
        await asyncio.sleep(1)
        log.append("cleaned up")


async def main():
    log = []
    task = asyncio.create_task(work(log))
    await asyncio.sleep(5)
    # coro2sm: quiz "cancel() returns at once. Has anything of the task run when the next line does?"
    task.cancel()
    log.append("asked")
    try:
        await task
    except asyncio.CancelledError:
        log.append("cancelled")
    print(*log, sep=", ")


asyncio.run(main())
