async def build(a, b, f):
    return [await a, *(await b)], {"k": await f(1, *a, key=await b)}, (await a if await b else f)
