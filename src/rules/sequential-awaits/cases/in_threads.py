import asyncio
import shutil


def get_usage(folder):
    return shutil.disk_usage(folder).used


async def sizes():
    root = await asyncio.to_thread(get_usage, "/")
    home = await asyncio.to_thread(get_usage, "/home")  # flag likely
    return root, home
