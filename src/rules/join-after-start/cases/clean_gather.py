import asyncio


async def load(get, left, right):
    first = asyncio.create_task(get(left))
    second = asyncio.create_task(get(right))
    return await first, await second
