import asyncio
import subprocess


async def pull(folder):
    await asyncio.to_thread(subprocess.run, ["git", "pull"], cwd=folder, check=True)
    await asyncio.sleep(0)
