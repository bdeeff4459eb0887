import httpx


async def read(client: httpx.AsyncClient, stream):
    async for line in stream:
        await client.get(line)
