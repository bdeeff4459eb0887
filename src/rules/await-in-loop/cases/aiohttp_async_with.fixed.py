import asyncio

import aiohttp


async def bodies(urls):
    results = []
    async with aiohttp.ClientSession() as session:
        async def process_url(url):
            async with session.get(url) as response:
                return await response.json()

        results.extend(await asyncio.gather(*(process_url(url) for url in urls)))
    return results
