import asyncio
import queue

jobs = queue.Queue()


async def worker(handle):
    while True:
        job = await asyncio.to_thread(jobs.get)
        await asyncio.wait_for(handle(job), 60)
