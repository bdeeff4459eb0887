import asyncio


async def count():
    total = 0
    for i in range(10_000_000):
        total += i * i
        if i % 1_000 == 0:
            await asyncio.sleep(0)
    return total
