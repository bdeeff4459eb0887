import trio


def simulate(rounds):
    state = 1
    for step in range(rounds):
        state = (state * 48_271 + step) % 2_147_483_647
    return state


async def handle(stream):
    return await trio.to_thread.run_sync(simulate, 20_000_000)  # flag information
