import asyncio
import shutil


async def sizes(folders):
    found = []
    for folder in folders:
        found.append(await asyncio.to_thread(shutil.disk_usage, folder))  # flag
    return found
