import asyncio

import aiohttp


async def warm_up(session: aiohttp.ClientSession, urls):
    await asyncio.gather(*(session.get(url) for url in urls))
