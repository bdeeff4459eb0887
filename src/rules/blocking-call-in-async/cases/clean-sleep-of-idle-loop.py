import time


async def until(flags):
    while not flags:
        time.sleep(0.1)
