from asyncio import Queue


async def produce():
    queue = Queue()
    queue.put("job")  # flag certain
    return await queue.get()
