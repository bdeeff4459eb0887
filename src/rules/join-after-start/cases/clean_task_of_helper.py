import asyncio


class Cluster:
    def correct(self):
        self.correcting = asyncio.create_task(self.check())
        return self.correcting

    async def check(self):
        pass

    async def close(self):
        await self.correct()
