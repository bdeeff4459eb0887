import asyncio

import httpx


async def total(client: httpx.AsyncClient, urls):
    size = 0
    results = await asyncio.gather(*(client.get(url) for url in urls))
    for result in results:
        size += len(result.content)
    return size
