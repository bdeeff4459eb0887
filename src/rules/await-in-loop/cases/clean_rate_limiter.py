import httpx


async def limited(client: httpx.AsyncClient, limiter, urls):
    for url in urls:
        async with limiter:
            await client.get(url)
