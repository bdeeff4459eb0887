import asyncio

import aiohttp


async def bodies(urls):
    results = []
    async with aiohttp.ClientSession() as session:
        for url in urls:
            async with session.get(url) as response:  # flag
                results.append(await response.json())
    return results
