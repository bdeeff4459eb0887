import asyncio
from pathlib import Path


async def modules(path: Path):
    names = []
    for p in path.glob("*.py"):  # flag information
        names.append(p.stem)
        await asyncio.sleep(0)
    return names
