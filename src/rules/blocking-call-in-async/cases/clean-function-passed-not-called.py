import time


async def start(register):
    register(time.sleep)
    pause = time.sleep
    return pause
