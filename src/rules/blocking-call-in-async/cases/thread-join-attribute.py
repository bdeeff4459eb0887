import asyncio
import threading


class Recorder:
    def __init__(self, record):
        self.thread = threading.Thread(target=record)

    async def stop(self):
        self.thread.join()  # flag information likely
        await asyncio.sleep(0)
