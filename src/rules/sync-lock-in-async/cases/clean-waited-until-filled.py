import asyncio
import queue

jobs = queue.Queue()


async def next_job(arrived: asyncio.Event):
    while jobs.empty():
        await arrived.wait()
    return jobs.get()
