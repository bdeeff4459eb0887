import asyncio
import time


class Server:
    def __init__(self):
        self.stopped = asyncio.get_running_loop().create_future()
        time.sleep(1)

    def stop(self):
        self.finish()
        time.sleep(1)

    def finish(self):
        self.task = asyncio.create_task(self.close())

    async def close(self):
        await asyncio.sleep(1)


def rest(seconds):
    time.sleep(seconds)


async def main():
    # In a thread there would be no running event loop.
    server = Server()  # flag
    server.stop()  # flag
    rest(1)  # flag
