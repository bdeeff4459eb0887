import asyncio
import shutil


async def sizes():
    root, home = await asyncio.gather(
        asyncio.to_thread(shutil.disk_usage, "/"),
        asyncio.to_thread(shutil.disk_usage, "/home"),
    )
    return root, home
