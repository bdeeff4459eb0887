import trio

from .pages import fetch_page


async def warm_up(urls):
    for url in urls:
        await fetch_page(url, timeout=5)  # flag likely
