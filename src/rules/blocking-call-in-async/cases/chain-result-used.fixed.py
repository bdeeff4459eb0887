import asyncio

import requests


def load(url):
    return requests.get(url)


async def title(url, parse):
    page = parse((await asyncio.to_thread(load, url)).text)
    await asyncio.sleep(0)
    return page.title
