import functools

import trio

from .pages import fetch_page


async def warm_up(urls):
    async with trio.open_nursery() as nursery:
        for url in urls:
            nursery.start_soon(functools.partial(fetch_page, url, timeout=5))
