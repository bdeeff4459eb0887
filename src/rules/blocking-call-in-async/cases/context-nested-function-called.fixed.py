import asyncio
import time


async def start(machine):
    def settle():
        time.sleep(1)

    machine.start()
    await asyncio.to_thread(settle)
