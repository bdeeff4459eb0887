import asyncio


async def count():
    total = 0
    for i in range(10_000_000):  # flag message: about 10⁷ rounds
        total += i * i
    return total


asyncio.run(count())
