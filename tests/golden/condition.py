async def fetch(cache, key, load):
    value = cache.get(key)
    if value is None:
        value = await load(key)
        cache[key] = value
    elif value is cache:
        raise LookupError(key)
    return value
