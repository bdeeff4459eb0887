import time


def show(clock):
    return clock.


async def tick(clock):
    clock.show()
    time.sleep(1)  # flag
