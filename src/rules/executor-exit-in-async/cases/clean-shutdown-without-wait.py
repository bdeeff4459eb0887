import asyncio
from concurrent.futures import ThreadPoolExecutor


class Service:
    def __init__(self):
        self._pool = ThreadPoolExecutor(max_workers=4)

    async def close(self):
        self._pool.shutdown(wait=False)
        self._pool.shutdown(False)
        await asyncio.to_thread(self._pool.shutdown)
