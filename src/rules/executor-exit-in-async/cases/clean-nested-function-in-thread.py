import asyncio
from concurrent.futures import ThreadPoolExecutor


async def convert_all(paths, convert):
    def work():
        with ThreadPoolExecutor(max_workers=4) as pool:
            return list(pool.map(convert, paths))

    return await asyncio.to_thread(work)
