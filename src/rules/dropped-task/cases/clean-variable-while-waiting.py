import asyncio


async def main(work):
    heartbeat = asyncio.create_task(beat())
    await work()


async def serve():
    while True:
        ticker = asyncio.create_task(beat())
        await asyncio.sleep(60)
