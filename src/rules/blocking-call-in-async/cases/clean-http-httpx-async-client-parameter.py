import httpx


async def fetch(client: httpx.AsyncClient, url):
    response = await client.get(url)
    async with client.stream("GET", url) as stream:
        return response.text, stream.status_code
