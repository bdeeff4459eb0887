import asyncio


class Cache:
    def __init__(self):
        self._lock = asyncio.Lock()

    async def page(self, url, fetch):
        async with self._lock:
            return await fetch(url)
