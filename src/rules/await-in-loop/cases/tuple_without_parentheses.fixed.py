import asyncio

import httpx


async def warm_up(client: httpx.AsyncClient):
    await asyncio.gather(*(client.get(url) for url in ("/a", "/b", "/c")))
