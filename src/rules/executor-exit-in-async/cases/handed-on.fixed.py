import asyncio
from concurrent.futures import ThreadPoolExecutor

from crawler import crawl


async def main(seeds):
    pool = ThreadPoolExecutor()
    try:
        await crawl(seeds, pool)
    finally:
        pool.shutdown(wait=False)


asyncio.run(main(["https://example.org"]))
