import requests
from quart.utils import run_sync


async def fetch(url):
    return await run_sync(requests.get)(url)
