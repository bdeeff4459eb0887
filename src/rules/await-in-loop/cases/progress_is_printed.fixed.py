import asyncio

import httpx


async def check(client: httpx.AsyncClient, urls):
    responses = await asyncio.gather(*(client.get(url) for url in urls))
    for url, response in zip(urls, responses):
        print(url, response.status_code)
