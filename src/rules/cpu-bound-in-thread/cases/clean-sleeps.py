import threading
import time


def tick():
    for _ in range(10_000_000):
        time.sleep(1)


threading.Thread(target=tick, daemon=True).start()
