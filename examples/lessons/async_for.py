"""`async for`: two machines hand each other the turn, for each item a state of the generator and one of the loop."""

import asyncio


async def countdown(start):
    while start > 0:
        await asyncio.sleep(1)
        # coro2sm: note "A yield keeps the state, too, but it does not wait for the loop: the caller goes on."
        yield start
        start -= 1


async def main():
    total = 0
    # coro2sm: quiz "What asks for the next item: the loop, or main?"
    async for number in countdown(3):
        total += number
        print(number)
    print("lift off, after", total)


asyncio.run(main())
