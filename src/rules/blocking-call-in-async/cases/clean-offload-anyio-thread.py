import anyio
import anyio.to_thread
import requests


async def fetch(url):
    return await anyio.to_thread.run_sync(requests.get, url)
