import asyncio
from pathlib import Path


async def store(path: Path, body: bytes):
    await asyncio.to_thread(path.write_bytes, body)
    await asyncio.sleep(0)
