import httpx


async def fetch_sequentially(client: httpx.AsyncClient, urls):
    return [await client.get(url) for url in urls]


async def download_one_by_one(client: httpx.AsyncClient, urls):
    for url in urls:
        await client.get(url)
