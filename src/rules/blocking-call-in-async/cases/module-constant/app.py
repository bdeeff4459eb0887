import connections
from connections import SESSION


async def fetch(url):
    if connections.cache is not None:
        return connections.cache.get(url)  # flag
    return SESSION.get(url)  # flag
