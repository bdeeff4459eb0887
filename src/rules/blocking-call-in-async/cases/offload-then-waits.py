import asyncio
from concurrent.futures import ThreadPoolExecutor

executor = ThreadPoolExecutor()


async def shrink_all(images, shrink):
    futures = [executor.submit(shrink, image) for image in images]
    results = []
    for future in futures:
        results.append(future.result())  # flag
        await asyncio.sleep(0)
    return results
