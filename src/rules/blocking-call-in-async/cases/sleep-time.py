import time


async def poll(is_ready):
    started = time.monotonic()
    while not await is_ready():
        time.sleep(0.5)  # flag warning message: time.sleep
    return time.monotonic() - started
