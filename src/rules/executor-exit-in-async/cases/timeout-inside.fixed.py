import asyncio
from concurrent.futures import ThreadPoolExecutor


async def lookup(host, resolve):
    loop = asyncio.get_running_loop()
    pool = ThreadPoolExecutor(max_workers=1)
    try:
        return await asyncio.wait_for(loop.run_in_executor(pool, resolve, host), timeout=2)
    finally:
        await asyncio.to_thread(pool.shutdown)
