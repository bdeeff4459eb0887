import asyncio


class Cache:
    def __init__(self):
        self._lock = asyncio.Lock()
        self._pages = {}

    async def page(self, url, fetch):
        # One download for each page.
        async with self._lock:
            if url not in self._pages:
                self._pages[url] = await fetch(url)
        await asyncio.sleep(0)
        return self._pages[url]
