import aiofiles
import yaml


async def settings(path):
    async with aiofiles.open(path) as file:
        text = await file.read()
    return yaml.safe_load(text)
