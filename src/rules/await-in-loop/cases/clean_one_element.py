import httpx


async def only(client: httpx.AsyncClient):
    for url in ["/health"]:
        await client.get(url)
