import asyncio
from pathlib import Path


async def modules(path: Path):
    return await asyncio.to_thread(lambda: list(path.rglob("*.py")))
