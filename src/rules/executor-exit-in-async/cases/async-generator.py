import asyncio
from concurrent.futures import ThreadPoolExecutor


async def pages(numbers, fetch):
    with ThreadPoolExecutor(max_workers=2) as pool:  # flag
        for page in pool.map(fetch, numbers):
            yield page
            await asyncio.sleep(0)
