import httpx


async def everything(client: httpx.AsyncClient, urls):
    # One at a time: the server answers 429 otherwise.
    for url in urls:
        await client.get(url)
