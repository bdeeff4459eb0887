import asyncio
import queue

jobs = queue.Queue()


async def worker(handle):
    while True:
        job = jobs.get()  # flag warning
        await asyncio.wait_for(handle(job), 60)
