import asyncio as aio

import httpx


async def warm_up(client: httpx.AsyncClient, urls):
    await aio.gather(*(client.get(url) for url in urls))
