import asyncio

import aiohttp


class Loader:
    def __init__(self):
        self._session = aiohttp.ClientSession()

    async def load(self, urls):
        await asyncio.gather(*(self._session.head(url) for url in urls))
