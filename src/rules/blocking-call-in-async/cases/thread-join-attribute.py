import asyncio
import threading


class Recorder:
    def __init__(self, record):
        self.thread = threading.Thread(target=record)

    async def stop(self):
        self.thread.join()  # flag
        await asyncio.sleep(0)
