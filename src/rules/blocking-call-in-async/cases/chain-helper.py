import asyncio

import requests


def load(url):
    response = requests.get(url, timeout=5)
    return response.json()


async def handler(url):
    rates = load(url)  # flag warning message: load → requests.get
    await asyncio.sleep(0)
    return rates
