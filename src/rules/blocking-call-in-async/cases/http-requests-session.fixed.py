import asyncio

import requests


async def fetch_pages(urls):
    session = requests.Session()
    pages = []
    for url in urls:
        pages.append(await asyncio.to_thread(session.get, url))
    return pages
