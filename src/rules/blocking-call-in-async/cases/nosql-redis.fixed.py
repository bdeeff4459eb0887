import asyncio

import redis

cache = redis.Redis(host="localhost")


async def visits(page):
    return await asyncio.to_thread(cache.incr, f"visits:{page}")
