import asyncio


async def save(folder, file, text):
    await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
    await asyncio.to_thread(file.write_text, text)
