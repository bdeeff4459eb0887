from compat import get_page, pause


async def handler(url):
    pause(1)  # flag
    return get_page(url)  # flag
