import functools

import requests
import trio


async def fetch(url):
    return await trio.to_thread.run_sync(functools.partial(requests.get, url, timeout=5))
