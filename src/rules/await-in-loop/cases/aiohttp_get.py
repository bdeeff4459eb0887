import asyncio

import aiohttp


async def warm_up(session: aiohttp.ClientSession, urls):
    for url in urls:
        await session.get(url)  # flag certain
