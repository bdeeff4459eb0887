import asyncio
from concurrent.futures import ThreadPoolExecutor

from crawler import crawl


async def main(seeds):
    with ThreadPoolExecutor() as pool:  # flag possible
        await crawl(seeds, pool)


asyncio.run(main(["https://example.org"]))
