import asyncio
from concurrent.futures import ProcessPoolExecutor

pool = ProcessPoolExecutor()


def count(limit):
    total = 0
    for i in range(limit):
        total += i
    return total


async def handle(request):
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(pool, count, 100_000_000)
