import requests
from fastapi.concurrency import run_in_threadpool


async def fetch(url):
    return await run_in_threadpool(lambda: requests.get(url))
