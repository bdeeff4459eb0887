import httpx


async def check(client: httpx.AsyncClient, urls):
    for url in urls:
        response = await client.get(url)  # flag possible hint
        print(url, response.status_code)
