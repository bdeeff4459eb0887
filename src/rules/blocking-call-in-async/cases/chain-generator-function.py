import time


def readings(count):
    for number in range(count):
        time.sleep(1)
        yield number


async def record(store):
    for reading in readings(10):  # flag message: readings → time.sleep
        await store(reading)
