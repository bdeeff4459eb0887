import asyncio
from concurrent.futures import ThreadPoolExecutor


async def load(urls, fetch):
    loop = asyncio.get_event_loop()
    jobs = []
    pool = ThreadPoolExecutor()
    try:
        for url in urls:
            jobs.append(loop.run_in_executor(pool, fetch, url))
    finally:
        await asyncio.to_thread(pool.shutdown)
    return await asyncio.gather(*jobs)
