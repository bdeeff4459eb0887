import asyncio


class Gate:
    def __init__(self):
        self.lock = asyncio.Lock()
        self.open = asyncio.Event()

    async def enter(self):
        await self.open.wait()
        await self.lock.acquire()
        self.lock.release()
