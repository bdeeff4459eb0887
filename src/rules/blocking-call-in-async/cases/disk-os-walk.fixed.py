import asyncio
import os


async def count(folder):
    total = 0
    for _, _, files in await asyncio.to_thread(lambda: list(os.walk(folder))):
        total += len(files)
    return total
