import asyncio

import requests


class Rates:
    def __init__(self, url):
        self.url = url
        self.values = {}

    def refresh(self):
        self.values = requests.get(self.url).json()

    async def value(self, name):
        if name not in self.values:
            await asyncio.to_thread(self.refresh)
        return self.values[name]
