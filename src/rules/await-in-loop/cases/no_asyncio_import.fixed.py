import asyncio

import httpx


async def warm_up(client: httpx.AsyncClient, urls):
    await asyncio.gather(*(client.get(url) for url in urls))
