import asyncio

import httpx


async def statuses(client: httpx.AsyncClient, urls):
    return [(await client.get(url)).status_code for url in urls]  # flag
