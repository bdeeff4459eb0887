import asyncio
from concurrent.futures import ThreadPoolExecutor


def load(coroutine):
    with ThreadPoolExecutor(max_workers=1) as pool:
        return pool.submit(asyncio.run, coroutine).result()
