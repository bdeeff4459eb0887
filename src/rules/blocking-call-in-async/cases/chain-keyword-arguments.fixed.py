import asyncio

import requests


def load(url, *, timeout=5, retries=0):
    return requests.get(url, timeout=timeout)


async def handler(url):
    response = await asyncio.to_thread(load, url, timeout=10)
    await asyncio.sleep(0)
    return response
