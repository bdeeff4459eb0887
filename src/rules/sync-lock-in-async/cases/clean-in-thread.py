import asyncio
import threading

ready = threading.Event()


async def start():
    await asyncio.to_thread(ready.wait)
    await asyncio.get_running_loop().run_in_executor(None, ready.wait, 5)
