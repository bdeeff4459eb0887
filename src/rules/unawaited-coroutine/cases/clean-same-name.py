import asyncio
import time


def sleep(seconds):
    time.sleep(seconds)


async def main(event, queue):
    sleep(0)
    queue.put_nowait(1)
    event.set()
