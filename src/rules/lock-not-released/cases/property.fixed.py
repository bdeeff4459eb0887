import asyncio


class Runner:
    def __init__(self, locks):
        self._locks = locks

    @property
    def lock(self) -> asyncio.Lock:
        return self._locks["runner"]

    async def run(self, job):
        async with self.lock:
            await job()
