import httpx


async def first_mirror(client: httpx.AsyncClient, mirrors):
    for mirror in mirrors:
        response = await client.get(mirror)
        if response.is_success:
            return response
    return None
