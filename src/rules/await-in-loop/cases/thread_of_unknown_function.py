import asyncio


async def run(items, work):
    for item in items:
        await asyncio.to_thread(work, item)  # flag possible hint
