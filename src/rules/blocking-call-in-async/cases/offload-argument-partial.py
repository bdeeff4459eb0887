import asyncio
import functools

import requests


async def parse(url, extract):
    return await asyncio.to_thread(functools.partial(extract, page=requests.get(url)))  # flag
