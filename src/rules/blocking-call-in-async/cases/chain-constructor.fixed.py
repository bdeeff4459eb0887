import asyncio

import requests


class Catalogue:
    def __init__(self, url):
        self.items = requests.get(url).json()


async def show(url):
    catalogue = await asyncio.to_thread(Catalogue, url)
    return catalogue.items
