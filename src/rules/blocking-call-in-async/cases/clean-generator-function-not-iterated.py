import time


def readings(count):
    for number in range(count):
        time.sleep(1)
        yield number


async def prepare(count):
    return readings(count)
