import httpx


async def everything(client: httpx.AsyncClient):
    items, url = [], "/items"
    while url:
        body = (await client.get(url)).json()
        items.extend(body["items"])
        url = body["next"]
    return items
