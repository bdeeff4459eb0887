from .links import collect_links


async def links(urls):
    seen = set()
    for url in urls:
        await collect_links(url, seen)
    return seen
