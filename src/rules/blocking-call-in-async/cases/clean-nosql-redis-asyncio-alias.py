from redis import asyncio as redis

cache = redis.Redis()


async def visits(page):
    return await cache.incr(page)
