import asyncio

import httpx


async def load(client: httpx.AsyncClient, links):
    for link in links:
        # The link is replaced by what it leads to.
        link.body = await client.get(link.url)  # flag
