import asyncio


async def main(work):
    await asyncio.gather(work(), work())
