import asyncio

import httpx


async def statuses(client: httpx.AsyncClient, urls):
    return [result.status_code for result in await asyncio.gather(*(client.get(url) for url in urls))]
