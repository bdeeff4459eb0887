class Tools:
    @staticmethod
    async def clean(path):
        await remove(path)


async def finish(path):
    Tools.clean(path)  # flag certain
