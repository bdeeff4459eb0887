import httpx


async def everything(client: httpx.AsyncClient, urls):
    """Ask for the pages sequentially, so that the log reads well."""
    for url in urls:
        await client.get(url)
