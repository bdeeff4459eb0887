import httpx

from .time import backoff


async def gently(client: httpx.AsyncClient, urls):
    for url in urls:
        await client.get(url)
        await backoff()
