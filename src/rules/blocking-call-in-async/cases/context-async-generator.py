import time


async def ticks(count):
    for number in range(count):
        time.sleep(1)  # flag
        yield number, time.time()
