import asyncio

jobs = asyncio.Queue()


async def worker(handle):
    while True:
        job = await jobs.get()
        await handle(job)
        jobs.task_done()
