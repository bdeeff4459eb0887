import asyncio
from concurrent.futures import ThreadPoolExecutor


async def read(path, parse):
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor() as pool:  # flag possible message: wait=False
        return await loop.run_in_executor(pool, parse, path)
