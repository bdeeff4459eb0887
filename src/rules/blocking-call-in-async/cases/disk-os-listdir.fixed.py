import asyncio
import os


async def first(folder):
    return (await asyncio.to_thread(os.listdir, folder))[0]
