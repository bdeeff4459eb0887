import asyncio

import httpx


async def gently(client: httpx.AsyncClient, urls):
    for url in urls:
        await client.get(url)
        await asyncio.sleep(0.1)
