import httpx


async def last(client: httpx.AsyncClient):
    page = await client.get("/a")
    page = await client.get("/b")
    return page
