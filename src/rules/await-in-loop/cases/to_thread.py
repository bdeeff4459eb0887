import asyncio
import shutil


def measure(folder):
    return shutil.disk_usage(folder).used


async def sizes(folders):
    found = []
    for folder in folders:
        found.append(await asyncio.to_thread(measure, folder))  # flag likely
    return found
