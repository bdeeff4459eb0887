import httpx


async def guarded(client: httpx.AsyncClient, semaphore, urls):
    for url in urls:
        async with semaphore:
            await client.get(url)
