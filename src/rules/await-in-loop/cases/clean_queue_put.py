import asyncio


async def fill(queue: asyncio.Queue, items):
    for item in items:
        await queue.put(item)
