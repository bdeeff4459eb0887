import asyncio
from concurrent.futures import ProcessPoolExecutor


async def total(numbers):
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor() as pool:
        return await loop.run_in_executor(pool, lambda: sum(numbers))  # flag
