import asyncio

import ticking


async def work():
    await asyncio.sleep(0)
    state = 1
    for round in range(1_200):
        for step in range(4_000):
            state = (state * 48_271 + step + round) % 2_147_483_647
    return state


ticking.run(work)
