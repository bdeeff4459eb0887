from anyio import Path


async def read(folder):
    path = Path(folder) / "settings.json"
    if await path.exists():
        return await path.read_text()
    return None
