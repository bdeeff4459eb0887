import asyncio
import threading


async def finish(work):
    thread = threading.Thread(target=work)
    thread.start()
    await asyncio.to_thread(thread.join)
