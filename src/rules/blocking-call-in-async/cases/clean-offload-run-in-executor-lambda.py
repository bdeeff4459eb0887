import asyncio
import subprocess


async def build(folder):
    loop = asyncio.get_event_loop()
    return await loop.run_in_executor(None, lambda: subprocess.run(["make"], cwd=folder))
