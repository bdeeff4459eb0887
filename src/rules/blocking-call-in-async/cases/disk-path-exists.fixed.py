import asyncio
from pathlib import Path


async def has_settings(folder: Path):
    settings = folder / "settings.json"
    if not await asyncio.to_thread(settings.exists):
        return False
    await asyncio.sleep(0)
    return True
