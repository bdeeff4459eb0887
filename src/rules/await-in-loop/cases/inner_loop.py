import asyncio

import httpx


async def check(client: httpx.AsyncClient, sites):
    for site in sites:
        for url in site.urls:
            await client.head(url)  # flag
