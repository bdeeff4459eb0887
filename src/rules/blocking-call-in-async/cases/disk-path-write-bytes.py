import asyncio
from pathlib import Path


async def store(path: Path, body: bytes):
    path.write_bytes(body)  # flag information
    await asyncio.sleep(0)
