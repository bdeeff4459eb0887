import httpx


async def bodies(client: httpx.AsyncClient, urls):
    for url in urls:
        response = await client.get(url)
        yield response.text
