import asyncio
from concurrent.futures import ThreadPoolExecutor


async def convert_all(paths, convert):
    # Pictures are large, so a few at a time.
    with ThreadPoolExecutor(max_workers=4) as pool:  # flag message: on the event loop
        for path in paths:
            pool.submit(convert, path)
    await asyncio.sleep(0)
