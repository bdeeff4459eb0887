import asyncio
import shutil


def get_usage(folder):
    return shutil.disk_usage(folder).used


async def sizes():
    root, home = await asyncio.gather(
        asyncio.to_thread(get_usage, "/"),
        asyncio.to_thread(get_usage, "/home"),
    )
    return root, home
