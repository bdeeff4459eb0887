from asyncio import AbstractEventLoop


async def start(loop: AbstractEventLoop, server):
    await server.bind()
    loop.run_forever()  # flag
