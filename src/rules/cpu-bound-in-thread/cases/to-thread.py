import asyncio


def simulate():
    state = 1
    for step in range(20_000_000):
        state = (state * 48_271 + step) % 2_147_483_647
    return state


async def handle(request):
    return await asyncio.to_thread(simulate)  # flag information
