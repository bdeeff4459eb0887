import asyncio

import requests


async def fetch(url):
    response = requests.get(url, timeout=5)  # flag warning message: requests.get
    await asyncio.sleep(0)
    return response.text
