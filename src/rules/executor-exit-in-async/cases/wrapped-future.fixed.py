import asyncio
from concurrent.futures import ThreadPoolExecutor


async def digest(blobs, checksum):
    pool = ThreadPoolExecutor()
    try:
        return await asyncio.gather(*(asyncio.wrap_future(pool.submit(checksum, blob)) for blob in blobs))
    finally:
        pool.shutdown(wait=False)
