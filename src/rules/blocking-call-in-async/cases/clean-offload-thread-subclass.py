import threading
import time


class Clock(threading.Thread):
    def run(self):
        time.sleep(1)


async def start():
    clock = Clock(daemon=True)
    clock.start()
