import asyncio

import httpx


async def pages(client: httpx.AsyncClient, urls):
    for url in urls:
        task = asyncio.create_task(client.get(url))
        response = await task
        print(response.status_code)
