import asyncio
from pathlib import Path


async def names(path: Path):
    await asyncio.sleep(0)
    return await asyncio.to_thread(lambda: sorted(path.iterdir()))
