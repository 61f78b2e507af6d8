async def double(value):
    # It never suspends: one state.
    return value * 2
