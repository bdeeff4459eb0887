import asyncio

import httpx


async def responses(urls):
    results = []
    async with httpx.AsyncClient() as client:
        results.extend(await asyncio.gather(*(client.get(url) for url in urls)))
    return results
