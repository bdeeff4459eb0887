class Tools:
    @staticmethod
    async def clean(path):
        await remove(path)


async def finish(path):
    await Tools.clean(path)
