import asyncio


async def on_message(message):
    _ = asyncio.create_task(message.react())  # flag likely
