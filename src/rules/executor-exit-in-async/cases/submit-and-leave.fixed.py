import asyncio
from concurrent.futures import ThreadPoolExecutor


async def convert_all(paths, convert):
    # Pictures are large, so a few at a time.
    pool = ThreadPoolExecutor(max_workers=4)
    try:
        for path in paths:
            pool.submit(convert, path)
    finally:
        await asyncio.to_thread(pool.shutdown)
    await asyncio.sleep(0)
