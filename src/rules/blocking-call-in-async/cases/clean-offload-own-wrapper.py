import asyncio
import functools

import requests


async def in_thread(function, *args, **kwargs):
    return await asyncio.to_thread(functools.partial(function, *args, **kwargs))


async def fetch(url):
    return await in_thread(requests.get, url, timeout=5)
