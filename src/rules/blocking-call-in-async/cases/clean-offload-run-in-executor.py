import asyncio
import functools

import requests


async def fetch(url):
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(None, functools.partial(requests.get, url, timeout=5))
