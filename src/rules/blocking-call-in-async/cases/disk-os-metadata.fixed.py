import asyncio
import os


async def clean_up(path):
    if await asyncio.to_thread(os.path.exists, path):
        await asyncio.to_thread(os.remove, path)
    await asyncio.to_thread(os.makedirs, os.path.dirname(path), exist_ok=True)
