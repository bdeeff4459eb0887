from time import *


async def tick(clock):
    clock.show(monotonic())
    sleep(1)  # flag
