import asyncio
import threading

limit = threading.Semaphore(4)


async def download(url, fetch):
    with limit:  # flag
        return await fetch(url)


async def main(urls, fetch):
    return await asyncio.gather(*(download(url, fetch) for url in urls))
