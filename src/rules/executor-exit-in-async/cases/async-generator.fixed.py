import asyncio
from concurrent.futures import ThreadPoolExecutor


async def pages(numbers, fetch):
    pool = ThreadPoolExecutor(max_workers=2)
    try:
        for page in pool.map(fetch, numbers):
            yield page
            await asyncio.sleep(0)
    finally:
        await asyncio.to_thread(pool.shutdown)
