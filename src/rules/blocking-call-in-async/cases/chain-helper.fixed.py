import asyncio

import requests


def load(url):
    response = requests.get(url, timeout=5)
    return response.json()


async def handler(url):
    rates = await asyncio.to_thread(load, url)
    await asyncio.sleep(0)
    return rates
