async def names(users, load):
    return {user.name: await load(user) for user in users if await user.is_active()}
