import asyncio

import httpx


async def everything(client: httpx.AsyncClient, urls):
    for start in range(0, len(urls), 10):
        await asyncio.gather(*(client.get(url) for url in urls[start : start + 10]))
