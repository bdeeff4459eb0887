import asyncio
from concurrent.futures import ThreadPoolExecutor

POOL = ThreadPoolExecutor(max_workers=16)


async def read(path, parse):
    return await asyncio.get_running_loop().run_in_executor(POOL, parse, path)
