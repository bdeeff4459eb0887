import asyncio


async def serve(server):
    server.start()
    await asyncio.Event().wait()
