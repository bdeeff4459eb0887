import asyncio
import shutil


def measure(folder):
    return shutil.disk_usage(folder).used


async def sizes(folders):
    found = []
    found.extend(await asyncio.gather(
        *(asyncio.to_thread(measure, folder) for folder in folders)
    ))
    return found
