import asyncio

import httpx


async def check(client: httpx.AsyncClient, owners):
    names = []
    responses = await asyncio.gather(*(client.get(f"/owners/{owner}") for owner in owners))
    for response in responses:
        for repository in response.json():
            names.append(repository["name"])
    return names
