import asyncio
from pathlib import Path


async def parse(path: Path, extract):
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(None, extract, path.read_bytes())  # flag information
