import asyncio
import threading


class Recorder:
    def __init__(self, record):
        self.thread = threading.Thread(target=record)

    async def stop(self):
        await asyncio.to_thread(self.thread.join)
        await asyncio.sleep(0)
