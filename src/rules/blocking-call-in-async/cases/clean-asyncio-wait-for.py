import asyncio


async def serve(ready: asyncio.Event):
    await asyncio.wait_for(ready.wait(), timeout=5)
