import asyncio


async def main(work):
    # interleave: ignore[dropped-task] the server never ends
    asyncio.create_task(work())
