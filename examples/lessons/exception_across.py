"""An exception leaves one machine and is thrown into the one that awaits it."""

import asyncio


async def read(page):
    await asyncio.sleep(1)
    if page > 1:
        # coro2sm: quiz "Which machine runs next, and where?"
        raise LookupError(page)
    return f"page {page}"


async def read_all(last):
    pages = []
    try:
        for page in range(1, last + 1):
            pages.append(await read(page))
    except LookupError as error:
        # coro2sm: note "read has ended: it took its way out here, to the handler around the await."
        print("there is no page", error)
    return pages


async def main():
    print(await read_all(3))


asyncio.run(main())
