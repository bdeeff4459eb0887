import time


async def nap():
    (lambda: time.sleep(1))()  # flag
