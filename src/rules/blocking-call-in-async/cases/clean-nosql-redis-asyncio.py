import redis.asyncio

cache = redis.asyncio.Redis()


async def visits(page):
    return await cache.incr(page)
