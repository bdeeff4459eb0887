import asyncio
import queue


class Results:
    def __init__(self):
        self.queue = queue.Queue()
        self.arrived = asyncio.Event()

    def take(self):
        item = self.queue.get()
        return item[0]

    async def next(self):
        while self.queue.empty():
            await self.arrived.wait()
        return self.take()
