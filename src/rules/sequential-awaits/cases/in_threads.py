import asyncio
import shutil


async def sizes():
    root = await asyncio.to_thread(shutil.disk_usage, "/")
    home = await asyncio.to_thread(shutil.disk_usage, "/home")  # flag
    return root, home
