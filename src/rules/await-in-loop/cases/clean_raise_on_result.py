import httpx


async def everything(client: httpx.AsyncClient, urls):
    for url in urls:
        response = await client.get(url)
        if response.is_error:
            raise RuntimeError(url)
