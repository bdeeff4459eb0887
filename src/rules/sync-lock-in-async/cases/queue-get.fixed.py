import asyncio

jobs = asyncio.Queue()


async def worker(handle):
    while True:
        job = await jobs.get()
        await handle(job)


async def submit(job):
    await jobs.put(job)


async def main(handle):
    await asyncio.gather(worker(handle), submit(1))
