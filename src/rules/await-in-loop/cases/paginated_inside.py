import asyncio

import httpx


async def check(client: httpx.AsyncClient, owners):
    names = []
    for owner in owners:
        response = await client.get(f"/owners/{owner}")  # flag
        for repository in response.json():
            names.append(repository["name"])
    return names
