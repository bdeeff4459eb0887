import asyncio


class Counter:
    def __init__(self):
        self.lock = asyncio.Lock()
        self.count = 0

    async def add(self):
        async with self.lock:
            self.count += 1

    def take(self):
        self.count -= 1
