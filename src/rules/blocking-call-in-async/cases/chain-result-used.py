import asyncio

import requests


def load(url):
    return requests.get(url)


async def title(url, parse):
    page = parse(load(url).text)  # flag
    await asyncio.sleep(0)
    return page.title
