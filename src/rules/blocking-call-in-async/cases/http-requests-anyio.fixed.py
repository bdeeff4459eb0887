import anyio
import requests


async def fetch(url):
    response = await anyio.to_thread.run_sync(requests.get, url)
    return response.text


def main(url):
    return anyio.run(fetch, url)
