import asyncio


async def ask_name():
    name = await asyncio.to_thread(input, "Your name: ")
    await asyncio.sleep(0)
    return name
