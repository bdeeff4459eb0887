import asyncio
import concurrent.futures as cf


async def thumbnails(paths, render):
    loop = asyncio.get_running_loop()
    with cf.ThreadPoolExecutor(max_workers=8) as pool:  # flag possible
        jobs = [loop.run_in_executor(pool, render, path) for path in paths]
        return await asyncio.gather(*jobs)
