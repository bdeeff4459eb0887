import asyncio
from concurrent.futures import ThreadPoolExecutor


async def read(path, parse):
    loop = asyncio.get_running_loop()
    pool = ThreadPoolExecutor()
    try:
        return await loop.run_in_executor(pool, parse, path)
    finally:
        pool.shutdown(wait=False)
