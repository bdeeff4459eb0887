import asyncio


async def count():
    total = 0
    for i in range(10_000_000):
        if i % 1000 == 0:
            await asyncio.sleep(0)
        total += i * i
    return total


asyncio.run(count())
