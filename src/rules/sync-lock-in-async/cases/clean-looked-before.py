import queue

jobs = queue.Queue()


async def drain(handle):
    while not jobs.empty():
        await handle(jobs.get())
