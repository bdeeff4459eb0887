import asyncio

import httpx

lock = asyncio.Lock()


async def guarded(client: httpx.AsyncClient, urls):
    for url in urls:
        async with lock:
            await client.get(url)
