from anyio import to_process
import requests


async def fetch(url):
    return await to_process.run_sync(requests.get, url)
