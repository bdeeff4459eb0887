import asyncio
import shutil


async def reset(folder, template):
    await asyncio.to_thread(shutil.rmtree, folder, ignore_errors=True)
    await asyncio.to_thread(shutil.copytree, template, folder)
