import asyncio

import ticking


def simulate(rounds):
    state = 1
    for step in range(rounds):
        state = (state * 48_271 + step) % 2_147_483_647
    return state


async def work():
    await asyncio.sleep(0)
    return simulate(5_000_000)


if __name__ == "__main__":
    ticking.run(work)
