import asyncio
import concurrent.futures
import functools

process_pool = concurrent.futures.ProcessPoolExecutor()


def simulate(rounds, seed=1):
    state = seed
    for step in range(rounds):
        state = (state * 48_271 + step) % 2_147_483_647
    return state


async def handle(request):
    result = await asyncio.get_running_loop().run_in_executor(process_pool, functools.partial(simulate, 20_000_000, seed=7))
    return result
