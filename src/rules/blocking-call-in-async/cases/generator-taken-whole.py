import time


def readings(count):
    for number in range(count):
        time.sleep(1)
        yield number


async def total():
    return sum(readings(10))  # flag message: readings → time.sleep


async def all_of_them():
    return sorted(readings(10))  # flag


async def one_by_one(store):
    source = readings(10)  # flag
    for reading in source:
        await store(reading)


async def squares():
    return sum(reading * reading for reading in readings(10))  # flag
