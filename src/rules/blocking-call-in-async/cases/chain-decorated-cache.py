import functools

import requests


@functools.lru_cache(maxsize=32)
def load(url):
    return requests.get(url)


async def handler(url):
    return load(url)  # flag message: load → requests.get
