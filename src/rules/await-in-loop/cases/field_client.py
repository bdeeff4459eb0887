import asyncio

import aiohttp


class Loader:
    def __init__(self):
        self._session = aiohttp.ClientSession()

    async def load(self, urls):
        for url in urls:
            await self._session.head(url)  # flag
