import asyncio
from pathlib import Path


async def modules(path: Path):
    names = []
    for p in await asyncio.to_thread(lambda: list(path.glob("*.py"))):
        names.append(p.stem)
        await asyncio.sleep(0)
    return names
