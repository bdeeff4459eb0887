import asyncio

import httpx


async def check(client: httpx.AsyncClient, sites):
    for site in sites:
        await asyncio.gather(*(client.head(url) for url in site.urls))
