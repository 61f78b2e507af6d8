"""`async with`: entering and leaving may both wait, and leaving happens whatever becomes of the body."""

import asyncio


class Door:
    async def __aenter__(self):
        await asyncio.sleep(1)
        print("open")
        return self

    async def __aexit__(self, kind, error, trace):
        # coro2sm: note "The exit is a state of its own: the body has failed, and the exception waits in a field."
        await asyncio.sleep(1)
        print("closed, because of", error)
        return True


async def main():
    # coro2sm: quiz "How often does main wait in this statement?"
    async with Door() as door:
        print("inside", type(door).__name__)
        raise LookupError("a key")
    print("outside")


asyncio.run(main())
