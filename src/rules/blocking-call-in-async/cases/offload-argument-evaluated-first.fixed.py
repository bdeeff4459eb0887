import asyncio

import requests


async def parse(url, extract):
    return await asyncio.to_thread(extract, await asyncio.to_thread(requests.get, url))
