import asyncio
from concurrent.futures import ThreadPoolExecutor


async def read(path, parse):
    pool = ThreadPoolExecutor()
    try:
        return await asyncio.get_running_loop().run_in_executor(pool, parse, path)
    finally:
        pool.shutdown(wait=False)
