import asyncio
import threading

lock = threading.Lock()


async def count_up(counter):
    lock.acquire()  # flag warning
    try:
        counter.value += 1
    finally:
        lock.release()
    await asyncio.sleep(0)
