from asyncio import Queue


async def produce():
    queue = Queue()
    await queue.put("job")
    return await queue.get()
