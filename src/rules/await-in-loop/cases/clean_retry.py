import httpx


async def get(client: httpx.AsyncClient, url):
    for attempt in range(3):
        response = await client.get(url, params={"attempt": attempt})
        if response.is_success:
            return response
    return None
