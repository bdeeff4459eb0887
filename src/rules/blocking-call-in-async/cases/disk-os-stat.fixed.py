import asyncio
import os


async def size(path):
    return (await asyncio.to_thread(os.stat, path)).st_size
