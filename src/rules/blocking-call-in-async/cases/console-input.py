import asyncio


async def ask_name():
    name = input("Your name: ")  # flag likely information
    await asyncio.sleep(0)
    return name
