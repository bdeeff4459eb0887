import asyncio
import multiprocessing


async def solve(boards, search):
    with multiprocessing.Pool() as pool:
        pending = pool.map_async(search, boards)
        while not pending.ready():
            await asyncio.sleep(0.05)
        return pending.get()
