import asyncio
import os


async def notify(text):
    await asyncio.to_thread(os.system, f"notify-send {text}")
