import asyncio

import httpx


async def check(client: httpx.AsyncClient, names):
    result = {}

    async def process_name(name):
        if name.startswith("_"):
            return None
        return name, await client.get(f"/{name}")

    for entry in await asyncio.gather(*(process_name(name) for name in names)):
        if entry is None:
            continue
        name, response = entry
        result[name] = response.status_code
    return result
