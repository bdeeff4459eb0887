import asyncio
from pathlib import Path


async def has_settings(folder: Path):
    settings = folder / "settings.json"
    if not settings.exists():  # flag hint
        return False
    await asyncio.sleep(0)
    return True
