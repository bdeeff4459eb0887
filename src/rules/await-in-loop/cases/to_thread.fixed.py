import asyncio
import shutil


async def sizes(folders):
    found = []
    found.extend(await asyncio.gather(*(asyncio.to_thread(shutil.disk_usage, folder) for folder in folders)))
    return found
