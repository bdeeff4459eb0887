import httpx


async def send(client: httpx.AsyncClient, items):
    for batch in chunked(items, 100):
        await client.post("/bulk", json=batch)
