import time


async def make_timer(seconds):
    def run():
        time.sleep(seconds)

    return run
