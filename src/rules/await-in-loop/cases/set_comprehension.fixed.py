import asyncio


async def fetch_owner(client, name):
    return await client.fetch_owner(name)


async def owners(client, names):
    return set(await asyncio.gather(*(client.fetch_owner(name) for name in names)))
