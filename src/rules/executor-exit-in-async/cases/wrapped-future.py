import asyncio
from concurrent.futures import ThreadPoolExecutor


async def digest(blobs, checksum):
    with ThreadPoolExecutor() as pool:  # flag possible
        return await asyncio.gather(*(asyncio.wrap_future(pool.submit(checksum, blob)) for blob in blobs))
