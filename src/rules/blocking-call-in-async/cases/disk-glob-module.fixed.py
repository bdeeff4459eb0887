import asyncio
import glob


async def logs(folder):
    return await asyncio.to_thread(glob.glob, f"{folder}/*.log")
