import asyncio
import queue

jobs = queue.Queue()


async def worker(handle):
    while True:
        try:
            job = jobs.get_nowait()
        except queue.Empty:
            await asyncio.sleep(0.05)
            continue
        await handle(job)
