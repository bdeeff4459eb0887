import asyncio
import concurrent.futures as cf


async def thumbnails(paths, render):
    loop = asyncio.get_running_loop()
    pool = cf.ThreadPoolExecutor(max_workers=8)
    try:
        jobs = [loop.run_in_executor(pool, render, path) for path in paths]
        return await asyncio.gather(*jobs)
    finally:
        pool.shutdown(wait=False)
