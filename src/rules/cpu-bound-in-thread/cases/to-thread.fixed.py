import asyncio
import concurrent.futures

process_pool = concurrent.futures.ProcessPoolExecutor()


def simulate():
    state = 1
    for step in range(20_000_000):
        state = (state * 48_271 + step) % 2_147_483_647
    return state


async def handle(request):
    return await asyncio.get_running_loop().run_in_executor(process_pool, simulate)
