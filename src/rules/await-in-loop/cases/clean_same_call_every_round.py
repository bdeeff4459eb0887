import httpx


async def measure(client: httpx.AsyncClient):
    for _ in range(10):
        await client.get("/ping")
