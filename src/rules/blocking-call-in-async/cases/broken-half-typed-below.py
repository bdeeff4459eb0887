import time


async def tick(clock):
    clock.show()
    time.sleep(1)  # flag


async def stop(clock):
    clock.hide(
