import asyncio

from catalogue import Catalogue


async def show(url):
    catalogue = Catalogue(url)  # flag message: → requests.get
    await asyncio.sleep(0)
    return catalogue.items
