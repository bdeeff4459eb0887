from functools import partial

import requests

fetch = partial(requests.get, timeout=5)


async def handler(url):
    return fetch(url)  # flag
