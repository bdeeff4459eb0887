import httpx


async def until_ready(client: httpx.AsyncClient):
    while (await client.get("/ready")).is_error:
        await client.get("/tick")
