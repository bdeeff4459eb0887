import asyncio
import concurrent.futures

process_pool = concurrent.futures.ProcessPoolExecutor()


def pairs(points):
    close = 0
    for i in range(len(points)):
        for j in range(i + 1, len(points)):
            close += abs(points[i] - points[j]) < 5
    return close


async def handle(points):
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(process_pool, pairs, points)
