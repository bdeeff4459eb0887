import asyncio

import httpx


async def load(client: httpx.AsyncClient, links):
    async def process_link(link):
        # The link is replaced by what it leads to.
        link.body = await client.get(link.url)

    await asyncio.gather(*(process_link(link) for link in links))
