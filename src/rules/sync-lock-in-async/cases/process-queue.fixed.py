import asyncio
import multiprocessing

results = multiprocessing.Queue()


async def next_result():
    return await asyncio.to_thread(results.get)
