import asyncio

TABLE = [i * i for i in range(10_000_000)]


async def look_up(i):
    return TABLE[i]


asyncio.run(look_up(3))
