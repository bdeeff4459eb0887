import httpx


async def load(client: httpx.AsyncClient, urls):
    response = None
    for url in urls:
        response = await client.get(url)
        await response.aread()
        response = response.json()
        await client.post(url, json=response)
    return response
