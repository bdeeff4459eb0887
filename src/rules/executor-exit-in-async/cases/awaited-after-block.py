import asyncio
from concurrent.futures import ThreadPoolExecutor


async def load(urls, fetch):
    loop = asyncio.get_event_loop()
    jobs = []
    with ThreadPoolExecutor() as pool:  # flag
        for url in urls:
            jobs.append(loop.run_in_executor(pool, fetch, url))
    return await asyncio.gather(*jobs)
