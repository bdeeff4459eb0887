import time


async def settle():
    time.sleep(1)  # flag
