import aiofiles
import aiofiles.os


async def read(path):
    async with aiofiles.open(path) as file:
        text = await file.read()
    await aiofiles.os.remove(path)
    return text
