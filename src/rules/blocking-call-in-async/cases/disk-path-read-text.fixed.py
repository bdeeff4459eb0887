import asyncio
import json
from pathlib import Path


async def settings(folder: str):
    await asyncio.sleep(0)
    return json.loads(await asyncio.to_thread(
        Path(folder, "settings.json").read_text, encoding="utf-8"
    ))
