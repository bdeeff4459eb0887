from redis import Redis


class Counter:
    def __init__(self, cache: Redis):
        self._cache = cache

    async def count(self, page):
        return self._cache.incr(page)  # flag
