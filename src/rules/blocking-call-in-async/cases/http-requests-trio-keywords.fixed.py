import functools

import requests
import trio


async def fetch(url):
    response = await trio.to_thread.run_sync(
        functools.partial(requests.get, url, timeout=5)
    )
    return response.text


def main(url):
    trio.run(fetch, url)
