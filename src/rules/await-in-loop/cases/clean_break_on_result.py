import httpx


async def up_to_last(client: httpx.AsyncClient, urls):
    bodies = []
    for url in urls:
        response = await client.get(url)
        if response.status_code == 404:
            break
        bodies.append(response.text)
    return bodies
