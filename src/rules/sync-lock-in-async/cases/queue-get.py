import asyncio
import queue

jobs = queue.Queue()


async def worker(handle):
    while True:
        job = jobs.get()  # flag message: asyncio.Queue
        await handle(job)


async def submit(job):
    jobs.put(job)


async def main(handle):
    await asyncio.gather(worker(handle), submit(1))
