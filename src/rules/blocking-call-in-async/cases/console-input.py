import asyncio


async def ask_name():
    name = input("Your name: ")  # flag warning
    await asyncio.sleep(0)
    return name
