import asyncio
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor()


async def shrink(image, resize):
    return await asyncio.wrap_future(pool.submit(resize, image))
