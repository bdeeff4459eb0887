import asyncio
import contextlib
import shutil
import time

import requests


async def main(url):
    requests.get(url, timeout=5)  # flag information likely
    for _ in range(3):
        requests.get(url, timeout=5)  # flag information likely
    await asyncio.sleep(1)
    requests.get(url, timeout=5)  # flag


async def poll(url):
    while True:
        requests.get(url, timeout=5)  # flag
        await asyncio.sleep(1)


async def both(url):
    requests.get(url, timeout=5)  # flag
    await poll(url)


class Folder:
    def __init__(self, path):
        self.path = path

    async def __aenter__(self):
        shutil.rmtree(self.path)  # flag
        return self

    async def __aexit__(self, *error):
        shutil.rmtree(self.path)  # flag information likely

    async def load(self, url):
        try:
            await self.fetch(url)
        except OSError:
            shutil.rmtree(self.path)  # flag information likely
            raise
        finally:
            shutil.rmtree(self.path)  # flag

    async def fetch(self, url):
        with contextlib.suppress(OSError):
            requests.get(url, timeout=5)  # flag
        try:
            await both(url)
        except OSError:
            time.sleep(1)  # flag


if __name__ == "__main__":
    asyncio.run(main("https://example.org"))
    asyncio.run(poll("https://example.org"))
    asyncio.run(both("https://example.org"))


async def stop(request):
    time.sleep(1)  # flag
