from __future__ import annotations

import redis


async def visits(page, cache: redis.Redis | None):
    if cache is None:
        return 0
    return cache.get(page)  # flag
