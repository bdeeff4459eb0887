import asyncio
import time


def work(seconds):
    time.sleep(seconds)


async def main():
    await asyncio.to_thread(work(3))  # flag
    work(1)  # flag
