class Base:
    async def load(self):
        return 1


class Derived(Base):
    __secret = 2

    async def load(self, *, more=0):
        value = await super().load()
        return value + self.__secret + more
