from asyncio import to_thread


def simulate(rounds, seed=1):
    state = seed
    for step in range(rounds):
        state = (state * 48_271 + step) % 2_147_483_647
    return state


async def handle(request):
    result = await to_thread(simulate, 20_000_000, seed=7)  # flag information
    return result
