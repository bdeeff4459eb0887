import asyncio

limit = asyncio.Semaphore(4)


async def download(url, fetch):
    async with limit:
        return await fetch(url)


async def main(urls, fetch):
    return await asyncio.gather(*(download(url, fetch) for url in urls))
