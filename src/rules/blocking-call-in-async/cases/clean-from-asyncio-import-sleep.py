from asyncio import sleep


async def tick(clock):
    clock.show()
    await sleep(1)
