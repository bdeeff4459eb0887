import asyncio
from concurrent.futures import ProcessPoolExecutor

process_pool = ProcessPoolExecutor()


def simulate(rounds):
    state = 1
    for step in range(rounds):
        state = (state * 48_271 + step) % 2_147_483_647
    return state


async def handle(request):
    loop = asyncio.get_event_loop()
    return await loop.run_in_executor(None, simulate, 20_000_000)  # flag information
