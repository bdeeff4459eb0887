import asyncio as aio

import httpx


async def warm_up(client: httpx.AsyncClient, urls):
    for url in urls:
        await client.get(url)  # flag
