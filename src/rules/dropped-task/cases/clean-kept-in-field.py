import asyncio


class Poller:
    async def start(self):
        self.task = asyncio.create_task(self.poll())
        self.tasks = [asyncio.ensure_future(self.poll()) for _ in range(3)]
