import asyncio

import requests


async def fetch_all(urls):
    return [await asyncio.to_thread(requests.get, url) for url in urls]
