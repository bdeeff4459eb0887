import time


def readings(count):
    for number in range(count):
        time.sleep(1)
        yield number


async def later(count):
    return (reading * 2 for reading in readings(count))


async def kept(count):
    source = (str(reading) for reading in readings(count))
    return {"readings": source}
