import threading
import time


async def start(clock):
    def run():
        time.sleep(1)
        clock.ring()

    threading.Thread(target=run, daemon=True).start()
