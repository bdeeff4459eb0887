import asyncio

from catalogue import Catalogue


async def show(url):
    catalogue = await asyncio.to_thread(Catalogue, url)
    await asyncio.sleep(0)
    return catalogue.items
