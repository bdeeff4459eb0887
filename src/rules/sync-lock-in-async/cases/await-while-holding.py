import asyncio
import threading


class Cache:
    def __init__(self):
        self._lock = threading.Lock()
        self._pages = {}

    async def page(self, url, fetch):
        # One download for each page.
        with self._lock:  # flag message: stays locked across an await
            if url not in self._pages:
                self._pages[url] = await fetch(url)
        await asyncio.sleep(0)
        return self._pages[url]
