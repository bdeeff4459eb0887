import asyncio
from pathlib import Path


async def names(path: Path):
    await asyncio.sleep(0)
    return sorted(path.iterdir())  # flag information
