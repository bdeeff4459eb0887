import asyncio
from concurrent.futures import Future


async def value(pending: Future):
    return await asyncio.to_thread(pending.result)
