import asyncio
import subprocess


async def pull(folder):
    subprocess.run(["git", "pull"], cwd=folder, check=True)  # flag warning message: subprocess.run
    await asyncio.sleep(0)
