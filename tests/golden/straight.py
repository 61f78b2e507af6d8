import asyncio


async def nap(seconds):
    """A parameter that is read after the suspension."""
    await asyncio.sleep(seconds)
    return seconds
