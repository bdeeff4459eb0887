import asyncio

import httpx


async def everything(client: httpx.AsyncClient, urls):
    return await asyncio.gather(*(client.get(url) for url in urls))
