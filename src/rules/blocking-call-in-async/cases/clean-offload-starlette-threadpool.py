import requests
from starlette.concurrency import run_in_threadpool


async def fetch(url):
    return await run_in_threadpool(requests.get, url, timeout=5)
